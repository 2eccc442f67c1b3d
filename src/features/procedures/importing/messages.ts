import { formatNumber } from '#platform/values/format.ts';
import { messages } from '#platform/values/messages.ts';

/** What stands about a list that waits for a second officer. */
export const proposedTexts = messages({
  vi: {
    waits: 'Danh sách chờ người thứ hai',
    waitsLead: (name: string, at: string, lines: number) =>
      `${name} đưa danh sách ${formatNumber(lines)} dòng lúc ${at}. Chưa có gì thay đổi cho đến khi một người khác nhận.`,
    ownWaits: 'Người đưa danh sách không tự nhận; mời một người khác giữ danh mục xem và nhận.',
    apply: 'Nhận danh sách',
    decline: 'Không nhận',
    proposed: (lines: number) => `Đã đưa danh sách ${formatNumber(lines)} dòng, chờ người thứ hai xem và nhận.`,
    applied: (lines: number) => `Đã nhận danh sách ${formatNumber(lines)} dòng.`,
    declined: 'Đã bỏ danh sách; danh mục giữ nguyên.',
  },
  en: {
    waits: 'A list that waits for a second person',
    waitsLead: (name, at, lines) =>
      `${name} laid a list of ${lines} lines ready at ${at}. Nothing changes until somebody else takes it in.`,
    ownWaits: 'Who laid it ready does not take it in; please ask another who keeps the list.',
    apply: 'Take the list in',
    decline: 'Do not take it',
    proposed: (lines) => `A list of ${lines} lines was laid ready and waits for a second person.`,
    applied: (lines) => `A list of ${lines} lines was taken in.`,
    declined: 'The list was dropped; nothing has changed.',
  },
});

import { refuse, type Refusal, type Said } from '#platform/values/result.ts';
import { formatDay } from '#platform/values/format.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why a request is not handed on or answered, in the words of the reader. */
export const refusals = {
  noPost: () => said('no-post', { vi: 'Tài khoản này chưa được phân công chức danh nào.', en: 'This account holds no post yet.' }),
  unknownTask: () =>
    said('unknown-task', {
      vi: 'Không tìm thấy đề nghị này, hoặc đây không phải đề nghị gửi đoàn thể.',
      en: 'There is no such request to a partner.',
    }),
  notYours: () =>
    said('not-your-request', {
      vi: 'Chỉ đoàn thể được đề nghị chuyển cho thành viên và trả lời.',
      en: 'Only the body that was asked hands it on and answers.',
    }),
  over: () =>
    said('request-is-over', { vi: 'Đề nghị đã xong hoặc kế hoạch đã hết hiệu lực.', en: 'The request is done, or its plan ended.' }),
  unknown: () => said('unknown-relay', { vi: 'Không tìm thấy đề nghị này.', en: 'There is no such request.' }),
  unknownMember: () => said('unknown-member', { vi: 'Không tìm thấy thành viên này.', en: 'There is no such member.' }),
  nobody: () =>
    said(
      'no-member',
      { vi: 'Chọn hoặc ghi tên ít nhất một thành viên chưa có trong danh sách.', en: 'Name at least one new member.' },
      'names',
    ),
  notMember: () =>
    said('not-a-member', { vi: 'Chọn đơn vị nằm dưới đoàn thể trong cây đơn vị.', en: 'Choose units below the body.' }, 'unitIds'),
  notThatMember: () =>
    said('not-that-member', {
      vi: 'Chỉ thành viên đó, hoặc đoàn thể ghi thay, trả lời ở đây.',
      en: 'Only that member answers, or the body for it.',
    }),
  answered: () =>
    said('relay-answered', {
      vi: 'Đã trả lời cơ quan. Cần sửa thì sửa ở hoạt động đã ghi.',
      en: 'The authority has its answer. Correct the recorded activity.',
    }),
  nothingDone: () =>
    said('nothing-done', {
      vi: 'Chưa thành viên nào báo đã thực hiện. Nếu không tham gia được thì trả lời ở việc được đề nghị.',
      en: 'No member has done anything. Answer the request itself where you cannot take part.',
    }),
  dayMissing: () => said('day-missing', { vi: 'Nhập ngày đã thực hiện.', en: 'Type the day on which it was done.' }, 'happenedOn'),
  dayAhead: (today: Temporal.PlainDate) =>
    said(
      'day-in-future',
      { vi: `Ngày không được sau hôm nay, ${formatDay(today)}.`, en: `Not after today, ${formatDay(today)}.` },
      'happenedOn',
    ),
  saidMissing: () =>
    said('said-missing', { vi: 'Ghi đã làm gì, hoặc vì sao chưa tham gia được.', en: 'Say what was done, or why not.' }, 'said'),
  onlyDone: () =>
    said(
      'figures-of-nothing',
      { vi: 'Chỉ ghi ngày, số buổi, số người khi đã thực hiện.', en: 'Day and figures only where something was done.' },
      'state',
    ),
} as const;

import { messages } from '#platform/values/messages.ts';

export const newsTexts = messages({
  vi: {
    done: (name: string) => `Việc đã làm – ${name}`,
    doneOf: (name: string, of: string) => `Việc đã làm: ${of} – ${name}`,
    told: (name: string) => `Tin, bài – ${name}`,
    toldOf: (name: string, of: string) => `Tin, bài: ${of} – ${name}`,
    issued: (name: string) => `Kế hoạch, báo cáo – ${name}`,
    about: 'Cập nhật khi việc được người có trách nhiệm xác nhận, khi kế hoạch được ban hành hoặc sửa đổi, báo cáo được công bố.',
    line: (unit: string, day: string, channel: string) => `${unit}, ngày ${day}. Hình thức: ${channel}.`,
    plan: (symbol: string, day: string) => `Kế hoạch số ${symbol}, ban hành ngày ${day}.`,
    amending: (kind: 'amend' | 'rectify', symbol: string, plan: string, from: string) =>
      kind === 'rectify'
        ? `Văn bản số ${symbol} đính chính Kế hoạch ${plan}.`
        : `Văn bản số ${symbol} sửa đổi Kế hoạch ${plan}, áp dụng từ ngày ${from}.`,
    ended: {
      withdrawn: (day: string) => `Kế hoạch đã bị thu hồi từ ngày ${day}.`,
      replaced: (day: string) => `Kế hoạch đã được thay thế từ ngày ${day}.`,
    },
    report: (symbol: string, covers: string) => `Báo cáo số ${symbol}, số liệu ${covers}.`,
  },
  en: {
    done: (name) => `What was done – ${name}`,
    doneOf: (name, of) => `What was done: ${of} – ${name}`,
    told: (name) => `Stories – ${name}`,
    toldOf: (name, of) => `Stories: ${of} – ${name}`,
    issued: (name) => `Plans and reports – ${name}`,
    about: 'New when what was done is confirmed, a plan is issued or amended, a report is released.',
    line: (unit, day, channel) => `${unit}, ${day}. Channel: ${channel}.`,
    plan: (symbol, day) => `Plan ${symbol}, issued on ${day}.`,
    amending: (kind, symbol, plan, from) =>
      kind === 'rectify' ? `No. ${symbol} rectifies the plan ${plan}.` : `No. ${symbol} amends the plan ${plan}, from ${from} on.`,
    ended: { withdrawn: (day) => `The plan was withdrawn from ${day} on.`, replaced: (day) => `The plan was replaced from ${day} on.` },
    report: (symbol, covers) => `Report ${symbol}, figures of ${covers}.`,
  },
});

import { messages } from '#platform/values/messages.ts';

export const waitingWords = messages({
  vi: {
    toApprove: 'Dự thảo kế hoạch chờ duyệt',
    toSign: 'Dự thảo đã duyệt, chờ ký',
    toNumber: 'Kế hoạch đã ký, chờ cấp số',
    toSend: 'Kế hoạch đã có số, chờ phát hành',
    givenBack: 'Dự thảo kế hoạch được trả lại',
    toComment: 'Dự thảo chờ đơn vị góp ý',
    toReceive: 'Văn bản đến chờ ký nhận',
    submittedBy: (name: string, day: string) => `${name} trình ngày ${day}`,
    why: (reason: string) => `Lý do: ${reason}`,
    until: (day: string) => `Góp ý đến hết ngày ${day}`,
    handed: (unit: string, day: string) => `Chuyển ${unit} ngày ${day}`,
    handedDue: (unit: string, day: string, due: string) => `Chuyển ${unit} ngày ${day}, hạn ${due}`,
  },
  en: {
    toApprove: 'Drafts of plans to approve',
    toSign: 'Approved drafts to sign',
    toNumber: 'Signed plans to number',
    toSend: 'Numbered plans to send',
    givenBack: 'Drafts that were given back',
    toComment: 'Drafts on which your unit is asked',
    toReceive: 'Incoming papers to receive',
    submittedBy: (name, day) => `Submitted by ${name}, ${day}`,
    why: (reason) => `The reason: ${reason}`,
    until: (day) => `Comments until ${day}`,
    handed: (unit, day) => `Handed to ${unit}, ${day}`,
    handedDue: (unit, day, due) => `Handed to ${unit}, ${day}, due ${due}`,
  },
});

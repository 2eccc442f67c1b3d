import { messages } from '#platform/values/messages.ts';

export const reasonTexts = messages({
  vi: {
    title: 'Vì sao là ngày này',
    said: (text: string) => `Kế hoạch ghi: “${text}”.`,
    beforeDay: (day: string, last: string) => `“Trước ngày ${day}” không gồm ngày đó, nên ngày cuối cùng là ${last}.`,
    day: (day: string) => `Chậm nhất ngày ${day}, gồm cả ngày đó.`,
    cutShort: (last: string) => `Kế hoạch không ghi ngày cụ thể, nên tính đến hết thời gian đó: ${last}.`,
    before: (last: string) => `“Trước” thời gian đó nên tính đến hết ngày liền trước: ${last}.`,
    dayOfPeriod: (day: number, month: string, last: string) => `Ngày ${day} của tháng cuối kỳ (tháng ${month}): ${last}.`,
    beforeDayOfPeriod: (day: number, month: string, last: string) =>
      `“Trước ngày ${day}” của tháng cuối kỳ (tháng ${month}) không gồm ngày đó, nên ngày cuối cùng là ${last}.`,
    shortMonth: (month: string) => `Tháng ${month} không có ngày ấy, nên tính ngày cuối tháng.`,
    periodEnd: (label: string, last: string) => `Hết kỳ (${label}): ${last}.`,
    both: 'Hạn của nhiều kỳ rơi vào cùng một ngày nên gộp làm một việc.',
    dayOff: (day: string, name: string, earlier: string) =>
      `${day} là ngày nghỉ${name}. Hạn vẫn giữ nguyên; lời nhắc gửi vào ngày làm việc trước đó, nên xong chậm nhất ${earlier}.`,
    extended: (planned: string, now: string) => `Hạn theo kế hoạch là ${planned}; đã được gia hạn đến ${now}.`,
    early: 'Ngày này trước ngày kế hoạch được ban hành nên không tính là quá hạn.',
  },
  en: {
    title: 'Why this day',
    said: (text) => `The plan says: "${text}".`,
    beforeDay: (day, last) => `"Before ${day}" leaves that day out, so the last one is ${last}.`,
    day: (day) => `${day} at the latest, that day included.`,
    cutShort: (last) => `The plan names no day, so it lasts until the end of that time: ${last}.`,
    before: (last) => `"Before" that time: until the day that precedes it, ${last}.`,
    dayOfPeriod: (day, month, last) => `Day ${day} of the last month of the period (${month}): ${last}.`,
    beforeDayOfPeriod: (day, month, last) =>
      `"Before day ${day}" of the last month of the period (${month}) leaves that day out, so the last one is ${last}.`,
    shortMonth: (month) => `${month} has no such day, so its last one holds.`,
    periodEnd: (label, last) => `The end of the period (${label}): ${last}.`,
    both: 'Several periods are due on the same day and make one task.',
    dayOff: (day, name, earlier) =>
      `${day} is a day off${name}. The due day stays; the reminder comes on the working day before, so better be done by ${earlier}.`,
    extended: (planned, now) => `By the plan it was due on ${planned}; it was extended to ${now}.`,
    early: 'The day lies before the plan was issued, so it does not count as late.',
  },
});

import { messages } from '#platform/values/messages.ts';

export const milestoneTexts = messages({
  vi: {
    milestones: 'Mốc theo năm',
    milestonesLead: 'Với chương trình, kế hoạch nhiều năm: phải đạt gì trong từng năm. Kế hoạch năm dẫn văn bản này hiện mốc của năm đó.',
    noMilestones: 'Chưa ghi mốc nào.',
    byYear: (year: number) => `Năm ${year}`,
    dueBy: (day: string) => `chậm nhất ngày ${day}`,
    milestoneOf: (year: number) => `Phải đạt trong năm ${year}:`,
    answeredBy: 'Kế hoạch của năm:',
    noPlanOf: (year: number) => `Chưa có kế hoạch năm ${year} nào dẫn văn bản này.`,
    kept: 'Đã lưu mốc.',
    dropped: 'Đã bỏ mốc.',
    addMilestone: 'Ghi mốc',
    addMilestoneSubmit: 'Lưu mốc',
    dropMilestone: 'Bỏ mốc',
    dropMilestoneThis: (text: string) => `Bỏ mốc: ${text}`,
  },
  en: {
    milestones: 'Milestones by year',
    milestonesLead:
      'Of a programme for several years: what is to be reached in each. The plan of a year that rests on this paper shows those of its year.',
    noMilestones: 'None is kept yet.',
    byYear: (year) => String(year),
    dueBy: (day) => `by ${day}`,
    milestoneOf: (year) => `To be reached in ${year}:`,
    answeredBy: 'Plans of the year:',
    noPlanOf: (year) => `No plan of ${year} rests on this paper.`,
    kept: 'The milestone was kept.',
    dropped: 'The milestone was dropped.',
    addMilestone: 'Add a milestone',
    addMilestoneSubmit: 'Keep it',
    dropMilestone: 'Drop',
    dropMilestoneThis: (text) => `Drop: ${text}`,
  },
});

import type { z } from 'zod';
import { choice, decimal, form, hidden, idOf, longText, pick, storedRecord, text, year } from '#platform/values/forms.ts';
import { rules } from './criterion.ts';

export const MOST_POINTS = 1000;

export const keptScorecard = storedRecord('scorecard', {
  name: text({
    readBy: 'staff',
    label: { vi: 'Tên bộ tiêu chí', en: 'Name of the set' },
    hint: { vi: 'Ví dụ: Chỉ số cải cách hành chính cấp xã.', en: 'Such as the reform index of communes.' },
    max: 200,
  }),
  year: year({ label: { vi: 'Năm', en: 'Year' }, min: 2020, max: 2100 }),
  basis: text({ readBy: 'staff', label: { vi: 'Văn bản ban hành', en: 'Paper that sets it' }, max: 200, optional: true }),
});

export const keptCriterion = storedRecord('score_criterion', {
  code: text({
    readBy: 'staff',
    label: { vi: 'Số', en: 'Number' },
    hint: { vi: 'Như trong văn bản: 1, 1.2 hoặc 1.2.3.', en: 'As in the paper: 1, 1.2 or 1.2.3.' },
    max: 20,
  }),
  title: text({ readBy: 'staff', label: { vi: 'Tiêu chí', en: 'Criterion' }, max: 500 }),
  rule: choice({ label: { vi: 'Cách chấm', en: 'Rule' }, options: rules, look: 'select' }),
  most: decimal({
    label: { vi: 'Điểm tối đa', en: 'Points' },
    max: MOST_POINTS,
    optional: true,
    needed: { vi: 'bắt buộc, trừ nhóm', en: 'needed but for groups' },
  }),
  steps: text({
    readBy: 'staff',
    label: { vi: 'Các mức', en: 'Thresholds' },
    hint: { vi: 'Ví dụ 90=2; 80=1,5: từ 90% được 2 điểm, từ 80% được 1,5 điểm.', en: 'Such as 90=2; 80=1,5.' },
    max: 300,
    optional: true,
    needed: { vi: 'bắt buộc khi chấm theo mức', en: 'needed with thresholds' },
  }),
  wanted: longText({
    readBy: 'staff',
    label: { vi: 'Tài liệu kiểm chứng cần có', en: 'Proof that is asked for' },
    max: 1000,
    lines: 3,
    optional: true,
  }),
});

export const scorecardForm = form({ ...keptScorecard.shape });
export const endScorecardForm = form({});
export const criterionForm = form({ ...keptCriterion.shape });

export const keptOwn = storedRecord('score_mark', {
  reached: decimal({
    label: { vi: 'Tỷ lệ đạt được (%)', en: 'Share reached (%)' },
    max: 1000,
    optional: true,
  }),
  own: decimal({
    label: { vi: 'Điểm tự chấm', en: 'Own score' },
    hint: { vi: 'Để trống thì tính theo cách chấm từ tỷ lệ.', en: 'Left empty it is computed from the share.' },
    max: 1000,
    optional: true,
  }),
  reason: longText({ readBy: 'staff', label: { vi: 'Giải trình', en: 'Reason' }, max: 2000, lines: 4, optional: true }),
});
export const ownForm = form({ ...keptOwn.shape });

export const keptAppraised = storedRecord('score_mark', {
  appraised: decimal({ label: { vi: 'Điểm thẩm định', en: 'Appraised score' }, max: 1000 }),
  appraisal: longText({
    readBy: 'staff',
    label: { vi: 'Ý kiến của hội đồng', en: 'What the council said' },
    max: 2000,
    lines: 3,
    optional: true,
  }),
});
export const appraisedForm = form({ ...keptAppraised.shape });

/** "activity <id>", "report <id>", "paper <id>". */
export const proofForm = form({
  proof: pick({
    label: { vi: 'Tài liệu', en: 'Proof' },
    hint: {
      vi: 'Hoạt động đã xác nhận, báo cáo đã chốt và văn bản đi của năm; gõ để tìm.',
      en: 'Confirmed activities, frozen reports and outgoing papers of the year.',
    },
  }),
});
export const proofOffForm = form({ proofId: hidden(idOf<'score-proof'>()) });

export type ScorecardInput = z.output<typeof scorecardForm>;
export type CriterionInput = z.output<typeof criterionForm>;
export type OwnInput = z.output<typeof ownForm>;
export type AppraisedInput = z.output<typeof appraisedForm>;

import type { z } from 'zod';
import {
  choice,
  day,
  decimal,
  file,
  files,
  form,
  idOf,
  longText,
  pick,
  picks,
  storedRecord,
  text,
  whole,
  type RecordOf,
} from '#platform/values/forms.ts';

const MiB = 1024 * 1024;

const photos = (max: number) =>
  files({
    label: { vi: 'Ảnh chụp', en: 'Photographs' },
    hint: { vi: 'Ảnh gốc chỉ lưu nội bộ', en: 'Originals are kept inside the office' },
    accept: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'],
    maxBytes: 25 * MiB,
    max,
  });

/** A criterion as it is kept for rounds to come. */
export const keptCriterion = storedRecord('inspection_criterion', {
  text: longText({ readBy: 'staff', label: { vi: 'Tiêu chí', en: 'Criterion' }, max: 500, lines: 2 }),
  guide: longText({
    readBy: 'staff',
    label: { vi: 'Xem gì để kết luận', en: 'What to look at' },
    hint: { vi: 'Ví dụ: bảng niêm yết, sổ họp, ảnh kèm ngày', en: 'Such as the board, minutes, dated pictures' },
    max: 1000,
    lines: 2,
    optional: true,
  }),
  maxPoints: decimal({
    label: { vi: 'Điểm tối đa', en: 'Most points' },
    hint: { vi: 'Để trống nếu không chấm điểm', en: 'Left empty where no points are given' },
    min: 0.25,
    max: 100,
    optional: true,
  }),
  position: whole({ label: { vi: 'Thứ tự', en: 'Order' }, min: 1, max: 999 }),
});
export const criterionForm = form(keptCriterion.shape);
export type Criterion = RecordOf<typeof keptCriterion>;

export const kinds = {
  team: { vi: 'Đoàn kiểm tra của cơ quan', en: 'A team visits the units' },
  self: { vi: 'Các đơn vị tự kiểm tra', en: 'The units check themselves' },
} as const;

/** What is said of a round. */
export const keptPlan = storedRecord('inspection', {
  kind: choice({ label: { vi: 'Hình thức', en: 'Kind' }, options: kinds }),
  title: text({
    readBy: 'staff',
    label: { vi: 'Tên đợt kiểm tra', en: 'Name of the round' },
    hint: { vi: 'Ví dụ: Kiểm tra công tác tuyên truyền cải cách hành chính năm 2026', en: 'Such as: check of communication 2026' },
    max: 250,
  }),
  basis: text({
    readBy: 'staff',
    label: { vi: 'Căn cứ', en: 'By which paper' },
    hint: { vi: 'Ví dụ: Quyết định số 88/QĐ-UBND ngày 05/10/2026', en: 'Such as Quyết định 88/QĐ-UBND' },
    max: 300,
    optional: true,
  }),
  fromOn: day({ label: { vi: 'Kiểm tra từ ngày', en: 'Visits from' } }),
  untilOn: day({ label: { vi: 'Kiểm tra đến hết ngày', en: 'Visits until' } }),
  coversFromOn: day({ label: { vi: 'Thời kỳ được kiểm tra từ ngày', en: 'Looks at the time from' } }),
  coversUntilOn: day({ label: { vi: 'Thời kỳ được kiểm tra đến hết ngày', en: 'Looks at the time until' } }),
});
export type Plan = RecordOf<typeof keptPlan>;

const team = {
  headId: pick({
    label: { vi: 'Trưởng đoàn', en: 'Head of the team' },
    hint: { vi: 'Với đợt tự kiểm tra: người theo dõi, đôn đốc', en: 'Of a self-check: who follows it' },
    value: idOf<'officer'>(),
  }),
  secretaryId: pick({ label: { vi: 'Thư ký', en: 'Secretary' }, value: idOf<'officer'>(), optional: true }),
  memberIds: picks({ label: { vi: 'Thành viên', en: 'Members' }, value: idOf<'officer'>(), max: 30 }),
};
const unitIds = picks({ label: { vi: 'Đơn vị được kiểm tra', en: 'Units' }, value: idOf<'unit'>(), min: 1, max: 200 });

export const planForm = form({
  ...keptPlan.shape,
  ...team,
  unitIds,
  criterionIds: picks({ label: { vi: 'Tiêu chí', en: 'Criteria' }, value: idOf<'inspection-criterion'>(), min: 1, max: 100 }),
});

/** What may be put right about a round; units are added apart, and its criteria stand. */
export const correctPlanForm = form({ ...keptPlan.shape, ...team });

export const addUnitsForm = form({ unitIds });

export const reasonForm = form({
  reason: longText({ readBy: 'staff', label: { vi: 'Lý do', en: 'Reason' }, max: 500, lines: 2 }),
});

export const concludeForm = form({
  conclusion: longText({
    readBy: 'staff',
    label: { vi: 'Nhận xét, kết luận chung', en: 'Conclusion' },
    hint: {
      vi: 'Ưu điểm, hạn chế, nguyên nhân và yêu cầu đối với các đơn vị. Số liệu và tồn tại từng đơn vị được ghép tự động vào thông báo.',
      en: 'What is good, what is not and why, what is asked. Figures and findings are added to the paper by themselves.',
    },
    max: 10_000,
    lines: 8,
  }),
  concludedOn: day({ label: { vi: 'Ngày kết luận', en: 'Day of the conclusion' } }),
});

/** The circumstances of a visit, for its minutes. */
export const keptDetails = storedRecord('inspection_visit', {
  visitedOn: day({
    label: { vi: 'Ngày kiểm tra', en: 'Day of the visit' },
    optional: true,
    needed: { vi: 'cần trước khi chốt biên bản', en: 'needed for the minutes' },
  }),
  place: text({ readBy: 'staff', label: { vi: 'Địa điểm', en: 'Place' }, max: 200, optional: true }),
  present: longText({
    readBy: 'unit',
    label: { vi: 'Thành phần có mặt', en: 'Who was there' },
    hint: { vi: 'Mỗi dòng một người: họ tên, chức vụ', en: 'A person a line: name, position' },
    max: 2000,
    lines: 4,
    optional: true,
    needed: { vi: 'cần trước khi chốt biên bản', en: 'needed for the minutes' },
  }),
  remark: longText({ readBy: 'unit', label: { vi: 'Nhận xét chung', en: 'Remark' }, max: 4000, lines: 3, optional: true }),
});
export const detailsForm = form(keptDetails.shape);
export type Details = RecordOf<typeof keptDetails>;

export const results = {
  met: { vi: 'Đạt', en: 'Met' },
  'not-met': { vi: 'Chưa đạt', en: 'Not met' },
  none: { vi: 'Không áp dụng', en: 'Does not apply' },
} as const;

export const keptOutcome = storedRecord('inspection_mark', {
  result: choice({ label: { vi: 'Kết quả', en: 'Result' }, options: results }),
  points: decimal({ label: { vi: 'Điểm', en: 'Points' }, min: 0, max: 100, optional: true }),
  note: longText({ readBy: 'unit', label: { vi: 'Ghi nhận', en: 'What was seen' }, max: 1000, lines: 2, optional: true }),
});
export const markForm = form({ ...keptOutcome.shape, photos: photos(4) });
export type Outcome = RecordOf<typeof keptOutcome>;

export const keptFinding = storedRecord('inspection_finding', {
  text: longText({ readBy: 'unit', label: { vi: 'Tồn tại', en: 'Finding' }, max: 1000, lines: 2 }),
  remedy: longText({ readBy: 'unit', label: { vi: 'Việc phải làm', en: 'What is to be done' }, max: 1000, lines: 2 }),
  dueOn: day({ label: { vi: 'Ngày phải khắc phục xong', en: 'To be done by' } }),
  responsible: text({
    readBy: 'unit',
    label: { vi: 'Người chịu trách nhiệm', en: 'Who sees to it' },
    hint: { vi: 'Của đơn vị được kiểm tra', en: 'Of the unit' },
    max: 150,
    optional: true,
  }),
});
export const findingForm = form({
  pointId: pick({ label: { vi: 'Thuộc tiêu chí', en: 'Of which criterion' }, value: idOf<'inspection-point'>(), optional: true }),
  ...keptFinding.shape,
});
export const correctFindingForm = form(keptFinding.shape);
export type Wanted = RecordOf<typeof keptFinding>;

export const answers = {
  agrees: { vi: 'Nhất trí với biên bản', en: 'Agrees with the minutes' },
  explains: { vi: 'Có ý kiến giải trình', en: 'Explains' },
} as const;

/** What the unit says of the minutes. */
export const answerForm = form({
  answer: choice({ label: { vi: 'Ý kiến của đơn vị', en: 'What the unit says' }, options: answers }),
  answerText: longText({
    readBy: 'unit',
    label: { vi: 'Nội dung giải trình', en: 'Explanation' },
    max: 4000,
    lines: 4,
    optional: true,
    needed: { vi: 'bắt buộc khi có ý kiến giải trình', en: 'needed where the unit explains' },
  }),
});

/** The minutes with their signatures, as a scan or a picture. */
export const minutesForm = form({
  file: file({
    label: { vi: 'Biên bản đã ký (PDF hoặc ảnh)', en: 'Signed minutes (PDF or picture)' },
    accept: ['pdf', 'jpg', 'jpeg', 'png'],
    maxBytes: 30 * MiB,
  }),
});

/** That a finding was put right, by the unit. */
export const fixForm = form({
  fixedOn: day({ label: { vi: 'Khắc phục xong ngày', en: 'Done on' } }),
  fixNote: longText({ readBy: 'unit', label: { vi: 'Đã khắc phục thế nào', en: 'How' }, max: 1000, lines: 3 }),
  photos: photos(4),
});

export const returnForm = form({
  reason: longText({ readBy: 'unit', label: { vi: 'Vì sao chưa chấp nhận', en: 'Why it is not taken' }, max: 500, lines: 2 }),
});

/** A button. */
export const pressForm = form({});

export type CriterionInput = z.output<typeof criterionForm>;
export type PlanInput = z.output<typeof planForm>;
export type CorrectPlanInput = z.output<typeof correctPlanForm>;
export type DetailsInput = z.output<typeof detailsForm>;
export type MarkInput = Omit<z.output<typeof markForm>, 'photos'>;
export type FindingInput = z.output<typeof findingForm>;
export type CorrectFindingInput = z.output<typeof correctFindingForm>;
export type AnswerInput = z.output<typeof answerForm>;
export type FixInput = Omit<z.output<typeof fixForm>, 'photos'>;

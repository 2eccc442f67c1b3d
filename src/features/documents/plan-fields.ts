import { choice, choices, decimal, longText, says, text, whole, year, yesNo } from '#platform/values/forms.ts';
import { comparators, periodKinds } from './vocabulary.ts';

export const targetFields = {
  text: longText({ readBy: 'public', label: { vi: 'Nội dung chỉ tiêu', en: 'Target' }, max: 2000, lines: 3 }),
  comparator: choice({ label: { vi: 'Mức', en: 'Level' }, options: comparators }),
  value: decimal({ label: { vi: 'Con số', en: 'Figure' } }),
  upTo: decimal({
    label: { vi: 'Đến', en: 'Up to' },
    hint: { vi: 'Chỉ ghi khi là một khoảng, ví dụ 5 đến 7 phút', en: 'Only for a range, such as 5 to 7 minutes' },
    optional: true,
  }),
  unit: text({
    readBy: 'public',
    label: { vi: 'Đơn vị tính', en: 'Unit of measure' },
    hint: { vi: 'Ví dụ: %, hội nghị, tin, bài', en: 'Such as %, conferences, articles' },
    max: 120,
  }),
  unitsBound: text({
    readBy: 'public',
    label: { vi: 'Áp dụng cho', en: 'Binds' },
    hint: { vi: 'Ví dụ: mỗi đơn vị', en: 'Such as each unit' },
    max: 300,
    optional: true,
  }),
};

type Rule<It> = readonly [(it: It) => boolean, ReturnType<typeof says>];

export const rangeAscends: Rule<{ value?: number | undefined; upTo?: number | undefined }> = [
  ({ value, upTo }) => upTo === undefined || (value !== undefined && upTo > value),
  says({ vi: 'Con số này phải lớn hơn con số đầu.', en: 'This must be more than the first figure.' }, 'upTo'),
];

export const dutyFields = {
  text: longText({ readBy: 'public', label: { vi: 'Nội dung nhiệm vụ', en: 'What is to be done' }, max: 5000, lines: 5 }),
  product: text({
    readBy: 'public',
    label: { vi: 'Sản phẩm', en: 'What is handed over' },
    hint: { vi: 'Ví dụ: báo cáo, kế hoạch, tin bài', en: 'Such as a report, a plan, articles' },
    max: 500,
    optional: true,
  }),
};

export const deadlineFields = {
  periods: choices({
    label: { vi: 'Các kỳ', en: 'Periods' },
    hint: { vi: 'Khi chọn “Định kỳ”', en: 'For “Each period”' },
    options: periodKinds,
  }),
  dayOfMonth: whole({
    label: { vi: 'Ngày của tháng cuối kỳ', en: 'Day of the last month' },
    hint: { vi: 'Để trống là ngày cuối kỳ', en: 'Empty: the last day' },
    min: 1,
    max: 31,
    optional: true,
  }),
  before: yesNo({ label: { vi: 'Trước ngày đó, không kể ngày đó', en: 'Before that day, not on it' } }),
};

export const wantsPeriod: Rule<{ kind?: string | undefined; periods: readonly unknown[] }> = [
  ({ kind, periods }) => kind !== 'period-end' || periods.length > 0,
  says({ vi: 'Chọn ít nhất một kỳ.', en: 'Choose a period.' }, 'periods'),
];

export const recipientFields = {
  name: text({ readBy: 'public', label: { vi: 'Nơi nhận', en: 'Recipient' }, max: 300 }),
  purpose: text({
    readBy: 'public',
    label: { vi: 'Để làm gì', en: 'Purpose' },
    hint: { vi: 'Ví dụ: để báo cáo', en: 'Such as for report' },
    max: 120,
    optional: true,
  }),
};

export const sourceFields = {
  text: text({ readBy: 'public', label: { vi: 'Nguồn kinh phí', en: 'Source of money' }, max: 500 }),
};

/** A figure of a motto's or a result's year, and whose it is. */
export const factFields = {
  text: longText({ readBy: 'public', label: { vi: 'Như văn bản ghi', en: 'As printed' }, max: 2000, lines: 2 }),
  value: decimal({ label: { vi: 'Con số', en: 'Figure' }, hint: { vi: 'Của kết quả, nếu có', en: 'Of a result' }, optional: true }),
  upTo: decimal({ label: { vi: 'Đến', en: 'Up to' }, hint: { vi: 'Khi là một khoảng', en: 'For a range' }, optional: true }),
  unit: text({
    readBy: 'public',
    label: { vi: 'Đơn vị tính', en: 'Unit of measure' },
    hint: { vi: 'Ví dụ: tin, bài', en: 'Such as articles' },
    max: 120,
    optional: true,
  }),
  year: year({ label: { vi: 'Của năm', en: 'Of the year' }, optional: true }),
  body: text({ readBy: 'public', label: { vi: 'Của cơ quan, đơn vị', en: 'Whose it is' }, max: 300, optional: true }),
};

interface Figure {
  value?: number | undefined;
  upTo?: number | undefined;
  unit?: string | undefined;
}

export const figureHasUnit: Rule<Figure> = [
  ({ value, unit }) => value === undefined || unit !== undefined,
  says({ vi: 'Ghi đơn vị tính của con số.', en: 'Say what the figure counts.' }, 'unit'),
];

export const unitHasFigure: Rule<Figure> = [
  ({ value, unit }) => unit === undefined || value !== undefined,
  says({ vi: 'Ghi con số.', en: 'Give the figure.' }, 'value'),
];

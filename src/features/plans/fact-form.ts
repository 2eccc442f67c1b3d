import { decimal, form, idOf, longText, pick, rows, says, text, year } from '#platform/values/forms.ts';

const factYear = year({ label: { vi: 'Của năm', en: 'Of the year' }, optional: true });
const factBody = (vi: string, en: string) => text({ readBy: 'public', label: { vi, en }, max: 300, optional: true });

/** A figure of the past: what was reached, and the words that say it. */
const baselineRow = form({
  text: longText({ readBy: 'public', label: { vi: 'Kết quả, như văn bản ghi', en: 'Result, as printed' }, max: 2000, lines: 2 }),
  value: decimal({ label: { vi: 'Con số', en: 'Figure' }, optional: true }),
  upTo: decimal({ label: { vi: 'Đến', en: 'Up to' }, hint: { vi: 'Khi là một khoảng', en: 'For a range' }, optional: true }),
  unit: text({
    readBy: 'public',
    label: { vi: 'Đơn vị tính', en: 'Unit' },
    hint: { vi: 'Ví dụ: tin, bài', en: 'Such as articles' },
    max: 120,
    optional: true,
  }),
  year: factYear,
  body: factBody('Cơ quan, đơn vị đã làm', 'Who did it'),
})
  .refine(
    (it) => it.value === undefined || it.unit !== undefined,
    says({ vi: 'Ghi đơn vị tính của con số.', en: 'Say what the figure counts.' }, 'unit'),
  )
  .refine((it) => it.unit === undefined || it.value !== undefined, says({ vi: 'Ghi con số.', en: 'Give the figure.' }, 'value'))
  .refine(
    (it) => it.upTo === undefined || (it.value !== undefined && it.upTo > it.value),
    says({ vi: 'Con số này phải lớn hơn con số đầu.', en: 'This must be more than the first figure.' }, 'upTo'),
  );

/** Where the plan starts from: its mottos, what was reached before, what was wanting. */
export const factsForm = form({
  themes: rows({
    label: { vi: 'Chủ đề, phương châm', en: 'Mottos' },
    of: form({
      text: longText({ readBy: 'public', label: { vi: 'Chủ đề, phương châm', en: 'Motto' }, max: 1000, lines: 2 }),
      year: factYear,
      body: factBody('Của cơ quan', 'Whose it is'),
    }),
    max: 10,
  }),
  baseline: rows({ label: { vi: 'Kết quả đã có', en: 'What was reached before' }, of: baselineRow }),
  weaknesses: rows({
    label: { vi: 'Tồn tại, hạn chế', en: 'Shortcomings' },
    of: form({
      text: longText({ readBy: 'staff', label: { vi: 'Tồn tại, hạn chế', en: 'Shortcoming' }, max: 2000, lines: 2 }),
      dutyId: pick({ label: { vi: 'Nhiệm vụ khắc phục', en: 'Duty that answers it' }, value: idOf<'duty'>(), optional: true }),
    }),
  }),
});

import { factFields, figureHasUnit, rangeAscends, unitHasFigure } from '#features/documents/index.ts';
import { form, longText, rows } from '#platform/values/forms.ts';

const { text, year, body } = factFields;

/** Where the plan starts from: its mottos, what was reached before, what was wanting. */
export const factsForm = form({
  themes: rows({ label: { vi: 'Chủ đề, phương châm', en: 'Mottos' }, of: form({ text, year, body }), max: 10 }),
  baseline: rows({
    label: { vi: 'Kết quả đã có', en: 'What was reached before' },
    of: form(factFields)
      .refine(...figureHasUnit)
      .refine(...unitHasFigure)
      .refine(...rangeAscends),
  }),
  weaknesses: rows({
    label: { vi: 'Tồn tại, hạn chế', en: 'Shortcomings' },
    of: form({ text: longText({ readBy: 'staff', label: { vi: 'Tồn tại, hạn chế', en: 'Shortcoming' }, max: 2000, lines: 2 }) }),
  }),
});

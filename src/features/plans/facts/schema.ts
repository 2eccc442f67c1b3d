import { factFields, figureHasUnit, rangeAscends, unitHasFigure } from '#features/documents/index.ts';
import { form, idOf, longText, pick, rows } from '#platform/values/forms.ts';

const { text, year, body } = factFields;

/** Where the plan starts from: its mottos, what was reached before, what went well, what was wanting. */
export const factsForm = form({
  themes: rows({ label: { vi: 'Chủ đề, phương châm', en: 'Mottos' }, of: form({ text, year, body }), max: 10 }),
  baseline: rows({
    label: { vi: 'Kết quả đã có', en: 'What was reached before' },
    of: form(factFields)
      .refine(...figureHasUnit)
      .refine(...unitHasFigure)
      .refine(...rangeAscends),
  }),
  practices: rows({ label: { vi: 'Bài học, cách làm hay', en: 'Good practices' }, of: form({ text, year, body }) }),
  weaknesses: rows({
    label: { vi: 'Tồn tại, hạn chế', en: 'Shortcomings' },
    of: form({
      text: longText({ readBy: 'staff', label: { vi: 'Tồn tại, hạn chế', en: 'Shortcoming' }, max: 2000, lines: 2 }),
      dutyId: pick({ label: { vi: 'Nhiệm vụ khắc phục', en: 'Duty that answers it' }, value: idOf<'duty'>(), optional: true }),
    }),
  }),
});

import { lawImportTexts, lawsImportForm, lawsStoreForm, lawTopics, levels } from '#features/laws/index.ts';
import { importLaws, lawColumnNames, type ImportedLaw } from '#features/laws/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { pasteable, type Rows } from '#platform/server/imports/rows.ts';
import { fieldsOf, type FieldView } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { columnsFor, MOST_PASTED, tryOut } from '../../sheets.ts';

/** As much as a file brings at once. */
export const MOST_ROWS = 5000;
/** As many lines of a preview are shown; those with faults come first. */
const MOST_SHOWN = 200;
/** As much as the page carries without showing it. */
const MOST_CARRIED = 120_000;

/** Two invented lines as the sheet takes them: for the template and for the page. */
export const lawExamples: readonly string[][] = [
  [
    'Quyết định',
    '5/2026/QĐ-UBND',
    'Quy định thử (giả định)',
    'Ủy ban nhân dân tỉnh Thử Nghiệm',
    '05/01/2026',
    '',
    '',
    '',
    '',
    '15/01/2026',
    '',
    '',
    'Điều 5',
  ],
  [
    'Kế hoạch',
    '12/KH-UBND',
    'Kế hoạch thử (giả định)',
    'Ủy ban nhân dân phường Thử',
    '2025',
    '',
    '',
    '',
    '',
    '',
    '31/12/2025',
    '',
    'Hết năm kế hoạch',
  ],
];

const names = (words: Readonly<Record<string, { vi: string; en: string }>>, locale: Locale): string[] =>
  Object.values(words).map((word) => word[locale]);

/** The columns of the sheet in words. */
export const lawColumnWords = (locale: Locale) =>
  columnsFor(lawColumnNames, lawImportTexts[locale].columns, locale, {
    needed: ['kind', 'title', 'issuer'],
    choices: { level: names(levels, locale), topic: names(lawTopics, locale) },
  });

export const faulty = (lines: readonly ImportedLaw[]): ImportedLaw[] => lines.filter(({ fault }) => fault !== '');

/** What would come of a list, the lines to mend first; a list that is too long to be carried is asked for again as a file. */
export async function previewOf(rows: Rows, key: string, staff: StaffContext, locale: Locale) {
  const lines = await tryOut(staff, (tx) => importLaws(tx, staff, rows));
  const faults = faulty(lines);
  const cells = JSON.stringify(rows);
  const fits = cells.length <= MOST_CARRIED && rows.length <= 500;
  const store = fieldsOf(lawsStoreForm, { locale, values: { key, cells: fits ? cells : undefined } });
  const pasted = pasteable(rows);
  return {
    key,
    count: lines.length,
    faults: faults.length,
    lines: [...faults, ...lines.filter(({ fault }) => fault === '')].slice(0, Math.max(MOST_SHOWN, faults.length)),
    store: store
      .filter(({ name }) => name !== (fits ? 'sheet' : 'cells'))
      .map((field): FieldView => (field.name === 'cells' ? { ...field, kind: 'hidden' } : field)),
    again: fieldsOf(lawsImportForm, { locale, values: { pasted: pasted.length <= MOST_PASTED ? pasted : undefined } }),
  };
}

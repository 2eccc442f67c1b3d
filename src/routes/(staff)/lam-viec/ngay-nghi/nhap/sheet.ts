import { calendarTexts, daysImportForm, daysStoreForm } from '#features/calendar/index.ts';
import { holidayColumns, importDays, type ImportedDay } from '#features/calendar/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { pasteable, type Rows } from '#platform/server/imports/rows.ts';
import { fieldsOf, type FieldView } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { columnsFor, tryOut } from '../../sheets.ts';

/** Two invented lines as the sheet takes them: for the template and for the page. */
export const dayExamples: readonly string[][] = [
  ['05/02/2027', 'Nghỉ', 'Tết Nguyên đán', 'Số …/VPCP-KGVX (ví dụ)'],
  ['13/02/2027', 'Làm bù', 'Làm bù cho ngày 12/02', 'Số …/VPCP-KGVX (ví dụ)'],
];

export const dayColumnWords = (locale: Locale) =>
  columnsFor(holidayColumns, calendarTexts[locale].importColumns, locale, {
    needed: ['day', 'name', 'source'],
    choices: { kind: Object.values(calendarTexts[locale].kinds) },
  });

export const faulty = (lines: readonly ImportedDay[]): ImportedDay[] => lines.filter(({ fault }) => fault !== '');

/** What would come of a list, the lines to mend first. */
export async function previewOf(rows: Rows, key: string, staff: StaffContext, locale: Locale) {
  const lines = await tryOut(staff, (tx) => importDays(tx, rows, locale));
  const faults = faulty(lines);
  return {
    key,
    lines: [...faults, ...lines.filter(({ fault }) => fault === '')],
    faults: faults.length,
    store: fieldsOf(daysStoreForm, { locale, values: { key, cells: JSON.stringify(rows) } }).map((field): FieldView =>
      field.name === 'cells' ? { ...field, kind: 'hidden' } : field,
    ),
    again: fieldsOf(daysImportForm, { locale, values: { pasted: pasteable(rows) } }),
  };
}

import {
  differencesIn,
  kinds,
  levels,
  procedureImportTexts,
  proceduresImportForm,
  proceduresStoreForm,
  services,
} from '#features/procedures/index.ts';
import {
  columnMapping,
  importProcedures,
  procedureColumns,
  rowsInJson,
  withOurHeaders,
  type ImportedProcedure,
} from '#features/procedures/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { whyNotColumns } from '#platform/server/imports/columns.ts';
import { refusals } from '#platform/server/imports/refusals.ts';
import { pasteable, readCells, readSheet, type Rows } from '#platform/server/imports/rows.ts';
import { fieldsOf, type FieldView } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { columnsFor, MOST_PASTED, tryOut } from '../../sheets.ts';

/** As much as a file brings at once. */
export const MOST_ROWS = 6000;
/** As many lines of a preview are shown; those with faults come first, then those that change something. */
const MOST_SHOWN = 200;
/** As much as the page carries without showing it. */
const MOST_CARRIED = 120_000;

const names = (words: Readonly<Record<string, { vi: string; en: string }>>, locale: Locale): string[] =>
  Object.values(words).map((word) => word[locale]);

/** The columns of the sheet in words. */
export const procedureColumnWords = (locale: Locale) =>
  columnsFor(procedureColumns, procedureImportTexts[locale].columns, locale, {
    needed: ['code', 'name', 'field', 'performer', 'fromOn'],
    choices: { level: names(levels, locale), kind: names(kinds, locale), service: names(services, locale) },
  });

/** The columns to choose from where a file calls one otherwise. */
export const meansOptions = (locale: Locale) => ({
  means: procedureColumnWords(locale).map(({ name }, at) => ({ value: Object.keys(procedureColumns)[at] ?? '', label: name })),
});

const readAny = async (sheet: File | undefined, pasted: string | undefined): Promise<Result<Rows>> => {
  if (!sheet) return readCells(pasted ?? '', MOST_ROWS);
  if (!sheet.name.toLowerCase().endsWith('.json')) return readSheet(sheet, MOST_ROWS + 1);
  const rows = rowsInJson(await sheet.text());
  return rows.ok && rows.value.length > MOST_ROWS + 1 ? refusals.long(MOST_ROWS) : rows;
};

/** The rows that came with the form under our headers, by what was kept of columns that others call otherwise. Refused: what is none, and columns that nobody knows. */
export async function rowsGiven(
  { sheet, pasted }: { sheet?: File | undefined; pasted?: string | undefined },
  { db, actor }: StaffContext,
): Promise<Result<Rows>> {
  const read = await readAny(sheet, pasted);
  if (!read.ok) return read;
  const rows = withOurHeaders(read.value, await columnMapping(db, actor.authorityId));
  const refusal = whyNotColumns(rows, procedureColumns);
  return refusal ? { ok: false, refusal: { ...refusal, field: sheet ? 'sheet' : 'pasted' } } : ok(rows);
}

export const faulty = (lines: readonly ImportedProcedure[]): ImportedProcedure[] => lines.filter(({ fault }) => fault !== '');

const weight = ({ fault, outcome }: ImportedProcedure): number =>
  fault !== '' ? 0 : outcome === 'changed' ? 1 : outcome === 'new' ? 2 : 3;

const dayWords = (day: Temporal.PlainDate | null): string[] => (day ? [formatDay(day)] : []);

/** A line of the preview: what becomes of it, and each field that changes as it stands and as it would be. */
function lineOf({ line, code, name, field, outcome, change, until, lacksOnline, fault }: ImportedProcedure, locale: Locale) {
  const t = procedureImportTexts[locale];
  const changes = [
    ...(change ? differencesIn(change.before, change.after, locale) : []),
    ...(until ? [{ field: t.until, from: dayWords(until.from), to: dayWords(until.to) }] : []),
  ];
  return {
    ...{ line, code, name, field, fault, changes: fault === '' ? changes : [] },
    outcome: fault === '' ? t.outcomes[outcome] : t.notCompared,
    warning: lacksOnline && outcome !== 'same' ? t.lacksOnline : '',
  };
}

/** What would come of a list: how each line differs from what is kept; a list that is too long to be carried is asked for again as a file. */
export async function previewOf(rows: Rows, key: string, copiedOn: Temporal.PlainDate, staff: StaffContext, locale: Locale) {
  const t = procedureImportTexts[locale];
  const lines = await tryOut(staff, (tx) => importProcedures(tx, staff, { rows, copiedOn }));
  const faults = faulty(lines);
  const cells = JSON.stringify(rows);
  const fits = cells.length <= MOST_CARRIED && rows.length <= 500;
  const store = fieldsOf(proceduresStoreForm, { locale, values: { key, copiedOn, cells: fits ? cells : undefined } });
  const pasted = pasteable(rows);
  const shown = lines.toSorted((a, b) => weight(a) - weight(b)).slice(0, Math.max(MOST_SHOWN, faults.length));
  const count = (outcome: ImportedProcedure['outcome']): number =>
    lines.filter((line) => line.fault === '' && line.outcome === outcome).length;
  return {
    key,
    count: lines.length,
    faults: faults.length,
    counts: (['new', 'changed', 'same'] as const).map((outcome) => `${t.outcomes[outcome]}: ${count(outcome)}`).join('; '),
    lines: shown.map((row) => lineOf(row, locale)),
    store: store
      .filter(({ name }) => name !== (fits ? 'sheet' : 'cells'))
      .map((field): FieldView => (field.name === 'cells' ? { ...field, kind: 'hidden' } : field)),
    again: fieldsOf(proceduresImportForm, { locale, values: { copiedOn, pasted: pasted.length <= MOST_PASTED ? pasted : undefined } }),
    copied: formatDay(copiedOn),
  };
}

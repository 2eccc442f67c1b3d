import { app } from '#platform/server/app.ts';
import type { Tx } from '#platform/server/database.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { whyNotColumns, type Headers } from '#platform/server/imports/columns.ts';
import { refusals } from '#platform/server/imports/refusals.ts';
import { pasteable, readCells, readSheet, writeBook, type Rows } from '#platform/server/imports/rows.ts';
import { transact } from '#platform/server/transact.ts';
import { fieldsOf, type Answer, type AnyForm, type FieldView } from '#platform/values/forms.ts';
import { named } from '#platform/server/request/headers.ts';
import type { SheetColumn } from '#platform/values/imports/column.ts';
import { importForm, importStoreForm } from '#platform/values/imports/form.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refuse, type Result } from '#platform/values/result.ts';
import type { z } from 'zod';

/** As much as the field for pasting takes. */
export const MOST_PASTED = 60_000;

/** The rows that came with the form: those of the file, else those that were pasted. Refused: what is none, and columns that nobody knows. */
export async function rowsOf(
  { sheet, pasted }: Pick<z.output<typeof importForm>, 'sheet' | 'pasted'>,
  columns: Headers,
  most?: number,
): Promise<Result<Rows>> {
  const rows = sheet ? await readSheet(sheet, most) : readCells(pasted ?? '');
  const refusal = rows.ok ? whyNotColumns(rows.value, columns) : undefined;
  return refusal ? { ok: false, refusal: { ...refusal, field: sheet ? 'sheet' : 'pasted' } } : rows;
}

/** Those rows again; refused where they are none, since anybody may send anything. */
export function rowsFrom(cells: string): Result<Rows> {
  try {
    const rows: unknown = JSON.parse(cells);
    const isRows = Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
    if (isRows) return readCells(pasteable(rows));
  } catch {
    // Answered below, as anything else that is no list.
  }
  return refusals.cameBackBroken();
}

/** A list that was read: to be looked at, stored, or corrected and looked at again. */
export interface Listed {
  rows: Rows;
  from: Temporal.PlainDate;
  /** By this number it is taken once. */
  key: string;
}

/** The list that came back from its form to store it; undefined where it is none. */
export function listedAgain(typed: Answer['typed']): Listed | undefined {
  const sent = importStoreForm.safeParse(typed);
  const rows = sent.success ? rowsFrom(sent.data.cells) : undefined;
  return sent.success && rows?.ok ? { rows: rows.value, from: Temporal.PlainDate.from(sent.data.from), key: sent.data.key } : undefined;
}

/** The form that stores a list, which it carries unseen, and the one that looks at it again: the list stands in it as it would be pasted. */
export function formsFor({ rows, from, key }: Listed, store: AnyForm, locale: Locale) {
  const carried = fieldsOf(store, { locale, values: { key, cells: JSON.stringify(rows), from: from.toString() } });
  const pasted = pasteable(rows);
  const fits = pasted.length <= MOST_PASTED;
  return {
    key,
    store: carried.map((field): FieldView => (field.name === 'cells' ? { ...field, kind: 'hidden' } : field)),
    again: fieldsOf(importForm, { locale, values: { from, pasted: fits ? pasted : undefined } }),
  };
}

/** The columns in their order, by the header in the language of the reader, with what is said of each. */
export const columnsFor = <Column extends string>(
  headers: Readonly<Record<Column, readonly string[]>>,
  said: Readonly<Record<Column, string>>,
  locale: Locale,
  { needed, choices }: { needed: readonly NoInfer<Column>[]; choices: { readonly [Name in NoInfer<Column>]?: readonly string[] } },
): SheetColumn[] =>
  (Object.keys(headers) as Column[]).map((column) => ({
    name: headers[column].at(locale === 'vi' ? 0 : -1) ?? column,
    text: said[column],
    isNeeded: needed.includes(column),
    choices: choices[column] ?? [],
  }));

/** Runs it in a transaction of its own and takes everything back: what the commands themselves would say, with nothing stored. */
export async function tryOut<T>({ actor, now }: StaffContext, run: (tx: Tx) => Promise<T>): Promise<T> {
  const seen: T[] = [];
  await transact(app().db, { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now }, async (tx) => {
    seen.push(await run(tx));
    return refuse('trial', '');
  });
  return seen[0] as T;
}

/** The file that a list is written into, with further sheets of what its cells may name. */
export const template = async (
  rows: readonly (readonly string[])[],
  name: string,
  lists: readonly { rows: readonly (readonly string[])[]; name: string }[] = [],
): Promise<Response> =>
  new Response(await writeBook([{ rows, name }, ...lists]), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': named('attachment', `mau-${name}.xlsx`),
    },
  });

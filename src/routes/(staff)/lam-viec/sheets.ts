import type { importForm } from '#features/identity/index.ts';
import { app } from '#platform/server/app.ts';
import type { Tx } from '#platform/server/database.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { readCells, readSheet, writeSheet, type Rows } from '#platform/server/imports/rows.ts';
import { transact } from '#platform/server/transact.ts';
import type { FieldView } from '#platform/values/forms.ts';
import { refuse, type Result } from '#platform/values/result.ts';
import type { z } from 'zod';

/** The rows that came with the form: those of the file, else those that were pasted. */
export const rowsOf = async ({ sheet, pasted }: z.output<typeof importForm>): Promise<Result<Rows>> =>
  sheet ? readSheet(sheet) : readCells(pasted ?? '');

/** The rows as the preview carries them to where they are stored. */
export const cellsOf = (rows: Rows): string => JSON.stringify(rows);

/** Those rows again; refused where they are none, since anybody may send anything. */
export function rowsFrom(cells: string): Result<Rows> {
  try {
    const rows: unknown = JSON.parse(cells);
    const isRows = Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
    if (isRows) return readCells(rows.map((row) => row.map((cell) => cell.replace(/[\t\n"]/g, ' ')).join('\t')).join('\n'));
  } catch {
    // Answered below, as anything else that is no list.
  }
  return refuse('sheet-unreadable', 'Danh sách gửi lên không đọc được; hãy xem trước lại.');
}

/** The fields that carry a list to where it is stored: only what is asked for is shown. */
export const carried = (fields: readonly FieldView[]): FieldView[] =>
  fields.map((field) => (field.name === 'cells' ? { ...field, kind: 'hidden' as const } : field));

/** Runs it in a transaction of its own and takes everything back: what the commands themselves would say, with nothing stored. */
export async function tryOut<T>({ actor, now }: StaffContext, run: (tx: Tx) => Promise<T>): Promise<T> {
  const seen: T[] = [];
  await transact(app().db, { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now }, async (tx) => {
    seen.push(await run(tx));
    return refuse('trial', '');
  });
  return seen[0] as T;
}

/** The file that a list is written into. */
export const template = async (rows: readonly (readonly string[])[], name: string): Promise<Response> =>
  new Response(await writeSheet(rows, name), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="mau-${name}.xlsx"`,
    },
  });

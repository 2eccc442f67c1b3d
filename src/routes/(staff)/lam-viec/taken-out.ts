import type { RequestEvent } from '@sveltejs/kit';
import { app } from '#platform/server/app.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { sheetKindOf, sheetResponse, type SheetKind } from '#platform/server/sheets.ts';
import { transact } from '#platform/server/transact.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import { ok } from '#platform/values/result.ts';

interface Taken<Row> {
  /** What the log calls it: `activity.taken-out`. */
  action: string;
  objectType?: string;
  title: string;
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
}

type By = Pick<StaffContext, 'actor' | 'now' | 'today'>;

const note = (
  { actor, now }: By,
  { action, objectType = 'authority', rows }: Omit<Taken<unknown>, 'columns'>,
  kind: SheetKind,
): Promise<unknown> =>
  transact(app().db, { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now }, (tx) => {
    const changes = { lines: { to: rows.length }, kind: { to: kind } };
    recordChange(tx, { action, objectType, objectId: actor.authorityId, changes });
    return Promise.resolve(ok(undefined));
  });

/** A whole list as a sheet; that it left the office is noted in the log: how many lines, in which kind of file, by whom. */
export async function takenOut<Row>(staff: By, { url, locals: { locale } }: RequestEvent, list: Taken<Row>): Promise<Response> {
  const kind = sheetKindOf(url.searchParams.get('dang'));
  await note(staff, list, kind);
  return sheetResponse(kind, { title: list.title, day: staff.today, columns: list.columns, rows: list.rows, locale });
}

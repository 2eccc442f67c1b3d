import { app } from '#platform/server/app.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { SheetKind } from '#platform/server/sheets.ts';
import { transact } from '#platform/server/transact.ts';
import { ok } from '#platform/values/result.ts';

/** Notes in the log that a list with names of people was taken out as a sheet: how many lines, which kind, by whom. */
export const noteTakenOut = (
  { actor, now }: Pick<StaffContext, 'actor' | 'now'>,
  what: { action: string; objectType: string },
  { rows, kind }: { rows: number; kind: SheetKind },
): Promise<unknown> =>
  transact(app().db, { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now }, (tx) => {
    recordChange(tx, { ...what, objectId: actor.authorityId, changes: { lines: { to: rows }, kind: { to: kind } } });
    return Promise.resolve(ok(undefined));
  });

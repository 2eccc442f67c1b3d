import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepProcedures, maySeeProcedures, procedureLine } from '#features/procedures/index.ts';
import { copiedLast, proceduresOf, updatesOf } from '#features/procedures/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { askedOf } from './list.ts';

const SIZE = 30;

export const load = staffLoad(maySeeProcedures, async ({ locals: { locale }, url }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { filter, order, page, view } = await askedOf(url, locale, staff);
  const { procedures, all } = await proceduresOf(db, actor.authorityId, filter, { order, page, size: SIZE });
  const last = await copiedLast(db, actor.authorityId);
  return {
    locale,
    procedures: procedures.map((line) => procedureLine(line, today, locale)),
    list: view,
    pages: Math.ceil(all / SIZE),
    copied: last ? formatDay(last) : null,
    waiting: (await updatesOf(db, actor.authorityId, { isOpen: true })).length,
    mayKeep: mayKeepProcedures(actor) === undefined,
  };
});

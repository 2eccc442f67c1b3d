import type { RequestEvent } from '@sveltejs/kit';
import { announcingView, mayKeepProcedures, maySeeProcedures } from '#features/procedures/index.ts';
import { announcingsOf } from '#features/procedures/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';

export const load = staffLoad(maySeeProcedures, async ({ locals: { locale } }: RequestEvent, { db, actor }) => ({
  locale,
  announcings: (await announcingsOf(db, actor.authorityId)).map((one) => announcingView(one, locale)),
  mayKeep: mayKeepProcedures(actor) === undefined,
}));

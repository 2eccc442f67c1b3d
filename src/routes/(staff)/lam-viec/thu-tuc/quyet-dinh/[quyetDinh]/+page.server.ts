import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import { announcingView, mayPost, maySeeProcedures, updateView } from '#features/procedures/index.ts';
import { updatesOf } from '#features/procedures/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { announcingAt } from '../../parts.ts';

export const load = staffLoad(maySeeProcedures, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const announcing = await announcingAt(event, staff);
  return {
    locale,
    announcing: announcingView(announcing, locale),
    updates: (await updatesOf(db, actor.authorityId, { announcingId: announcing.id })).map((update) => updateView(update, today, locale)),
    mayPost: mayPost(actor) === undefined,
    history:
      mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'procedure-announcing', announcing.id, locale) : undefined,
  };
});

import { mayDraft, mayRead } from '#features/reporting/index.ts';
import { reportsOf } from '#features/reporting/server/index.ts';
import { formatRange } from '#platform/values/format.ts';
import { staffLoad } from '#platform/server/edge.ts';

export const load = staffLoad(mayRead, async ({ locals }, { db, actor }) => ({
  locale: locals.locale,
  mayDraft: mayDraft(actor) === undefined,
  reports: (await reportsOf(db, actor.authorityId)).map(({ id, title, symbol, state, covers }) => ({
    id,
    title,
    symbol,
    state,
    covers: formatRange(covers.from, covers.to),
  })),
}));

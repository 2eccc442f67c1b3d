import type { RequestEvent } from '@sveltejs/kit';
import { symbolInWords } from '#features/documents/index.ts';
import { mayDraftPlans, maySeePlans } from '#features/plans/index.ts';
import { amendingDrafts, plansOf } from '#features/plans/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';

export const load = staffLoad(maySeePlans, async ({ locals }: RequestEvent, { db, actor }) => ({
  locale: locals.locale,
  mayDraft: mayDraftPlans(actor) === undefined,
  drafts: await amendingDrafts(db, actor.authorityId),
  plans: (await plansOf(db, actor.authorityId)).map(({ id, title, year, state, symbol, issuedOn }) => ({
    id,
    title,
    year: String(year),
    state,
    symbol: symbolInWords(symbol, locals.locale),
    issuedOn: issuedOn && formatDay(issuedOn),
  })),
}));

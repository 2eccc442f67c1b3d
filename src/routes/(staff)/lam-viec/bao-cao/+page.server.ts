import { mayDraft, mayRead, reportLine } from '#features/reporting/index.ts';
import { reportsOf } from '#features/reporting/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { tabsOf } from './tabs.ts';

export const load = staffLoad(mayRead, async ({ locals }, { db, actor }) => ({
  locale: locals.locale,
  tabs: tabsOf(actor, '', locals.locale),
  mayDraft: mayDraft(actor) === undefined,
  reports: (await reportsOf(db, actor.authorityId)).map((report) => reportLine(report, locals.locale)),
}));

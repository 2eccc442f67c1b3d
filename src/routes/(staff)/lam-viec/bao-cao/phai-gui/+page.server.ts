import type { RequestEvent } from '@sveltejs/kit';
import { maySeeRegimes, owedLine } from '#features/regimes/index.ts';
import { owedReports } from '#features/regimes/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { tabsOf } from '../tabs.ts';

export const load = staffLoad(maySeeRegimes, async ({ locals: { locale } }: RequestEvent, { db, actor, today }) => ({
  locale,
  tabs: tabsOf(actor, 'phai-gui', locale),
  owed: (await owedReports(db, actor.authorityId, today)).map((one) => owedLine(one, today, locale)),
}));

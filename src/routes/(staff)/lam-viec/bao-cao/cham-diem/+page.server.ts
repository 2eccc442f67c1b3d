import type { RequestEvent } from '@sveltejs/kit';
import { mayScore, maySeeScores, scorecardLine } from '#features/scoring/index.ts';
import { scorecardsOf } from '#features/scoring/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { tabsOf } from '../tabs.ts';

export const load = staffLoad(maySeeScores, async ({ locals: { locale } }: RequestEvent, { db, actor }) => ({
  locale,
  tabs: tabsOf(actor, 'cham-diem', locale),
  mayScore: mayScore(actor) === undefined,
  lines: (await scorecardsOf(db, actor.authorityId)).map(scorecardLine),
}));

import type { RequestEvent } from '@sveltejs/kit';
import { endScorecardForm, mayScore, maySeeScores, scorecardView, scoringTexts } from '#features/scoring/index.ts';
import { criteriaOf, endScorecard } from '#features/scoring/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { ok } from '#platform/values/result.ts';
import { scorecardHere, scorecardIdOf } from '../scorecards.ts';

export const load = staffLoad(maySeeScores, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const scorecard = await scorecardHere(event, staff);
  const criteria = await criteriaOf(staff.db, staff.actor.authorityId, scorecard.id);
  return {
    locale,
    mayScore: mayScore(staff.actor) === undefined && scorecard.endedAt === null,
    hasProof: criteria.some(({ proofs }) => proofs > 0),
    ...scorecardView(scorecard, criteria, locale),
  };
});

export const actions = {
  end: staffAction(mayScore, endScorecardForm, async (_input, { tx, actor, now }, event: RequestEvent) => {
    const ended = await endScorecard(tx, { actor, now }, scorecardIdOf(event));
    return ended.ok ? ok({ notice: scoringTexts[event.locals.locale].endedNotice }) : ended;
  }),
};

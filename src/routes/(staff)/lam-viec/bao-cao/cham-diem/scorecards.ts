import type { RequestEvent } from '@sveltejs/kit';
import { scoringRefusals, type CriterionId, type ScorecardId } from '#features/scoring/index.ts';
import { criterionOf, scorecardOf } from '#features/scoring/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';

export const at = '/lam-viec/bao-cao/cham-diem';

export const scorecardIdOf = ({ params }: RequestEvent): ScorecardId => parseId<ScorecardId>(params['bo']) ?? NO_ID;
export const criterionIdOf = ({ params }: RequestEvent): CriterionId => parseId<CriterionId>(params['chamDiem']) ?? NO_ID;

/** The set of the address; 404 where the authority has none such. */
export async function scorecardHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>) {
  const scorecard = await scorecardOf(db, actor.authorityId, scorecardIdOf(event));
  return scorecard ?? stop(404, { refusal: scoringRefusals.unknown().refusal }, event);
}

/** The criterion of the address with its set; 404 where there is none such. */
export async function criterionHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>) {
  const scorecard = await scorecardHere(event, { db, actor });
  const criterion = await criterionOf(db, actor.authorityId, scorecard.id, criterionIdOf(event));
  return { scorecard, criterion: criterion ?? stop(404, { refusal: scoringRefusals.unknownCriterion().refusal }, event) };
}

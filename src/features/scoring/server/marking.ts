import { holdersOf } from '#features/identity/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { earlierRows, supersede } from '#platform/server/history.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { ActivityId, Id, ReportId } from '#platform/values/ids.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { goesByShare, pointsFor, type Criterion, type CriterionId, type ProofId, type ScorecardId } from '../criterion.ts';
import { refusals } from '../refusals.ts';
import { keptAppraised, keptOwn, type AppraisedInput, type OwnInput } from '../schema.ts';
import { scoringRoles } from '../policy.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { held, type Scoring } from './keeping.ts';
import { criterionOf, proofsOf } from './queries.ts';

export interface At {
  scorecardId: ScorecardId;
  id: CriterionId;
}

/** The criterion under the lock of its set, where it is scored. */
async function scored(tx: Tx, scoring: Scoring, { scorecardId, id }: At): Promise<Result<Criterion & { most: number }>> {
  const found = await held(tx, scoring, scorecardId);
  if (!found.ok) return found;
  const criterion = await criterionOf(tx, scoring.actor.authorityId, scorecardId, id);
  if (!criterion) return refusals.unknownCriterion();
  return criterion.most === null ? refusals.group() : ok({ ...criterion, most: criterion.most });
}

async function write(tx: Tx, { actor: { authorityId } }: Scoring, id: CriterionId, set: object): Promise<void> {
  await supersede(tx, 'score_mark', { authority_id: authorityId, criterion_id: id });
  await tx
    .insertInto('score_mark')
    .values({ authority_id: authorityId, criterion_id: id, ...set })
    .onConflict((conflict) => conflict.columns(['authority_id', 'criterion_id']).doUpdateSet(set))
    .execute();
}

/** The points that were given, or follow from the share. Refused: neither, more than there are, other than the rule says without a reason. */
function pointsOf(criterion: Criterion & { most: number }, { reached, own, reason }: OwnInput): Result<number> {
  const byRule = reached === undefined ? undefined : pointsFor(criterion, reached);
  if (own === undefined) return byRule === undefined ? (goesByShare(criterion) ? refusals.noShare() : refusals.noScore()) : ok(byRule);
  if (own > criterion.most) return refusals.above(formatNumber(criterion.most, 'vi'), 'own');
  if (goesByShare(criterion) && reached === undefined && !reason) return refusals.noShare();
  return byRule !== undefined && byRule !== own && !reason ? refusals.byRule(formatNumber(byRule, 'vi')) : ok(own);
}

/** Who gave or corrected one of the two scores of a criterion does not give the other, unless the authority has nobody else who may (`whyNotConfirmOwn`). */
async function whyNotBoth(
  tx: Tx,
  { actor, now }: Scoring,
  { id, mark }: Pick<Criterion, 'id' | 'mark'>,
  other: 'own' | 'appraised',
): Promise<Result<never> | undefined> {
  const earlier = await earlierRows(tx, 'score_mark', { authority_id: actor.authorityId, criterion_id: id });
  const writers = [...earlier.map((row) => row[`${other}_by`]), mark[`${other}By`]].filter((one) => one !== null);
  if (writers.length === 0) return undefined;
  const others = await holdersOf(tx, actor.authorityId, scoringRoles, now.toZonedDateTimeISO(ZONE).toPlainDate());
  const refusal = whyNotConfirmOwn({ writers, others }, actor, refusals.bothScores());
  return refusal && refused(refusal);
}

/** The own score of a criterion, with its reason: given, or computed from the share by the rule. Saying what stands already changes nothing. */
export async function scoreOwn(tx: Tx, scoring: Scoring, at: At, input: OwnInput): Promise<Result<number>> {
  const found = await scored(tx, scoring, at);
  if (!found.ok) return found;
  const points = pointsOf(found.value, input);
  if (!points.ok) return points;
  const both = await whyNotBoth(tx, scoring, found.value, 'appraised');
  if (both) return both;
  const said = recordIn(keptOwn, { ...input, own: points.value });
  const { reached, own, reason } = found.value.mark;
  const changes = difference(loggedOf(keptOwn, { reached, own, reason }), loggedOf(keptOwn, said));
  if (Object.keys(changes).length === 0) return points;
  await write(tx, scoring, at.id, { ...columnsOf(keptOwn, said), own_at: scoring.now, own_by: scoring.actor.officerId });
  recordChange(tx, { action: 'score-criterion.scored', objectType: 'score-criterion', objectId: at.id, changes });
  return points;
}

/** The score of the council beside the own one. Refused: more than there is. Saying what stands already changes nothing. */
export async function noteAppraised(tx: Tx, scoring: Scoring, at: At, input: AppraisedInput): Promise<Result<number>> {
  const found = await scored(tx, scoring, at);
  if (!found.ok) return found;
  if (input.appraised > found.value.most) return refusals.above(formatNumber(found.value.most, 'vi'), 'appraised');
  const both = await whyNotBoth(tx, scoring, found.value, 'own');
  if (both) return both;
  const said = recordIn(keptAppraised, input);
  const { appraised, appraisal } = found.value.mark;
  const before = appraised === null ? {} : loggedOf(keptAppraised, { appraised, appraisal });
  const changes = difference(before, loggedOf(keptAppraised, said));
  if (Object.keys(changes).length === 0) return ok(input.appraised);
  await write(tx, scoring, at.id, {
    ...columnsOf(keptAppraised, said),
    ...{ appraised_at: scoring.now, appraised_by: scoring.actor.officerId },
  });
  recordChange(tx, { action: 'score-criterion.appraised', objectType: 'score-criterion', objectId: at.id, changes });
  return ok(input.appraised);
}

/** What a proof is of, as a form names it, where the authority has it. */
async function objectOf(tx: Tx, { actor: { authorityId } }: Scoring, typed: string) {
  const [kind, id] = typed.split(' ');
  const [activityId, reportId, paperId] = [
    kind === 'activity' ? parseId<ActivityId>(id) : undefined,
    kind === 'report' ? parseId<ReportId>(id) : undefined,
    kind === 'paper' ? parseId<Id<'outgoing-paper'>>(id) : undefined,
  ];
  const [activity, report, paper] = [
    activityId &&
      (await tx
        .selectFrom('activity')
        .select('id')
        .where('authority_id', '=', authorityId)
        .where('id', '=', activityId)
        .executeTakeFirst()),
    reportId &&
      (await tx.selectFrom('report').select('id').where('authority_id', '=', authorityId).where('id', '=', reportId).executeTakeFirst()),
    paperId &&
      (await tx
        .selectFrom('outgoing_paper')
        .select('id')
        .where('authority_id', '=', authorityId)
        .where('id', '=', paperId)
        .executeTakeFirst()),
  ];
  const found = activity ?? report ?? paper;
  return found && { id: found.id, activity_id: activity?.id ?? null, report_id: report?.id ?? null, outgoing_paper_id: paper?.id ?? null };
}

/** Links a proof with a criterion: an activity, a report or a paper of the authority. Refused: what is not there, and what proves it already. */
export async function addProof(tx: Tx, scoring: Scoring, at: At, typed: string): Promise<Result<ProofId>> {
  const found = await scored(tx, scoring, at);
  if (!found.ok) return found;
  const { authorityId, officerId } = scoring.actor;
  const object = await objectOf(tx, scoring, typed);
  if (!object) return refusals.noSuchProof();
  const there = await proofsOf(tx, authorityId, at.scorecardId, at.id);
  if (there.some(({ objectId }) => objectId === object.id)) return refusals.proofThere();
  const { id: _id, ...of } = object;
  const { id } = await tx
    .insertInto('score_proof')
    .values({ authority_id: authorityId, criterion_id: at.id, ...of, added_at: scoring.now, added_by: officerId })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, { action: 'score-criterion.proven', objectType: 'score-criterion', objectId: at.id, changes: { proof: { to: typed } } });
  return ok(id as ProofId);
}

/** Takes a proof off a criterion; that it stood there stays in the log. Refused: twice. */
export async function takeProofOff(tx: Tx, scoring: Scoring, at: At, proofId: ProofId): Promise<Result<void>> {
  const found = await scored(tx, scoring, at);
  if (!found.ok) return found;
  const { authorityId, officerId } = scoring.actor;
  const proof = (await proofsOf(tx, authorityId, at.scorecardId, at.id)).find(({ id }) => id === proofId);
  if (!proof) return refusals.proofGone();
  await tx
    .updateTable('score_proof')
    .set({ taken_off_at: scoring.now, taken_off_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', proofId)
    .where('taken_off_at', 'is', null)
    .execute();
  const changes = { proof: { from: `${proof.kind} ${proof.objectId}` } };
  recordChange(tx, { action: 'score-criterion.unproven', objectType: 'score-criterion', objectId: at.id, changes });
  return ok(undefined);
}

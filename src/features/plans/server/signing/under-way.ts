import type { UpdateObject } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notOnItsWay } from '../../signing/refusals.ts';
import type { Submission, SubmissionState } from '../../signing/submission.ts';
import { lockPlan, type LockedPlan, type OnPlan } from '../draft.ts';
import { planOf } from '../queries.ts';
import { submissionUnderWay } from './queries.ts';

export interface UnderWay {
  plan: LockedPlan;
  run: Submission;
}

/** The plan, locked, and its submission that stands at one of the steps; refused where it has gone on or back meanwhile. */
export async function lockedAt(tx: Tx, on: OnPlan, ...states: SubmissionState[]): Promise<Result<UnderWay>> {
  const plan = await lockPlan(tx, on);
  if (!plan.ok) return plan;
  const run = await submissionUnderWay(tx, on.actor.authorityId, on.planId);
  return run && states.includes(run.state) ? ok({ plan: plan.value, run }) : notOnItsWay.notUnderWay();
}

/** Writes a step of a submission that is locked with its plan. */
export async function writeStep(tx: Tx, { actor }: OnPlan, run: Submission, set: UpdateObject<DB, 'plan_submission'>): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('plan_submission')
    .set(set)
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', run.id)
    .where('state', '=', run.state)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error('A submission that was locked has moved on.');
}

/** Who made the draft and who submitted it: they neither approve nor sign it while somebody else may. */
export async function writersOf(tx: Tx, { actor, planId }: OnPlan, run: Submission): Promise<OfficerId[]> {
  const plan = await planOf(tx, actor.authorityId, planId);
  return [...new Set([...(plan ? [plan.madeBy] : []), run.submitted.by])];
}

import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf } from '#platform/values/forms.ts';
import type { ActivityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayNot, refusals } from '../refusals.ts';
import type { Activity, ActivityState } from '../activity.ts';
import { UNPLACED } from '../doubts/doubts.ts';
import type { Told } from '../form/told.ts';
import { FORM, type Origin } from '../origin.ts';
import { tookPart } from '../joint/joint.ts';
import { mayRecord } from '../policy.ts';
import { whyNotChange } from '../rules.ts';
import { kept } from '../schema.ts';
import { standingOf } from '../standing.ts';
import { auditedOf, check, keepFigures } from './content.ts';
import { keepProof, type GivenProof } from './evidence/proof.ts';
import { lockOwn, lockWhole, writeInState, type OnActivity } from './locked.ts';
import { resent } from './resent.ts';
import { tellJoint } from './joint/telling.ts';
import { tellConfirmers } from './telling.ts';
import { activityOf } from './whole.ts';
import { noteWriter } from './writers.ts';

export interface RecordInput {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  /** What it is the record of: told twice, it is recorded once and the first record is the answer. */
  origin: Origin;
  /** Whose form it was; another officer does not send it. */
  writtenBy?: OfficerId | undefined;
  told: Told;
  proof: GivenProof;
  sure?: readonly string[] | undefined;
}

/** Records what a unit did, for the form and for what records itself; it counts once confirmed. Refused as by `check`; then nothing is stored. */
export async function recordActivity(tx: Tx, input: RecordInput): Promise<Result<ActivityId>> {
  const { actor, now, told, proof } = input;
  const refusal = mayRecord(actor);
  if (refusal) return { ok: false, refusal };
  if (input.writtenBy !== undefined && input.writtenBy !== actor.officerId) return mayNot.formOfAnother();
  const before = await sentBefore(tx, input);
  if (before) return recordedBefore(tx, input, before);
  const proofs = proof.files.length + proof.links.length;
  const checked = await check(tx, { actor, told, today: input.today, proofs, files: proof.files, sure: input.sure });
  if (!checked.ok) return checked;
  const row = await tx
    .insertInto('activity')
    .values({
      ...columnsOf(kept, checked.value),
      authority_id: actor.authorityId,
      state: 'recorded',
      origin: input.origin.kind,
      origin_id: input.origin.id,
      recorded_by: actor.officerId,
      recorded_at: now,
    })
    .onConflict((conflict) => conflict.constraint('activity_is_recorded_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) {
    const first = await sentBefore(tx, input);
    return first ? ok(first) : refusals.originTaken();
  }
  const activityId = row.id;
  await keepFigures(tx, actor.authorityId, activityId, checked.value);
  const changes = difference({}, auditedOf(checked.value, checked.value.contributed));
  recordChange(tx, { action: 'activity.recorded', objectType: 'activity', objectId: activityId, changes });
  await noteWriter(tx, { actor, activityId, now }, told.unitId);
  await keepProof(tx, { ...input, activityId }, proof);
  await tellConfirmers(tx, { actor, now }, told);
  await tellJoint(
    tx,
    { actor, activityId, now },
    told.title,
    checked.value.jointUnits.map(({ unitId }) => unitId),
  );
  return ok(activityId);
}

/** The first record is the answer; of a form that was written on after its answer was lost, what is new is a correction of it. */
async function recordedBefore(tx: Tx, input: RecordInput, activityId: ActivityId): Promise<Result<ActivityId>> {
  if (input.origin.kind !== FORM) return ok(activityId);
  const again = await resent(tx, input.actor.authorityId, activityId, input.told);
  if (!again.ok) return again;
  return again.value === 'same' ? ok(activityId) : correctActivity(tx, { ...input, activityId });
}

/** The form of another officer is none of this one's; of what records itself, whoever is first records for all. */
async function sentBefore(tx: Tx, { actor, origin }: RecordInput): Promise<ActivityId | undefined> {
  const row = await tx
    .selectFrom('activity')
    .select(['id', 'recorded_by'])
    .where('authority_id', '=', actor.authorityId)
    .where('origin', '=', origin.kind)
    .where('origin_id', '=', origin.id)
    .executeTakeFirst();
  return row && (origin.kind !== FORM || row.recorded_by === actor.officerId) ? row.id : undefined;
}

export interface CorrectInput extends OnActivity {
  today: Temporal.PlainDate;
  told: Told;
  proof: GivenProof;
  sure?: readonly string[] | undefined;
}

/** What is counted, and where: whoever changes one of these has written a figure. */
const counted = [
  'quantities',
  'targets',
  'happened_on',
  'unit_id',
  'channel',
  'duty_id',
  'task_id',
  'finishes_task',
  'entries',
  'alsoDuties',
  'jointUnits',
];

/** Corrects an unconfirmed record; a returned one waits again. Who changes a figure becomes a writer. Refusals as for recording. */
export async function correctActivity(tx: Tx, input: CorrectInput): Promise<Result<ActivityId>> {
  const { actor, activityId, told, proof } = input;
  const found = await lockOwn(tx, input);
  if (!found.ok) return found;
  const { state, evidenceCount } = found.value;
  const refusal = whyNotChange(found.value);
  if (refusal) return { ok: false, refusal };
  const proofs = evidenceCount + proof.files.length + proof.links.length;
  const before = await activityOf(tx, actor.authorityId, activityId);
  const sure = input.sure && [...input.sure, ...saidBefore(before)];
  const checked = await check(tx, { actor, told, today: input.today, proofs, files: proof.files, standing: found.value, sure });
  if (!checked.ok) return checked;
  const changes = difference(
    { ...(before && auditedOf(asTold(before), before.targets)), state },
    { ...auditedOf(checked.value, checked.value.contributed), state: 'recorded' },
  );
  if (Object.keys(changes).length === 0) {
    await keepProof(tx, input, proof);
    return ok(activityId);
  }
  const undecided = { return_reason: null, decided_by: null, decided_at: null };
  await writeInState(tx, input, state, { ...columnsOf(kept, checked.value), state: 'recorded', ...undecided });
  await keepFigures(tx, actor.authorityId, activityId, checked.value);
  recordChange(tx, { action: 'activity.corrected', objectType: 'activity', objectId: activityId, changes });
  if (counted.some((field) => field in changes)) await noteWriter(tx, input, told.unitId);
  await keepProof(tx, input, proof);
  if (state !== 'recorded') await tellConfirmers(tx, input, told);
  const named = new Set(before?.jointUnits.map(({ unitId }) => unitId));
  const added = checked.value.jointUnits.filter(({ unitId }) => !named.has(unitId));
  await tellJoint(
    tx,
    input,
    told.title,
    added.map(({ unitId }) => unitId),
  );
  return ok(activityId);
}

const asTold = (it: Activity) => ({
  ...it,
  ...it.subjects,
  entries: it.entries.map(({ id }) => id),
  alsoDuties: it.alsoDuties.map(({ dutyId }) => dutyId),
  jointUnits: tookPart(it.jointUnits).map(({ unitId, part }) => ({ unitId, part: part ?? undefined })),
});

/** That it belongs to no duty and no target was accepted when it was recorded: a correction does not ask it again. */
const saidBefore = (it: Activity | undefined): string[] => (it && standingOf(it) === 'none' ? [UNPLACED] : []);

/** Takes a record back that is not confirmed; it stays in the log and may be restored. Refused to others than its unit, also to one that held it too. */
export async function withdrawActivity(tx: Tx, input: OnActivity): Promise<Result<ActivityId>> {
  const found = await lockWhole(tx, input);
  if (!found.ok) return found;
  const refusal = whyNotChange(found.value);
  if (refusal) return { ok: false, refusal };
  return setState(tx, input, found.value.state, 'withdrawn');
}

/** Undoes a withdrawal: the record waits for confirmation again. Doing it twice changes nothing. */
export async function restoreActivity(tx: Tx, input: OnActivity): Promise<Result<ActivityId>> {
  const found = await lockWhole(tx, input);
  if (!found.ok) return found;
  return found.value.state === 'withdrawn' ? setState(tx, input, 'withdrawn', 'recorded') : ok(input.activityId);
}

async function setState(tx: Tx, input: OnActivity, from: ActivityState, to: 'withdrawn' | 'recorded'): Promise<Result<ActivityId>> {
  await writeInState(tx, input, from, { state: to });
  const action = to === 'withdrawn' ? 'activity.withdrawn' : 'activity.restored';
  recordChange(tx, { action, objectType: 'activity', objectId: input.activityId, changes: { state: { from, to } } });
  return ok(input.activityId);
}

import { worksFor } from '#features/tasks/index.ts';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { dutyLines } from '#features/plans/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelved } from '#platform/server/files/shelf.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { DutyId, PlanId, UnitId } from '#platform/values/ids.ts';
import { ok, type Refusal, refused, type Result } from '#platform/values/result.ts';
import { mayPlanBelow, whyNotEdit } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptHead, type BeginEventInput, type BeginInput, type HeadInput, type IncludeInput } from '../schema.ts';
import type { SubplanId, SubplanKind } from '../subplan.ts';
import { heldSubplan, planThatHolds, tell, type Planning } from './held.ts';
import { subplansOf } from './queries.ts';
import { workersOn } from '#features/tasks/server/index.ts';

/** Why a unit begins no plan: another's, gone, or it has one. */
async function whyNotBegin(tx: Tx, { actor, today }: Planning, unitId: UnitId, planId?: PlanId): Promise<Refusal | undefined> {
  const refusal = mayPlanBelow(actor) ?? (worksFor(actor, unitId) ? undefined : refusals.otherUnit());
  if (refusal) return refusal;
  await lockTree(tx, actor.authorityId);
  if (!(await unitsOn(tx, actor.authorityId, today)).some(({ id }) => id === unitId)) return refusals.otherUnit();
  if (!planId) return undefined;
  const others = await subplansOf(tx, actor.authorityId, { planId, unitIds: [unitId], isStanding: true });
  return others.some(({ kind }) => kind !== 'event') ? refusals.there() : undefined;
}

/** What is put into a plan of its own is put there by a partner: what is ordered is planned by the unit itself. */
async function whyNotPartner(tx: Tx, { actor, today }: Planning, unitId: UnitId): Promise<Refusal | undefined> {
  const unit = (await unitsOn(tx, actor.authorityId, today)).find(({ id }) => id === unitId);
  return unit?.isPartner ? undefined : refusals.notAPartner();
}

interface Begun {
  kind: SubplanKind;
  planId: PlanId;
  unitId: UnitId;
  dutyId?: DutyId;
  title: string;
}

async function begin(tx: Tx, { actor, now }: Planning, { kind, planId, unitId, dutyId, title }: Begun): Promise<SubplanId> {
  const { authorityId, officerId } = actor;
  const { id } = await tx
    .insertInto('subplan')
    .values({
      ...{ authority_id: authorityId, plan_id: planId, unit_id: unitId, kind, duty_id: dutyId ?? null, title },
      ...{ made_by: officerId, made_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { planId, unitId, kind, dutyId: dutyId ?? null, title, state: 'draft' });
  recordChange(tx, { action: 'subplan.begun', objectType: 'subplan', objectId: id, changes });
  return id;
}

const dutiesOf = (plan: Plan, unitId: UnitId) => plan.duties.filter(({ units }) => units.some((unit) => unit.unitId === unitId));

async function addDuties(tx: Tx, { actor }: Planning, id: SubplanId, duties: Plan['duties']): Promise<void> {
  const rows = duties.map((duty, at) => ({
    ...{ authority_id: actor.authorityId, subplan_id: id, position: at + 1, duty_id: duty.id },
    ...{ text: duty.text.slice(0, 600), product: duty.product, timing: duty.deadlines.map(({ text }) => text).join('; ').slice(0, 200) || null },
  })); // prettier-ignore
  if (rows.length > 0) await tx.insertInto('subplan_item').values(rows).execute();
}

/**
 * A unit begins its own plan under one of the authority: it opens with the duties that name the unit, to be chosen from and detailed. Refused: for
 * units of others, under a plan that does not hold, and where the unit has one under it.
 */
export async function beginSubplan(tx: Tx, by: Planning, { unitId, planId, title }: BeginInput): Promise<Result<SubplanId>> {
  const refusal = await whyNotBegin(tx, by, unitId, planId);
  if (refusal) return refused(refusal);
  const plan = await planThatHolds(tx, by.actor.authorityId, planId);
  if (!plan.ok) return plan;
  const id = await begin(tx, by, { kind: 'own', planId, unitId, title });
  await addDuties(tx, by, id, dutiesOf(plan.value, unitId));
  return ok(id);
}

/** A unit begins the plan of an event that carries out one duty, such as a conference. Refused as above, and for a duty that does not name the unit. */
export async function beginEvent(tx: Tx, by: Planning, { unitId, dutyId, title }: BeginEventInput): Promise<Result<SubplanId>> {
  const refusal = await whyNotBegin(tx, by, unitId);
  if (refusal) return refused(refusal);
  const line = (await dutyLines(tx, by.actor.authorityId)).get(dutyId);
  if (!line) return refused(refusals.noDuty());
  const plan = await planThatHolds(tx, by.actor.authorityId, line.planId);
  if (!plan.ok) return refused(refusals.noDuty());
  if (!dutiesOf(plan.value, unitId).some(({ id }) => id === dutyId)) return refused(refusals.noDuty());
  return ok(await begin(tx, by, { kind: 'event', planId: line.planId, unitId, dutyId, title }));
}

/** Corrects title, aim and means of a draft. Saying what stands already changes nothing. Refused to others, and once it is signed. */
export async function correctHead(tx: Tx, by: Planning, id: SubplanId, input: HeadInput): Promise<Result<SubplanId>> {
  const found = await heldSubplan(tx, by, id, whyNotEdit);
  if (!found.ok) return found;
  const kept = recordIn(keptHead, input);
  const changes = difference(loggedOf(keptHead, found.value), loggedOf(keptHead, kept));
  if (Object.keys(changes).length === 0) return ok(id);
  await tx
    .updateTable('subplan')
    .set(columnsOf(keptHead, kept))
    .where('authority_id', '=', by.actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
  recordChange(tx, { action: 'subplan.corrected', objectType: 'subplan', objectId: id, changes });
  return ok(id);
}

/**
 * A partner says that ours is part of a plan of its own: which, with number, day and paper, and which of our duties are in it. The owner of the plan
 * is told. Refused: for units of others and such as are no partners, where the unit has a plan under this one, for duties that are not the unit's, and a day to come.
 */
export async function includeInOwn(
  tx: Tx,
  by: Planning,
  input: IncludeInput,
  file: Shelved | undefined = undefined,
): Promise<Result<SubplanId>> {
  const { actor, today, now } = by;
  const { authorityId, officerId } = actor;
  const { unitId, planId, title, symbol = null, signedOn } = input;
  const refusal = (await whyNotBegin(tx, by, unitId, planId)) ?? (await whyNotPartner(tx, by, unitId));
  if (refusal) return refused(refusal);
  if (Temporal.PlainDate.compare(signedOn, today) > 0) return refused(refusals.futureDay(today));
  const plan = await planThatHolds(tx, authorityId, planId);
  if (!plan.ok) return plan;
  const duties = dutiesOf(plan.value, unitId).filter((duty) => input.dutyIds.includes(duty.id));
  if (duties.length !== new Set(input.dutyIds).size) return refused(refusals.noDuty('dutyIds'));
  const stored = file && (await nameFile(tx, file, now));
  const { id } = await tx
    .insertInto('subplan')
    .values({
      ...{ authority_id: authorityId, plan_id: planId, unit_id: unitId, kind: 'included', title, symbol, signed_on: signedOn },
      ...{ file_id: stored?.id ?? null, state: 'signed', made_by: officerId, made_at: now, signed_by: officerId, signed_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addDuties(tx, by, id, duties);
  const changes = difference({}, { planId, unitId, kind: 'included', title, symbol, signedOn: signedOn.toString(), state: 'signed', duties: duties.map(({ position }) => position).join(', ') }); // prettier-ignore
  recordChange(tx, { action: 'subplan.included', objectType: 'subplan', objectId: id, changes: { ...changes, ...(stored && { file: { to: stored.name } }) } }); // prettier-ignore
  const unit = (await unitsOn(tx, authorityId, today)).find((one) => one.id === unitId)?.name ?? '';
  await tell(tx, by, (await workersOn(tx, authorityId, today)).owners, {
    ...{ about: { type: 'subplan-signed', id }, address: `/lam-viec/ke-hoach-don-vi/${id}` },
    title: { vi: `${unit} đã đưa nội dung vào kế hoạch của mình`, en: `${unit} put ours into its own plan` },
    text: { vi: title, en: title },
  });
  return ok(id);
}

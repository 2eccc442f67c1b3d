import { officersThere } from '#features/identity/server/index.ts';
import { lockTree, namesInTime, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, type Refusal, refuseAll, refused, type Result } from '#platform/values/result.ts';
import type { InspectionId, Member, MemberDuty } from '../inspection.ts';
import { mayPlan } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptPlan, type CorrectPlanInput, type PlanInput } from '../schema.ts';
import { carryFindings } from './carrying.ts';
import { heldRound, whyNotChange, type Checking } from './held.ts';
import { criteriaOf, inspectionsOf, pointsOf, visitsOf } from './queries.ts';
import { tellPlanned } from './telling.ts';

type Chosen = Pick<CorrectPlanInput, 'headId' | 'secretaryId' | 'memberIds'>;

const teamOf = ({ headId, secretaryId, memberIds }: Chosen): { officerId: OfficerId; duty: MemberDuty }[] => [
  { officerId: headId, duty: 'head' },
  ...(secretaryId ? [{ officerId: secretaryId, duty: 'secretary' as const }] : []),
  ...[...new Set(memberIds)].map((officerId) => ({ officerId, duty: 'member' as const })),
];

const membersLogged = (team: readonly { officerId: OfficerId; duty: MemberDuty }[]) => ({
  headId: team.find(({ duty }) => duty === 'head')?.officerId ?? null,
  secretaryId: team.find(({ duty }) => duty === 'secretary')?.officerId ?? null,
  memberIds: team.filter(({ duty }) => duty === 'member').map(({ officerId }) => officerId).toSorted().join(', '), // prettier-ignore
});

/** What is wrong with days and team; whoever went along before may have left meanwhile. */
async function whyNotSaid(tx: Tx, { actor, today }: Checking, input: CorrectPlanInput, before: readonly Member[] = []): Promise<Refusal[]> {
  const { fromOn, untilOn, coversFromOn, coversUntilOn } = input;
  const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
  const there = await officersThere(tx, actor.authorityId, today);
  const names = new Map([...before.map(({ officerId, name }): [OfficerId, string] => [officerId, name]), ...there]);
  const team = teamOf(input);
  const fields = { head: 'headId', secretary: 'secretaryId', member: 'memberIds' } as const;
  const stranger = team.find(({ officerId }) => !names.has(officerId));
  const twice = team.find(({ officerId }, at) => team.findIndex((one) => one.officerId === officerId) !== at);
  return [
    ...(isBefore(untilOn, fromOn) ? [refusals.daysReversed('untilOn', fromOn)] : []),
    ...(isBefore(coversUntilOn, coversFromOn) ? [refusals.daysReversed('coversUntilOn', coversFromOn)] : []),
    ...(isBefore(untilOn, coversUntilOn) ? [refusals.coversFuture(untilOn)] : []),
    ...(stranger ? [refusals.unknownOfficer(fields[stranger.duty])] : []),
    ...(twice ? [refusals.twoDuties(names.get(twice.officerId) ?? '')] : []),
  ];
}

/** Why a unit is not checked: it is not there today, or a partner, which is asked and never ordered. Under the lock of the units. */
async function whyNotUnits(tx: Tx, { actor, today }: Checking, unitIds: readonly UnitId[]): Promise<Refusal[]> {
  const units = new Map((await unitsOn(tx, actor.authorityId, today)).map((unit) => [unit.id, unit]));
  const names = await namesInTime(tx, actor.authorityId);
  return unitIds.flatMap((id) => {
    const unit = units.get(id);
    if (!unit) return [refusals.unitGone(names.on(id, today).name)];
    return unit.isPartner || unit.depth === 0 ? [refusals.notOrdered(unit.name)] : [];
  });
}

async function addVisits(tx: Tx, checking: Checking, id: InspectionId, unitIds: readonly UnitId[]): Promise<void> {
  const { authorityId } = checking.actor;
  const points = await pointsOf(tx, authorityId, id);
  for (const unitId of new Set(unitIds)) {
    const { id: visitId } = await tx
      .insertInto('inspection_visit')
      .values({ authority_id: authorityId, inspection_id: id, unit_id: unitId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('inspection_mark')
      .values(points.map((point) => ({ authority_id: authorityId, visit_id: visitId, point_id: point.id })))
      .execute();
    const changes = { inspectionId: { to: id }, unitId: { to: unitId } };
    recordChange(tx, { action: 'inspection-visit.planned', objectType: 'inspection-visit', objectId: visitId, changes });
    await carryFindings(tx, checking, { visitId, unitId });
  }
}

const writeTeam = (tx: Tx, { actor }: Checking, id: InspectionId, input: Chosen) =>
  tx
    .insertInto('inspection_member')
    .values(
      teamOf(input).map(({ officerId, duty }) => ({ authority_id: actor.authorityId, inspection_id: id, officer_id: officerId, duty })),
    )
    .execute();

/**
 * Plans a round over units with a team and criteria as they stand today; the units and the team are told, and what earlier rounds left open there is looked at
 * again. Refused to others, for days that do not fit, officers, units and criteria that are not there, partners, and the same round a second time.
 */
export async function planInspection(tx: Tx, checking: Checking, input: PlanInput): Promise<Result<InspectionId>> {
  const { actor, now } = checking;
  const { authorityId } = actor;
  const refusal = mayPlan(actor);
  if (refusal) return refused(refusal);
  await lockTree(tx, authorityId);
  await takeTurn(tx, authorityId, 'inspection-criteria');
  const criteria = (await criteriaOf(tx, authorityId)).filter(({ endedOn }) => endedOn === null);
  const chosen = criteria.filter(({ id }) => input.criterionIds.includes(id));
  const same = (await inspectionsOf(tx, authorityId, { limit: 1000 })).find(
    ({ title, fromOn, untilOn, state }) =>
      state !== 'cancelled' && title === input.title && fromOn.equals(input.fromOn) && untilOn.equals(input.untilOn),
  );
  const wrong = refuseAll([
    ...(same ? [refusals.planned(same.title)] : []),
    ...(await whyNotSaid(tx, checking, input)),
    ...(await whyNotUnits(tx, checking, input.unitIds)),
    ...(chosen.length < new Set(input.criterionIds).size ? [refusals.unknownCriterion()] : []),
  ]);
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('inspection')
    .values({ authority_id: authorityId, ...columnsOf(keptPlan, input), planned_by: actor.officerId, planned_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeTeam(tx, checking, id, input);
  const points = chosen.map(({ id: criterionId, text, guide, maxPoints }, at) => ({
    ...{ authority_id: authorityId, inspection_id: id, criterion_id: criterionId },
    ...{ text, guide, max_points: maxPoints, position: at + 1 },
  }));
  await tx.insertInto('inspection_point').values(points).execute();
  const team = teamOf(input);
  const changes = difference({}, { ...loggedOf(keptPlan, input), ...membersLogged(team), criteria: points.length });
  recordChange(tx, { action: 'inspection.planned', objectType: 'inspection', objectId: id, changes });
  await addVisits(tx, checking, id, input.unitIds);
  await tellPlanned(tx, checking, { ...input, id }, { unitIds: input.unitIds, members: team.map(({ officerId }) => officerId) });
  return ok(id);
}

/** Puts name, basis, days and team right. Saying what stands already changes nothing. Refused as planning is, and once it was concluded or cancelled. */
export async function correctInspection(
  tx: Tx,
  checking: Checking,
  id: InspectionId,
  input: CorrectPlanInput,
): Promise<Result<InspectionId>> {
  const { actor } = checking;
  const refusal = mayPlan(actor);
  if (refusal) return refused(refusal);
  const held = await heldRound(tx, checking, id);
  if (!held.ok) return held;
  const { round, members } = held.value;
  const closed = whyNotChange(round);
  if (closed) return refused(closed);
  const wrong = refuseAll(await whyNotSaid(tx, checking, input, members));
  if (wrong) return wrong;
  const changes = difference(
    { ...loggedOf(keptPlan, round), ...membersLogged(members) },
    { ...loggedOf(keptPlan, input), ...membersLogged(teamOf(input)) },
  );
  if (Object.keys(changes).length === 0) return ok(id);
  await tx
    .updateTable('inspection')
    .set(columnsOf(keptPlan, input))
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute();
  await tx.deleteFrom('inspection_member').where('authority_id', '=', actor.authorityId).where('inspection_id', '=', id).execute();
  await writeTeam(tx, checking, id, input);
  recordChange(tx, { action: 'inspection.corrected', objectType: 'inspection', objectId: id, changes });
  return ok(id);
}

/** Puts more units on a round, which are told. Refused: units that are on it, not there or partners, and once it has ended. */
export async function addUnits(tx: Tx, checking: Checking, id: InspectionId, unitIds: readonly UnitId[]): Promise<Result<void>> {
  const { actor, today } = checking;
  const refusal = mayPlan(actor);
  if (refusal) return refused(refusal);
  await lockTree(tx, actor.authorityId);
  const held = await heldRound(tx, checking, id);
  if (!held.ok) return held;
  const { round } = held.value;
  const closed = whyNotChange(round);
  if (closed) return refused(closed);
  const there = new Set((await visitsOf(tx, actor.authorityId, { inspectionId: id })).map(({ unitId }) => unitId));
  const names = await namesInTime(tx, actor.authorityId);
  const twice = unitIds.filter((unitId) => there.has(unitId)).map((unitId) => refusals.unitThere(names.on(unitId, today).name));
  const wrong = refuseAll([...twice, ...(await whyNotUnits(tx, checking, unitIds))]);
  if (wrong) return wrong;
  await addVisits(tx, checking, id, unitIds);
  await tellPlanned(tx, checking, round, { unitIds, members: [] });
  return ok(undefined);
}

import { sql } from 'kysely';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { AuthorityId, DutyId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { marksIn } from '../marks.ts';
import { deadlineInWords } from '../deadlines.ts';
import type { Deadline, DeadlineRule, DutyRole } from '../plan.ts';
import { lockDraft, type OnPlan } from './draft.ts';
import { json } from './drafting.ts';

export interface DutyInput {
  text: string;
  product?: string | undefined;
  units: { unitId: UnitId; role: DutyRole; isRequested: boolean }[];
}

const MOST_DEADLINES = 12;

/** The units as they are stored: each once, of this authority and this day, held until then; partner bodies are always asked. */
async function checkUnits(tx: Tx, { actor, now }: OnPlan, units: DutyInput['units']): Promise<Result<DutyInput['units']>> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  await lockTree(tx, actor.authorityId);
  const known = new Map((await unitsOn(tx, actor.authorityId, today)).map((unit) => [unit.id as string, unit]));
  const seen = new Set<string>();
  for (const { unitId } of units) {
    const unit = known.get(unitId);
    if (!unit) return refusals.unknownUnit();
    if (seen.has(unitId)) return refusals.unitTwice(unit.name);
    seen.add(unitId);
  }
  return ok(units.map((unit) => ({ ...unit, isRequested: unit.isRequested || known.get(unit.unitId)?.isPartner === true })));
}

async function keepUnits(tx: Tx, authorityId: AuthorityId, dutyId: DutyId, units: DutyInput['units']): Promise<void> {
  await supersede(tx, 'duty_unit', { authority_id: authorityId, duty_id: dutyId });
  await tx.deleteFrom('duty_unit').where('authority_id', '=', authorityId).where('duty_id', '=', dutyId).execute();
  for (const { unitId, role, isRequested } of units) {
    const row = { authority_id: authorityId, duty_id: dutyId, unit_id: unitId, role, is_requested: isRequested };
    await tx.insertInto('duty_unit').values(row).execute();
  }
}

/** Adds a duty at the end of the draft. Refuses units of others, a unit named twice, and plans that are issued. */
export async function addDuty(tx: Tx, input: OnPlan & { duty: DutyInput }): Promise<Result<DutyId>> {
  const plan = await lockDraft(tx, input);
  if (!plan.ok) return plan;
  const units = await checkUnits(tx, input, input.duty.units);
  if (!units.ok) return units;
  const { authorityId } = input.actor;
  const { text, product } = input.duty;
  const { id } = await tx
    .insertInto('duty')
    .values((eb) => ({
      authority_id: authorityId,
      plan_id: input.planId,
      position: eb
        .selectFrom('duty')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('authority_id', '=', authorityId)
        .where('plan_id', '=', input.planId),
      text,
      product: product ?? null,
      marks: sql`${marksIn(text)}::text[]`,
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepUnits(tx, authorityId, id, units.value);
  const changes = difference({}, { text, product, units: units.value, planId: input.planId });
  recordChange(tx, { action: 'duty.added', objectType: 'duty', objectId: id, changes });
  return ok(id);
}

interface DutyRow {
  id: string;
  text: string;
  product: string | null;
  deadlines: Deadline[];
  dropped_at: Temporal.Instant | null;
}

async function dutyIn(tx: Tx, { actor, planId }: OnPlan, dutyId: DutyId): Promise<DutyRow | undefined> {
  const row = await tx
    .selectFrom('duty')
    .select(['id', 'text', 'product', 'deadlines', 'dropped_at'])
    .where('authority_id', '=', actor.authorityId)
    .where('plan_id', '=', planId)
    .where('id', '=', dutyId)
    .forUpdate()
    .executeTakeFirst();
  return row as DutyRow | undefined;
}

/** Opens the draft and one of its duties for change; refused as `lockDraft` refuses, and where the plan has no such duty. */
async function openDuty(tx: Tx, input: OnPlan & { dutyId: DutyId }): Promise<Result<DutyRow>> {
  const plan = await lockDraft(tx, input);
  if (!plan.ok) return plan;
  const duty = await dutyIn(tx, input, input.dutyId);
  return duty ? ok(duty) : refusals.unknownDuty();
}

/** Corrects text, product and units of a duty of the draft. Refusals as for `addDuty`. */
export async function correctDuty(tx: Tx, input: OnPlan & { dutyId: DutyId; duty: DutyInput }): Promise<Result<DutyId>> {
  const duty = await openDuty(tx, input);
  if (!duty.ok) return duty;
  const units = await checkUnits(tx, input, input.duty.units);
  if (!units.ok) return units;
  const { authorityId } = input.actor;
  const before = await tx
    .selectFrom('duty_unit')
    .select(['unit_id', 'role', 'is_requested'])
    .where('authority_id', '=', authorityId)
    .where('duty_id', '=', input.dutyId)
    .orderBy('unit_id')
    .execute();
  const { text, product = null } = input.duty;
  const was = { text: duty.value.text, product: duty.value.product, units: before.map((row) => [row.unit_id, row.role, row.is_requested]) };
  const is = { text, product, units: sorted(units.value).map((unit) => [unit.unitId, unit.role, unit.isRequested]) };
  const changes = difference(was, is);
  if (Object.keys(changes).length === 0) return ok(input.dutyId);
  await supersede(tx, 'duty', { authority_id: authorityId, id: input.dutyId });
  await tx.updateTable('duty').set({ text, product }).where('authority_id', '=', authorityId).where('id', '=', input.dutyId).execute();
  await keepUnits(tx, authorityId, input.dutyId, units.value);
  recordChange(tx, { action: 'duty.corrected', objectType: 'duty', objectId: input.dutyId, changes });
  return ok(input.dutyId);
}

const sorted = (units: DutyInput['units']): DutyInput['units'] => [...units].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));

/** Leaves a duty out of the draft, or takes it back. Doing it twice changes nothing. */
async function setDropped(tx: Tx, input: OnPlan & { dutyId: DutyId }, dropped: boolean): Promise<Result<DutyId>> {
  const duty = await openDuty(tx, input);
  if (!duty.ok) return duty;
  if ((duty.value.dropped_at !== null) === dropped) return ok(input.dutyId);
  await supersede(tx, 'duty', { authority_id: input.actor.authorityId, id: input.dutyId });
  await tx
    .updateTable('duty')
    .set({ dropped_at: dropped ? input.now : null })
    .where('authority_id', '=', input.actor.authorityId)
    .where('id', '=', input.dutyId)
    .where('dropped_at', dropped ? 'is' : 'is not', null)
    .execute();
  const action = dropped ? 'duty.dropped' : 'duty.restored';
  recordChange(tx, {
    action,
    objectType: 'duty',
    objectId: input.dutyId,
    changes: { text: dropped ? { from: duty.value.text } : { to: duty.value.text } },
  });
  return ok(input.dutyId);
}

export const dropDuty = (tx: Tx, input: OnPlan & { dutyId: DutyId }): Promise<Result<DutyId>> => setDropped(tx, input, true);
export const restoreDuty = (tx: Tx, input: OnPlan & { dutyId: DutyId }): Promise<Result<DutyId>> => setDropped(tx, input, false);

async function keepDeadlines(tx: Tx, input: OnPlan & { dutyId: DutyId }, before: Deadline[], after: Deadline[]): Promise<void> {
  await supersede(tx, 'duty', { authority_id: input.actor.authorityId, id: input.dutyId });
  await tx
    .updateTable('duty')
    .set({ deadlines: json(after) })
    .where('authority_id', '=', input.actor.authorityId)
    .where('id', '=', input.dutyId)
    .execute();
  const changes = { deadlines: { from: before, to: after } };
  recordChange(tx, { action: 'duty.deadlines-set', objectType: 'duty', objectId: input.dutyId, changes });
}

const sameRule = (a: DeadlineRule, b: DeadlineRule): boolean => deadlineInWords(a) === deadlineInWords(b);

/** Adds a deadline to a duty of the draft; its words are those of the rule. Refuses one that is there already, and more than twelve. */
export async function addDeadline(tx: Tx, input: OnPlan & { dutyId: DutyId; rule: DeadlineRule }): Promise<Result<DutyId>> {
  const duty = await openDuty(tx, input);
  if (!duty.ok) return duty;
  const before = duty.value.deadlines;
  if (before.some(({ rule }) => sameRule(rule, input.rule))) return refusals.deadlineTwice();
  if (before.length >= MOST_DEADLINES) return refusals.deadlinesTooMany(MOST_DEADLINES);
  await keepDeadlines(tx, input, before, [...before, { text: deadlineInWords(input.rule), rule: input.rule }]);
  return ok(input.dutyId);
}

/** Takes the deadline at `index` (from 0) off a duty of the draft; `words` must be its words, so that a page gone stale removes nothing else. */
export async function dropDeadline(tx: Tx, input: OnPlan & { dutyId: DutyId; index: number; words: string }): Promise<Result<DutyId>> {
  const duty = await openDuty(tx, input);
  if (!duty.ok) return duty;
  const before = duty.value.deadlines;
  if (before[input.index]?.text !== input.words) return refusals.unknownDeadline();
  await keepDeadlines(tx, input, before, before.toSpliced(input.index, 1));
  return ok(input.dutyId);
}

/** Puts another rule in the place of the deadline at `index` (from 0); its words are those of the rule. Nothing is written where it says that already; refuses one that stands there twice. */
export async function correctDeadline(
  tx: Tx,
  input: OnPlan & { dutyId: DutyId; index: number; rule: DeadlineRule },
): Promise<Result<DutyId>> {
  const duty = await openDuty(tx, input);
  if (!duty.ok) return duty;
  const before = duty.value.deadlines;
  const was = before[input.index];
  if (!was) return refusals.unknownDeadline();
  if (sameRule(was.rule, input.rule)) return ok(input.dutyId);
  if (before.some(({ rule }) => sameRule(rule, input.rule))) return refusals.deadlineTwice();
  await keepDeadlines(tx, input, before, before.with(input.index, { text: deadlineInWords(input.rule), rule: input.rule }));
  return ok(input.dutyId);
}

import { worksFor } from '#features/tasks/index.ts';
import { lockTree, namesInTime, unitsOn } from '#features/units/server/index.ts';
import { hearersOf, workersOn, type Reminding } from '#features/tasks/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { mayAskPlans } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { AskInput } from '../schema.ts';
import type { AskId, SubplanAsk } from '../subplan.ts';
import { planThatHolds, tell, wordOf, type Planning } from './held.ts';
import { asksOf, openAsks } from './queries.ts';

const LIST = '/lam-viec/ke-hoach-don-vi';

/**
 * The owner of a plan asks units for plans of their own by a day; asked again, the day is another one. They are told. How many were asked. Refused to
 * others, for a plan that does not hold, units that are gone and a day that is past.
 */
export async function askForPlans(
  tx: Tx,
  by: Planning,
  planId: PlanId,
  { unitIds, dueOn, note = null }: Omit<AskInput, 'note'> & { note?: string | null | undefined },
): Promise<Result<number>> {
  const { actor, today, now } = by;
  const { authorityId, officerId } = actor;
  const refusal = mayAskPlans(actor);
  if (refusal) return refused(refusal);
  await lockTree(tx, authorityId);
  const plan = await planThatHolds(tx, authorityId, planId);
  if (!plan.ok) return plan;
  const units = new Map((await unitsOn(tx, authorityId, today)).map((unit) => [unit.id, unit]));
  if (unitIds.some((id) => !units.has(id))) return refused(refusals.unitGone());
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return refused(refusals.pastDay(today));
  for (const unitId of new Set(unitIds)) {
    const unit = units.get(unitId);
    if (!unit) continue;
    const said = { is_requested: unit.isPartner, due_on: dueOn, note, asked_by: officerId, asked_at: now };
    const { id } = await tx
      .insertInto('subplan_ask')
      .values({ authority_id: authorityId, plan_id: planId, unit_id: unitId, ...said })
      .onConflict((conflict) =>
        conflict
          .constraint('subplan_ask_once')
          .doUpdateSet({ ...said, urged_on: null, declined_reason: null, declined_by: null, declined_at: null }),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    const changes = difference({}, { planId, unitId, dueOn: dueOn.toString(), note });
    recordChange(tx, { action: 'subplan-ask.asked', objectType: 'subplan-ask', objectId: id, changes });
    const [day, name] = [formatDay(dueOn), plan.value.title];
    await tell(tx, by, await hearersOf(tx, authorityId, unitId, today), {
      ...{ about: { type: 'subplan-ask', id }, address: LIST },
      title: unit.isPartner
        ? { vi: 'Mời đưa nội dung vào kế hoạch của đoàn thể', en: 'You are invited to put ours into your plan' }
        : { vi: `Đề nghị lập kế hoạch của đơn vị chậm nhất ngày ${day}`, en: `A plan of the unit is asked for by ${day}` },
      text: {
        vi: [name, note, `Chậm nhất ngày ${day}.`].filter(Boolean).join('. '),
        en: [name, note, `By ${day}.`].filter(Boolean).join('. '),
      },
    });
  }
  return ok(new Set(unitIds).size);
}

/** The request under its lock, where no plan answers it yet. */
async function openAsk(tx: Tx, { actor }: Planning, id: AskId): Promise<Result<SubplanAsk>> {
  await tx.selectFrom('subplan_ask').select('id').where('authority_id', '=', actor.authorityId).where('id', '=', id).forUpdate().execute();
  const [ask] = await asksOf(tx, actor.authorityId, { id });
  if (!ask) return refused(refusals.unknownAsk());
  if (ask.declinedReason !== null) return refused(refusals.declined());
  const isOpen = (await openAsks(tx, actor.authorityId, [ask.unitId])).some((one) => one.id === id);
  return isOpen ? ok(ask) : refused(refusals.hasPlan());
}

const update = (tx: Tx, { actor }: Planning, id: AskId) =>
  tx.updateTable('subplan_ask').where('authority_id', '=', actor.authorityId).where('id', '=', id);

/** The owner of the plan urges a unit that has no plan yet, at most once a day; to how many it went. Refused to others, for partners, and where there is a plan. */
export async function urgeForPlan(tx: Tx, by: Planning, id: AskId): Promise<Result<number>> {
  const { actor, today } = by;
  const refusal = mayAskPlans(actor);
  if (refusal) return refused(refusal);
  const found = await openAsk(tx, by, id);
  if (!found.ok) return found;
  const { unitId, isRequested, urgedOn, dueOn } = found.value;
  if (isRequested) return refused(refusals.isPartner());
  if (urgedOn?.equals(today)) return refused(refusals.urgedToday());
  await update(tx, by, id).set({ urged_on: today }).execute();
  const officers = (await hearersOf(tx, actor.authorityId, unitId, today)).filter((one) => one !== actor.officerId);
  recordChange(tx, { action: 'subplan-ask.urged', objectType: 'subplan-ask', objectId: id, changes: { reached: { to: officers.length } } });
  const day = formatDay(dueOn);
  await tell(tx, by, officers, {
    ...{ about: { type: 'subplan-urged', id }, address: LIST, isUrgent: true },
    title: { vi: 'Đôn đốc: kế hoạch của đơn vị', en: 'Urged: the plan of the unit' },
    text: {
      vi: `${actor.fullName} đôn đốc lập kế hoạch của đơn vị, hạn ngày ${day}.`,
      en: `${actor.fullName} urges the unit to make its plan, due on ${day}.`,
    },
  });
  return ok(officers.length);
}

/** The unit says why it makes no plan of its own; the owner of the plan is told. Refused to others, and where it has one. */
export async function declinePlan(tx: Tx, by: Planning, id: AskId, reason: string): Promise<Result<AskId>> {
  const { actor, today, now } = by;
  const found = await openAsk(tx, by, id);
  if (!found.ok) return found;
  if (!worksFor(actor, found.value.unitId)) return refused(refusals.notYours());
  await update(tx, by, id).set({ declined_reason: reason, declined_by: actor.officerId, declined_at: now }).execute();
  recordChange(tx, {
    action: 'subplan-ask.declined',
    objectType: 'subplan-ask',
    objectId: id,
    changes: { declined_reason: { to: reason } },
  });
  const unit = (await namesInTime(tx, actor.authorityId)).on(found.value.unitId, today).name;
  await tell(tx, by, (await workersOn(tx, actor.authorityId, today)).owners, {
    ...{ about: { type: 'subplan-declined', id }, address: `/lam-viec/ke-hoach/${found.value.planId}/don-vi` },
    title: { vi: `${unit} không lập kế hoạch riêng`, en: `${unit} makes no plan of its own` },
    text: { vi: reason, en: reason },
  });
  return ok(id);
}

/** Units are reminded of a plan that was asked of them, by the rule of the authority; a partner as of a request, and never that the day is over. */
export const subplanReminders: Reminding = async (tx, authorityId, { due, late, request }, today) => {
  const [named, asked] = [new Set([...due, ...late].map(String)), new Set(request.map(String))];
  const open = (await openAsks(tx, authorityId)).filter(({ isRequested, dueOn }) => (isRequested ? asked : named).has(dueOn.toString()));
  const words = await Promise.all(
    open.map(async ({ id, unitId, dueOn, isRequested }) => {
      const day = formatDay(dueOn);
      const isLate = !isRequested && Temporal.PlainDate.compare(dueOn, today) < 0;
      const told = {
        ...{ about: { type: 'subplan-due', id }, address: LIST },
        title: isLate
          ? { vi: `Quá hạn lập kế hoạch của đơn vị (${day})`, en: `The plan of the unit is late (${day})` }
          : { vi: `Kế hoạch của đơn vị: cần chậm nhất ngày ${day}`, en: `The plan of the unit is due on ${day}` },
        text: { vi: 'Mở mục “Kế hoạch đơn vị” để lập hoặc trả lời.', en: 'Open “Unit plans” to make it or to answer.' },
      };
      return (await hearersOf(tx, authorityId, unitId, today)).map((officerId) => ({ officerId, ...wordOf(told) }));
    }),
  );
  return words.flat();
};

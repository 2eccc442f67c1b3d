import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, DutyId, PlanId, UnitId } from '#platform/values/ids.ts';
import { keptHead, keptItem } from '../schema.ts';
import type { AskId, Subplan, SubplanAsk, SubplanId, SubplanItem, SubplanKind, SubplanState } from '../subplan.ts';

interface SubplanFilter {
  id?: SubplanId | undefined;
  planId?: PlanId | undefined;
  unitIds?: readonly UnitId[] | undefined;
  /** Without what was withdrawn. */
  isStanding?: true;
}

const columns = [
  'subplan.id', 'subplan.plan_id', 'subplan.unit_id', 'subplan.kind', 'subplan.duty_id', 'subplan.symbol', 'subplan.signed_on', 'subplan.signer', 'subplan.file_id',
  'subplan.state', 'subplan.made_by', 'subplan.made_at', 'subplan.withdraw_reason', 'plan.title as plan_title', 'plan.symbol as plan_symbol', 'plan.year', 'plan.ended_on',
  'duty.text as duty_text', 'officer.full_name as maker',
] as const; // prettier-ignore

const isDone = sql<boolean>`coalesce(s.done_at, i.done_at) is not null`;
const tally = sql<{ count: number; done: number }>`(select jsonb_build_object('count', count(*), 'done', count(*) filter (where ${isDone}))
  from subplan_item i left join task_step s on s.authority_id = i.authority_id and s.id = i.step_id
  where i.authority_id = subplan.authority_id and i.subplan_id = subplan.id and i.dropped_at is null)`;

/** Plans of units, those that are drafted first, then the latest. */
export async function subplansOf(db: Read, authorityId: AuthorityId, filter: SubplanFilter = {}): Promise<Subplan[]> {
  const { id, planId, unitIds, isStanding } = filter;
  const rows = await db
    .selectFrom('subplan')
    .innerJoin('plan', (join) => join.onRef('plan.authority_id', '=', 'subplan.authority_id').onRef('plan.id', '=', 'subplan.plan_id'))
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'subplan.authority_id').onRef('officer.id', '=', 'subplan.made_by'),
    )
    .leftJoin('duty', (join) => join.onRef('duty.authority_id', '=', 'subplan.authority_id').onRef('duty.id', '=', 'subplan.duty_id'))
    .select(columns)
    .select(keptHead.select)
    .select(tally.as('tally'))
    .where('subplan.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('subplan.id', '=', id ?? null))
    .$if(planId !== undefined, (query) => query.where('subplan.plan_id', '=', planId ?? null))
    .$if(unitIds !== undefined, (query) => query.where(sql<boolean>`subplan.unit_id = any(${[...(unitIds ?? [])]}::uuid[])`))
    .$if(isStanding === true, (query) => query.where('subplan.state', '<>', 'withdrawn'))
    .orderBy(sql`case subplan.state when 'draft' then 0 when 'signed' then 1 else 2 end`)
    .orderBy('subplan.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...recordIn(keptHead, row),
    id: row.id,
    planId: row.plan_id,
    planTitle: row.plan_title,
    planSymbol: row.plan_symbol,
    planYear: row.year,
    isPlanOver: row.ended_on !== null,
    unitId: row.unit_id,
    kind: row.kind as SubplanKind,
    dutyId: row.duty_id,
    dutyText: row.duty_text,
    symbol: row.symbol,
    signedOn: row.signed_on,
    signer: row.signer,
    fileId: row.file_id,
    state: row.state as SubplanState,
    madeBy: row.made_by,
    makerName: row.maker,
    madeAt: row.made_at,
    withdrawReason: row.withdraw_reason,
    ...row.tally,
  }));
}

/** The plan of a unit, or undefined where the authority has none such. */
export const subplanOf = async (db: Read, authorityId: AuthorityId, id: SubplanId | undefined): Promise<Subplan | undefined> =>
  id && (await subplansOf(db, authorityId, { id }))[0];

const isSupport = sql<boolean>`coalesce((select bool_and(u.role = 'coordinate') from duty_unit u join subplan own on own.authority_id = u.authority_id
    and own.id = subplan_item.subplan_id and own.unit_id = u.unit_id
  where u.authority_id = subplan_item.authority_id and u.duty_id = subplan_item.duty_id), false)`;

/** What it plans, in its order; a thing that is a step of a task is done when that is. */
export async function itemsOf(db: Read, authorityId: AuthorityId, id: SubplanId): Promise<SubplanItem[]> {
  const rows = await db
    .selectFrom('subplan_item')
    .leftJoin('duty', (join) =>
      join.onRef('duty.authority_id', '=', 'subplan_item.authority_id').onRef('duty.id', '=', 'subplan_item.duty_id'),
    )
    .leftJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'subplan_item.authority_id').onRef('officer.id', '=', 'subplan_item.officer_id'),
    )
    .leftJoin('task_step', (join) =>
      join.onRef('task_step.authority_id', '=', 'subplan_item.authority_id').onRef('task_step.id', '=', 'subplan_item.step_id'),
    )
    .select([
      'subplan_item.id',
      'subplan_item.task_id',
      'subplan_item.step_id',
      'duty.text as duty_text',
      'officer.full_name as officer_name',
    ])
    .select(isSupport.as('is_support'))
    .select(sql<string | null>`(select string_agg(one ->> 'text', '; ') from jsonb_array_elements(duty.deadlines) one)`.as('duty_timing'))
    .select(sql<boolean>`task_step.dropped_at is not null`.as('is_step_gone'))
    .select(sql<boolean>`coalesce(task_step.done_at, subplan_item.done_at) is not null`.as('is_done'))
    .select(keptItem.select)
    .where('subplan_item.authority_id', '=', authorityId)
    .where('subplan_item.subplan_id', '=', id)
    .where('subplan_item.dropped_at', 'is', null)
    .orderBy('subplan_item.position')
    .execute();
  return rows.map((row) => ({
    ...recordIn(keptItem, row),
    id: row.id,
    dutyText: row.duty_text,
    officerName: row.officer_name,
    isSupport: row.is_support,
    dutyTiming: row.duty_timing,
    isStepGone: row.is_step_gone,
    taskId: row.task_id,
    stepId: row.step_id,
    isDone: row.is_done,
  }));
}

/** Who was asked for a plan of its own. */
export async function asksOf(
  db: Read,
  authorityId: AuthorityId,
  { planId, unitIds, id }: { planId?: PlanId; unitIds?: readonly UnitId[]; id?: AskId } = {},
): Promise<SubplanAsk[]> {
  const rows = await db
    .selectFrom('subplan_ask')
    .innerJoin('plan', (join) =>
      join.onRef('plan.authority_id', '=', 'subplan_ask.authority_id').onRef('plan.id', '=', 'subplan_ask.plan_id'),
    )
    .selectAll('subplan_ask')
    .where('subplan_ask.authority_id', '=', authorityId)
    .where('plan.ended_on', 'is', null)
    .$if(planId !== undefined, (query) => query.where('subplan_ask.plan_id', '=', planId ?? null))
    .$if(id !== undefined, (query) => query.where('subplan_ask.id', '=', id ?? null))
    .$if(unitIds !== undefined, (query) => query.where(sql<boolean>`subplan_ask.unit_id = any(${[...(unitIds ?? [])]}::uuid[])`))
    .orderBy('subplan_ask.due_on')
    .orderBy('subplan_ask.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    unitId: row.unit_id,
    isRequested: row.is_requested,
    dueOn: row.due_on,
    note: row.note,
    askedAt: row.asked_at,
    urgedOn: row.urged_on,
    declinedReason: row.declined_reason,
  }));
}

/** Asks of these units, or of all, that no plan answers yet and no unit declined. */
export async function openAsks(db: Read, authorityId: AuthorityId, unitIds?: readonly UnitId[]): Promise<SubplanAsk[]> {
  const asks = (await asksOf(db, authorityId, unitIds ? { unitIds } : {})).filter(({ declinedReason }) => declinedReason === null);
  if (asks.length === 0) return [];
  const plans = (await subplansOf(db, authorityId, { isStanding: true, unitIds })).filter(
    ({ state, kind }) => state === 'signed' && kind !== 'event',
  );
  return asks.filter((ask) => !plans.some(({ planId, unitId }) => planId === ask.planId && unitId === ask.unitId));
}

/** Which units have taken up which duties of a plan in signed plans of their own: pairs of duty and unit. */
export async function takenUp(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<{ dutyId: DutyId; unitId: UnitId }[]> {
  const rows = await db
    .selectFrom('subplan_item')
    .innerJoin('subplan', (join) =>
      join.onRef('subplan.authority_id', '=', 'subplan_item.authority_id').onRef('subplan.id', '=', 'subplan_item.subplan_id'),
    )
    .select(sql<DutyId | null>`coalesce(subplan_item.duty_id, subplan.duty_id)`.as('dutyId'))
    .select('subplan.unit_id as unitId')
    .distinct()
    .where('subplan_item.authority_id', '=', authorityId)
    .where('subplan.plan_id', '=', planId)
    .where('subplan.state', '=', 'signed')
    .where('subplan_item.dropped_at', 'is', null)
    .where(sql<boolean>`coalesce(subplan_item.duty_id, subplan.duty_id) is not null`)
    .execute();
  return rows.flatMap(({ dutyId, unitId }) => (dutyId ? [{ dutyId, unitId }] : []));
}

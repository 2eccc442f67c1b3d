import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import type { AuthorityId, PlanId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { issuedStates } from '../plan.ts';
import { refusals } from '../refusals.ts';

/** For so many days what was issued is called new; after that it is a plan at which nobody has looked. */
const NEW_DAYS = 30;

/** A plan that asks something of a unit of which nobody there has looked at it yet. */
export interface PlanNews {
  planId: PlanId;
  unitId: UnitId;
  title: string;
  symbol: string;
  issuedOn: Temporal.PlainDate;
  /** Issued here so lately that it is new, not only unseen. */
  isNew: boolean;
  /** Duties that are ordered, and those for which the unit is only asked. */
  ordered: number;
  requested: number;
}

/** What is new for the units: issued plans that hold and have duties for them, until somebody of the unit has looked. The latest first. */
export async function newsFor(
  db: Read,
  authorityId: AuthorityId,
  unitIds: readonly UnitId[],
  today: Temporal.PlainDate,
): Promise<PlanNews[]> {
  const { rows } = await sql<{
    plan_id: PlanId;
    unit_id: UnitId;
    title: string;
    symbol: string;
    issued_on: Temporal.PlainDate;
    is_new: boolean;
    ordered: number;
    requested: number;
  }>`select p.id as plan_id, u.unit_id, p.title, p.symbol, p.issued_on,
      (p.issued_at at time zone 'Asia/Ho_Chi_Minh')::date > ${today}::date - ${NEW_DAYS}::int as is_new,
      (count(*) filter (where not u.is_requested))::int as ordered, (count(*) filter (where u.is_requested))::int as requested
    from plan p
    join duty d on d.authority_id = p.authority_id and d.plan_id = p.id and d.dropped_at is null and d.struck_on is null
    join duty_unit u on u.authority_id = d.authority_id and u.duty_id = d.id
    where p.authority_id = ${authorityId} and p.state = 'issued' and u.unit_id = any(${[...unitIds]}::uuid[])
      and not exists (select 1 from plan_seen s where s.authority_id = p.authority_id and s.plan_id = p.id and s.unit_id = u.unit_id)
    group by p.id, u.unit_id, p.title, p.symbol, p.issued_on, p.issued_at
    order by p.issued_at desc, p.id, u.unit_id`.execute(db);
  return rows.map(({ plan_id, unit_id, issued_on, is_new, ...row }) => ({
    ...row,
    planId: plan_id,
    unitId: unit_id,
    issuedOn: issued_on,
    isNew: is_new,
  }));
}

/** Notes that an officer of the unit has looked at what the plan asks of it; a second time nothing happens. Refused to officers of other units. */
export async function lookAtPlan(
  tx: Tx,
  { actor, planId, unitId, now }: { actor: Actor; planId: PlanId; unitId: UnitId; now: Temporal.Instant },
): Promise<Result<PlanId>> {
  if (!unitsOf(actor).includes(unitId)) return refusals.notYourUnit();
  const plan = await tx
    .selectFrom('plan')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', planId)
    .where('state', 'in', issuedStates)
    .executeTakeFirst();
  if (!plan) return refusals.unknown();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('plan_seen')
    .values({ authority_id: actor.authorityId, plan_id: planId, unit_id: unitId, seen_at: now, seen_by: actor.officerId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n)
    recordChange(tx, { action: 'plan.looked-at', objectType: 'plan', objectId: planId, changes: { unitId: { to: unitId } } });
  return ok(planId);
}

import { sql, type RawBuilder } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId, PlanId, UnitId } from '#platform/values/ids.ts';
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

/** Who drafted, submitted, approved, signed, numbered or issued a plan has seen it; in a statement over `p`. */
const isWriter = (officerId: OfficerId): RawBuilder<boolean> => sql<boolean>`(${officerId}::uuid in (p.made_by, p.issued_by)
  or exists (select 1 from plan_submission w where w.authority_id = p.authority_id and w.plan_id = p.id
    and ${officerId}::uuid in (w.submitted_by, w.decided_by, w.signing_by, w.numbered_by)))`;

interface For {
  officerId: OfficerId;
  unitIds: readonly UnitId[];
}

/**
 * What is new for an officer of the units: issued plans that hold and have duties for them, until somebody of the unit has looked; nothing that the officer
 * wrote or signed. The latest first.
 */
export async function newsFor(
  db: Read,
  authorityId: AuthorityId,
  { officerId, unitIds }: For,
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
      and not ${isWriter(officerId)}
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

/** A paper that amends duties of a unit of which nobody there has looked at it yet. */
export interface AmendingNews {
  planId: PlanId;
  unitId: UnitId;
  title: string;
  symbol: string;
  issuedOn: Temporal.PlainDate;
  holdsFrom: Temporal.PlainDate;
  /** Duties of the unit that it changes, adds or strikes out. */
  duties: number;
}

/** Papers of the last month that amend what the units have to do, also those whose day is to come; nothing that the officer wrote or signed. The latest first. */
export async function amendingNewsFor(
  db: Read,
  authorityId: AuthorityId,
  { officerId, unitIds }: For,
  today: Temporal.PlainDate,
): Promise<AmendingNews[]> {
  const { rows } = await sql<AmendingNews>`
    select p.id as "planId", x.unit_id as "unitId", p.title, p.symbol, p.issued_on as "issuedOn", p.holds_from_on as "holdsFrom", count(distinct c.duty_id)::int as duties
    from plan p
    join plan amended on amended.authority_id = p.authority_id and amended.id = p.amends_id and amended.state = 'issued'
    join plan_change c on c.authority_id = p.authority_id and c.amending_id = p.id and c.object = 'duty'
    cross join lateral (
      select u.unit_id from duty_unit u where u.authority_id = c.authority_id and u.duty_id = c.duty_id
      union select t.unit_id from task t where t.authority_id = c.authority_id and t.duty_id = c.duty_id) x
    where p.authority_id = ${authorityId} and p.state in ('applied', 'scheduled') and x.unit_id = any(${[...unitIds]}::uuid[])
      and (greatest(p.issued_on, p.holds_from_on) > ${today}::date - ${NEW_DAYS}::int)
      and not exists (select 1 from plan_seen s where s.authority_id = p.authority_id and s.plan_id = p.id and s.unit_id = x.unit_id)
      and not ${isWriter(officerId)}
    group by p.id, x.unit_id, p.title, p.symbol, p.issued_on, p.holds_from_on, p.issued_at
    order by p.issued_at desc, p.id, x.unit_id`.execute(db);
  return rows;
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
    .where('state', 'in', [...issuedStates, 'scheduled', 'applied'])
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

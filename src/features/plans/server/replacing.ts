import { sql, type RawBuilder } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notEnded } from '../refusals.ts';
import { mayDraftPlans } from '../policy.ts';
import { lockPlan, type OnPlan } from './draft.ts';

/** The plan in whose place a draft is to come; refused where it is not theirs or does not hold. Its end comes with the issue of the draft. */
export async function mayBeReplaced(tx: Tx, { actor, planId }: Pick<OnPlan, 'actor' | 'planId'>, oldId: PlanId): Promise<Result<PlanId>> {
  const old = await tx
    .selectFrom('plan')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', oldId)
    .where('id', '<>', planId)
    .where('state', '=', 'issued')
    .executeTakeFirst();
  return old ? ok(oldId) : notEnded.replacedNotHeld();
}

/**
 * Begins the draft of a plan that will come in place of an issued one, with all that this one says; the old one holds until the new one is
 * issued. Refused to who may not draft, and for a plan that does not hold.
 */
export async function startReplacement(tx: Tx, on: OnPlan): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const old = await lockPlan(tx, on);
  if (!old.ok) return old;
  if (old.value.state !== 'issued') return notEnded.replacedNotHeld();
  const { authorityId, officerId } = on.actor;
  const { id } = await tx
    .insertInto('plan')
    .columns(['authority_id', 'year', 'title', 'issuer', 'superior_symbol', 'deadlines', 'replaces_id', 'state', 'made_at', 'made_by'])
    .expression((eb) =>
      eb
        .selectFrom('plan')
        .select(['authority_id', 'year', 'title', 'issuer', 'superior_symbol', 'deadlines', 'id'])
        .select([sql`'draft'`.as('state'), sql`${on.now.toString()}::timestamptz`.as('made_at'), sql`${officerId}::uuid`.as('made_by')])
        .where('authority_id', '=', authorityId)
        .where('id', '=', on.planId),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await copyContent(tx, on, id);
  const changes = { title: { to: old.value.title }, year: { to: old.value.year }, replaces_id: { to: on.planId } };
  recordChange(tx, { action: 'plan.started', objectType: 'plan', objectId: id, changes });
  return ok(id);
}

/** What a plan has of its own, apart from duties: each table with its columns. The places in the old paper stay with the old plan. */
const parts = {
  target: 'position, text, value, up_to, unit, comparator, units_bound, measure',
  plan_legal_basis: 'position, type, symbol, name, issued_on, issuer, law_id, relation',
  plan_channel: 'kind, text',
  plan_topic: 'kind, text',
  plan_recipient: 'position, name, purpose',
  plan_budget_source: 'position, text',
  plan_fact: 'position, kind, text, value, up_to, unit, of_year, of_body',
} as const;

async function copyContent(tx: Tx, { actor: { authorityId }, planId }: OnPlan, newId: string): Promise<void> {
  const run = (statement: RawBuilder<unknown>): Promise<unknown> => statement.execute(tx);
  for (const [table, columns] of Object.entries(parts))
    await run(sql`insert into ${sql.table(table)} (authority_id, plan_id, ${sql.raw(columns)})
      select authority_id, ${newId}::uuid, ${sql.raw(columns)} from ${sql.table(table)}
      where authority_id = ${authorityId} and plan_id = ${planId} ${table === 'target' ? sql`and dropped_at is null` : sql``}`);
  await run(sql`insert into duty (authority_id, plan_id, position, text, product, deadlines, role)
    select authority_id, ${newId}::uuid, position, text, product, deadlines, role from duty
    where authority_id = ${authorityId} and plan_id = ${planId} and dropped_at is null`);
  // A duty keeps its place, by which the copy is known.
  await run(sql`insert into duty_unit (authority_id, duty_id, unit_id, role, is_requested)
    select u.authority_id, new.id, u.unit_id, u.role, u.is_requested from duty new
    join duty old on old.authority_id = new.authority_id and old.plan_id = ${planId} and old.position = new.position
    join duty_unit u on u.authority_id = old.authority_id and u.duty_id = old.id
    where new.authority_id = ${authorityId} and new.plan_id = ${newId}`);
}

import { sql, type RawBuilder } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Id, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notEnded } from '../refusals.ts';
import { mayDraftPlans } from '../policy.ts';
import { begunBefore, lockPlan, type OnPlan } from './draft.ts';

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
 * issued. Sent twice it is the first one again. Refused to who may not draft, and for a plan that does not hold.
 */
export async function startReplacement(tx: Tx, on: OnPlan & { formId?: Id<'form'> | undefined }): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(on.actor);
  if (refusal) return { ok: false, refusal };
  const old = await lockPlan(tx, on);
  if (!old.ok) return old;
  if (old.value.state !== 'issued') return notEnded.replacedNotHeld();
  const { authorityId, officerId } = on.actor;
  const made = await tx
    .insertInto('plan')
    .columns([
      'authority_id',
      'year',
      'title',
      'issuer',
      'superior_symbol',
      'deadlines',
      'replaces_id',
      'state',
      'made_at',
      'made_by',
      'form_id',
    ])
    .expression((eb) =>
      eb
        .selectFrom('plan')
        .select(['authority_id', 'year', 'title', 'issuer', 'superior_symbol', 'deadlines', 'id'])
        .select([sql`'draft'`.as('state'), sql`${on.now.toString()}::timestamptz`.as('made_at'), sql`${officerId}::uuid`.as('made_by')])
        .select(sql`${on.formId ?? null}::uuid`.as('form_id'))
        .where('authority_id', '=', authorityId)
        .where('id', '=', on.planId),
    )
    .onConflict((conflict) => conflict.constraint('plan_begins_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) {
    const first = await begunBefore(tx, on.actor, on.formId);
    return first.ok ? ok(first.value.id) : first;
  }
  const { id } = made;
  await copyContent(tx, on, id);
  await copyAnswers(tx, on, id);
  const changes = { title: { to: old.value.title }, year: { to: old.value.year }, replaces_id: { to: on.planId } };
  recordChange(tx, { action: 'plan.started', objectType: 'plan', objectId: id, changes });
  return ok(id);
}

/** What a plan has of its own, apart from duties: each table with its columns. The places in the old paper stay with the old plan. */
const parts = {
  target:
    'position, text, value, up_to, unit, comparator, units_bound, measure, way, per, bound_kind, roll_id, before_value, before_source',
  plan_legal_basis: 'position, type, symbol, name, issued_on, issuer, law_id, relation',
  plan_channel: 'kind, text',
  plan_topic: 'kind, text',
  plan_recipient: 'position, name, purpose',
  plan_budget_source: 'position, text',
  plan_fact: 'position, kind, text, value, up_to, unit, of_year, of_body',
  plan_section: 'position, kind, level, heading, text',
} as const;

/** What of a plan may have been dropped from its draft, or struck out since. */
const isDropped = (table: string): boolean => table === 'target' || table === 'plan_section';
const stands = sql`and dropped_at is null and struck_on is null`;

/**
 * Copies all that a plan says into a new one, without what was dropped from it or struck out and without the tables of `leaveOut`; of a paper that amends
 * each copy says for what it stands.
 */
export async function copyContent(
  tx: Tx,
  { actor: { authorityId }, planId }: OnPlan,
  newId: string,
  { leaveOut = [], isAmending = false }: { leaveOut?: readonly (keyof typeof parts)[]; isAmending?: boolean } = {},
): Promise<void> {
  const run = (statement: RawBuilder<unknown>): Promise<unknown> => statement.execute(tx);
  for (const [table, columns] of Object.entries(parts).filter(([table]) => !leaveOut.includes(table as keyof typeof parts)))
    await run(sql`insert into ${sql.table(table)} (authority_id, plan_id, ${sql.raw(columns)} ${isDropped(table) && isAmending ? sql`, of_id` : sql``})
      select authority_id, ${newId}::uuid, ${sql.raw(columns)} ${isDropped(table) && isAmending ? sql`, id` : sql``} from ${sql.table(table)}
      where authority_id = ${authorityId} and plan_id = ${planId} ${isDropped(table) ? stands : sql``}`);
  await run(sql`insert into duty (authority_id, plan_id, position, text, product, deadlines, role, marks, ordering_paper, of_id)
    select authority_id, ${newId}::uuid, position, text, product, deadlines, role, marks, ordering_paper, ${isAmending ? sql`id` : sql`null::uuid`} from duty
    where authority_id = ${authorityId} and plan_id = ${planId} ${stands}`);
  // A duty keeps its place, by which the copy is known.
  await run(sql`insert into duty_unit (authority_id, duty_id, unit_id, role, is_requested)
    select u.authority_id, new.id, u.unit_id, u.role, u.is_requested from duty new
    join duty old on old.authority_id = new.authority_id and old.plan_id = ${planId} and old.position = new.position
    join duty_unit u on u.authority_id = old.authority_id and u.duty_id = old.id
    where new.authority_id = ${authorityId} and new.plan_id = ${newId}`);
  await run(sql`insert into duty_subject (authority_id, duty_id, sort, kind)
    select s.authority_id, new.id, s.sort, s.kind from duty new
    join duty old on old.authority_id = new.authority_id and old.plan_id = ${planId} and old.position = new.position
    join duty_subject s on s.authority_id = old.authority_id and s.duty_id = old.id
    where new.authority_id = ${authorityId} and new.plan_id = ${newId}`);
  await run(sql`update plan_fact f set duty_id = new.id from plan_fact was
    join duty old on old.authority_id = was.authority_id and old.id = was.duty_id
    join duty new on new.authority_id = old.authority_id and new.position = old.position and new.plan_id = ${newId}::uuid
    where f.authority_id = ${authorityId} and f.plan_id = ${newId}::uuid
      and was.authority_id = f.authority_id and was.plan_id = ${planId} and was.position = f.position`);
}

/** What the old plan answers of received plans, its copy answers too: items are known by their places. */
async function copyAnswers(tx: Tx, { actor: { authorityId, officerId }, planId, now }: OnPlan, newId: string): Promise<void> {
  for (const [table, column] of [
    ['duty', 'duty_id'],
    ['target', 'target_id'],
  ] as const)
    await sql`insert into answer (authority_id, asked_duty_id, asked_target_id, ${sql.ref(column)}, made_at, made_by)
      select a.authority_id, a.asked_duty_id, a.asked_target_id, new.id, ${now.toString()}::timestamptz, ${officerId}::uuid
      from ${sql.table(table)} new
      join ${sql.table(table)} old on old.authority_id = new.authority_id and old.plan_id = ${planId} and old.position = new.position
      join answer a on a.authority_id = old.authority_id and a.${sql.ref(column)} = old.id
      where new.authority_id = ${authorityId} and new.plan_id = ${newId}::uuid`.execute(tx);
}

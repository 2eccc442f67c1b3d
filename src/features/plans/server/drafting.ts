import type { Insertable } from 'kysely';
import type { ConfirmedReading } from '#features/documents/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, Id, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { answersTo, type Answers } from '../doubts.ts';
import { targetsOf, type PlanHead } from '../from-reading.ts';
import { marksIn } from '../marks.ts';
import { mayDraftPlans } from '../policy.ts';
import { usualSections } from '../sections/usual.ts';
import { begunBefore } from './draft.ts';
import { keepBases } from './bases/register.ts';
import { headFrom } from './doubts.ts';
import { keepFacts } from './outline.ts';
import { keepSections } from './sections/keeping.ts';

/** JSON for a jsonb column: the driver would send a list as an array of PostgreSQL. */
export const json = (value: unknown): string => JSON.stringify(value);

/**
 * Makes the draft of a plan from a reading that an officer confirmed: head, duties with their units and deadlines, targets, channels, topics,
 * recipients, money, legal bases, what it says of the past, each with its place in the source. Refused to who may not draft, for a document that has a plan already, and with a
 * contradiction (another authority, another year, a number used) that nobody has answered in words.
 */
export async function draftPlanFromReading(
  tx: Tx,
  { actor, confirmed, now, ...answers }: { actor: Actor; confirmed: ConfirmedReading; now: Temporal.Instant } & Answers,
): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(actor);
  if (refusal) return { ok: false, refusal };
  const { head, doubts } = await headFrom(tx, actor.authorityId, confirmed, now);
  const answered = answersTo(doubts, answers);
  if (!answered.ok) return answered;
  const planId = await keepHead(tx, { actor, confirmed, head, now });
  if (!planId) return refusals.exists();
  await keepContent(tx, actor, planId, confirmed);
  await keepBases(tx, { actor, now }, planId, confirmed.legalBases, head);
  recordChange(tx, {
    action: 'plan.drafted',
    objectType: 'plan',
    objectId: planId,
    changes: {
      title: { to: head.title },
      year: { to: head.year },
      documentId: { to: confirmed.documentId },
      duties: { to: confirmed.duties.length },
      targets: { to: confirmed.targets.length },
      ...(confirmed.facts.length > 0 && { facts: { to: confirmed.facts.length } }),
      ...(confirmed.sections.length > 0 && { sections: { to: confirmed.sections.length } }),
      ...answered.value,
    },
  });
  return ok(planId);
}

/** The row of the draft; undefined where the document has a plan already. */
export async function keepHead(
  tx: Tx,
  { actor, confirmed, head, now }: { actor: Actor; confirmed: ConfirmedReading; head: PlanHead; now: Temporal.Instant },
  received: Partial<Insertable<DB['plan']>> = {},
): Promise<PlanId | undefined> {
  const made = await tx
    .insertInto('plan')
    .values({
      authority_id: actor.authorityId,
      year: head.year,
      title: head.title,
      issuer: head.issuer,
      symbol: head.symbol,
      issued_on: head.issuedOn,
      superior_symbol: head.superiorSymbol,
      document_id: confirmed.documentId,
      signer_authority: confirmed.signer?.authority ?? null,
      signer_position: confirmed.signer?.position ?? null,
      signer_name: confirmed.signer?.name ?? null,
      cosigner_authority: confirmed.cosigner?.authority ?? null,
      cosigner_position: confirmed.cosigner?.position ?? null,
      cosigner_name: confirmed.cosigner?.name ?? null,
      deadlines: json(confirmed.deadlines.map(({ text, rule }) => ({ text, rule }))),
      state: 'draft',
      made_at: now,
      made_by: actor.officerId,
      ...received,
    })
    .onConflict((conflict) => conflict.constraint('plan_document_makes_one_plan').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

/** Keeps duties, targets and all that stands around them, of a plan that has none yet. */
export async function keepContent(tx: Tx, { authorityId }: Actor, planId: PlanId, confirmed: ConfirmedReading): Promise<void> {
  const keys = { authority_id: authorityId, plan_id: planId };
  await keepDuties(tx, keys, confirmed);
  await insertAll(targetsOf(confirmed), (target, index) =>
    tx.insertInto('target').values({
      ...keys,
      position: index + 1,
      text: target.text,
      value: target.value,
      up_to: target.upTo ?? null,
      unit: target.unit,
      comparator: target.comparator,
      units_bound: target.unitsBound ?? null,
      measure: target.measure,
      way: target.way,
      per: target.per,
      source: json(target.places),
      source_item: target.item,
    }),
  );
  await insertAll(confirmed.channels, ({ kind, text }) => tx.insertInto('plan_channel').values({ ...keys, kind, text }));
  await insertAll(confirmed.topics, ({ kind, text }) => tx.insertInto('plan_topic').values({ ...keys, kind, text }));
  await insertAll(confirmed.recipients, ({ name, purpose }, index) =>
    tx.insertInto('plan_recipient').values({ ...keys, position: index + 1, name, purpose: purpose ?? null }),
  );
  await insertAll(confirmed.budgetSources, (text, index) =>
    tx.insertInto('plan_budget_source').values({ ...keys, position: index + 1, text }),
  );
  await keepFacts(tx, keys, confirmed.facts);
  await keepSections(tx, keys, confirmed.sections);
}

async function insertAll<Item>(
  items: readonly Item[],
  insert: (item: Item, index: number) => { execute(): Promise<unknown> },
): Promise<void> {
  for (const [index, item] of items.entries()) await insert(item, index).execute();
}

async function keepDuties(tx: Tx, keys: { authority_id: AuthorityId; plan_id: PlanId }, confirmed: ConfirmedReading): Promise<void> {
  for (const [index, duty] of confirmed.duties.entries()) {
    const { id } = await tx
      .insertInto('duty')
      .values({
        ...keys,
        position: index + 1,
        text: duty.text,
        product: duty.product ?? null,
        role: duty.role,
        addressed_to: duty.addressedTo ?? null,
        deadlines: json(duty.deadlines.map(({ text, rule }) => ({ text, rule }))),
        source: json(duty.places),
        source_item: duty.item,
        marks: marksIn(duty.text),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await insertAll(duty.units, ({ unitId, role, requested }) =>
      tx
        .insertInto('duty_unit')
        .values({ authority_id: keys.authority_id, duty_id: id, unit_id: unitId, role, is_requested: requested })
        .onConflict((conflict) => conflict.doNothing()),
    );
  }
}

export type FormId = Id<'form'>;

interface Start {
  actor: Actor;
  year: number;
  title: string;
  issuer: string;
  now: Temporal.Instant;
  /** The form as it was opened. */
  formId?: FormId | undefined;
}

/** Begins a draft by hand with the parts that such a plan usually has; sent twice it is the first one again. Refused to who may not draft. */
export async function startPlan(tx: Tx, start: Start): Promise<Result<PlanId>> {
  const refusal = mayDraftPlans(start.actor);
  if (refusal) return { ok: false, refusal };
  const { title, year, issuer } = start;
  const begun = await beginDraft(tx, start);
  if (!begun.ok || !begun.value.isNew) return begun.ok ? ok(begun.value.id) : begun;
  const { id } = begun.value;
  await keepSections(tx, { authority_id: start.actor.authorityId, plan_id: id }, usualSections(year));
  recordChange(tx, {
    action: 'plan.started',
    objectType: 'plan',
    objectId: id,
    changes: { title: { to: title }, year: { to: year }, issuer: { to: issuer } },
  });
  return ok(id);
}

/** The row of a draft that an officer begins, or the one that this form began before. */
export async function beginDraft(
  tx: Tx,
  {
    actor: { authorityId, officerId },
    year,
    title,
    issuer,
    now,
    formId,
    deadlines,
    amends,
  }: Start & { deadlines?: string; amends?: Partial<Insertable<DB['plan']>> },
): Promise<Result<{ id: PlanId; isNew: boolean }>> {
  const made = await tx
    .insertInto('plan')
    .values({
      authority_id: authorityId,
      year,
      title,
      issuer,
      ...(deadlines !== undefined && { deadlines }),
      state: 'draft',
      made_at: now,
      made_by: officerId,
      form_id: formId ?? null,
      ...amends,
    })
    .onConflict((conflict) => conflict.constraint('plan_begins_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made ? ok({ id: made.id, isNew: true }) : begunBefore(tx, { authorityId, officerId }, formId);
}

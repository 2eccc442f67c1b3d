import { channels as channelWords } from '#features/channels/index.ts';
import { topics as topicWords, type StatedFact } from '#features/documents/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { AuthorityId, DutyId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notAmended } from '../amending/refusals.ts';
import { refusals } from '../refusals.ts';
import { lockDraft, writePlan, type OnPlan } from './draft.ts';
import { planOf } from './queries.ts';
import { mayBeReplaced } from './replacing.ts';

/** A stated fact of a plan; a shortcoming may name the duty that answers it. */
export interface PlanFact extends StatedFact {
  dutyId?: DutyId;
}

/** What the paper says of where the plan starts from, in its order: mottos, figures of the past, shortcomings. */
export async function statedFactsOf(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<PlanFact[]> {
  const rows = await db
    .selectFrom('plan_fact')
    .select(['kind', 'text', 'value', 'up_to', 'unit', 'of_year', 'of_body', 'duty_id'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map(({ kind, text, value, up_to: upTo, unit, of_year: year, of_body: body, duty_id: dutyId }) => ({
    kind: kind as StatedFact['kind'],
    text,
    ...(value !== null && { value }),
    ...(upTo !== null && { upTo }),
    ...(unit !== null && { unit }),
    ...(year !== null && { year }),
    ...(body !== null && { body }),
    ...(dutyId !== null && { dutyId }),
  }));
}

/** What stands in the form: mottos, figures of the past, good practices, shortcomings, each list in its order. */
export interface FactsInput {
  themes: { text: string; body?: string | undefined; year?: number | undefined }[];
  baseline: (FactsInput['themes'][number] & { value?: number | undefined; upTo?: number | undefined; unit?: string | undefined })[];
  practices?: FactsInput['themes'];
  /** Each with the duty of the plan that answers it, where one does. */
  weaknesses: { text: string; dutyId?: DutyId | undefined }[];
}

const kept = (kind: StatedFact['kind'], rows: (FactsInput['baseline'][number] & FactsInput['weaknesses'][number])[]): PlanFact[] =>
  rows.map(({ text, value, upTo, unit, year, body, dutyId }) => ({
    kind,
    text,
    ...(value !== undefined && { value, unit: unit ?? '' }),
    ...(value !== undefined && upTo !== undefined && { upTo }),
    ...(year !== undefined && { year }),
    ...(body !== undefined && { body }),
    ...(dutyId !== undefined && { dutyId }),
  }));

/** The facts as the form has them. */
export const factsInputOf = (facts: readonly PlanFact[]): FactsInput => {
  const of = (wanted: StatedFact['kind']) => facts.filter(({ kind }) => kind === wanted).map(({ kind: _kind, ...fact }) => fact);
  return { themes: of('theme'), baseline: of('baseline'), practices: of('practice'), weaknesses: of('weakness') };
};

/** Sets what the draft says of where it starts from; nothing is written where that stands already. Refuses a measure that is no duty of the draft. */
export async function correctFacts(tx: Tx, input: OnPlan & { facts: FactsInput }): Promise<Result<PlanId>> {
  const plan = await lockDraft(tx, input);
  if (!plan.ok) return plan;
  const { themes, baseline, practices = [], weaknesses } = input.facts;
  for (const { dutyId } of weaknesses) if (dutyId && !(await isDutyOf(tx, input, dutyId))) return refusals.unknownMeasure();
  const after = [...kept('theme', themes), ...kept('baseline', baseline), ...kept('practice', practices), ...kept('weakness', weaknesses)];
  const changes = difference(
    { ...factsInputOf(await statedFactsOf(tx, input.actor.authorityId, input.planId)) },
    { ...factsInputOf(after) },
  );
  if (Object.keys(changes).length === 0) return ok(input.planId);
  const keys = { authority_id: input.actor.authorityId, plan_id: input.planId };
  await tx.deleteFrom('plan_fact').where('authority_id', '=', keys.authority_id).where('plan_id', '=', keys.plan_id).execute();
  await keepFacts(tx, keys, after);
  recordChange(tx, { action: 'plan.facts-corrected', objectType: 'plan', objectId: input.planId, changes });
  return ok(input.planId);
}

async function isDutyOf(tx: Tx, { actor, planId }: OnPlan, dutyId: DutyId): Promise<boolean> {
  const row = await tx
    .selectFrom('duty')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('plan_id', '=', planId)
    .where('id', '=', dutyId)
    .where('dropped_at', 'is', null)
    .where('struck_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes the facts of a plan that has none yet, in their order. */
export async function keepFacts(tx: Tx, keys: { authority_id: AuthorityId; plan_id: PlanId }, facts: readonly PlanFact[]): Promise<void> {
  for (const [index, { kind, text, value, upTo, unit, year, body, dutyId }] of facts.entries())
    await tx
      .insertInto('plan_fact')
      .values({
        ...keys,
        position: index + 1,
        kind,
        text,
        value: value ?? null,
        up_to: upTo ?? null,
        unit: value === undefined ? null : (unit ?? ''),
        of_year: year ?? null,
        of_body: body ?? null,
        duty_id: dutyId ?? null,
      })
      .execute();
}

export interface HeadInput {
  year: number;
  title: string;
  issuer: string;
  superiorSymbol?: string | undefined;
  replacesId?: PlanId | undefined;
}

/** Corrects what the draft is called, its year, its issuer, the superior's plan, and which plan of ours it will replace. */
export async function correctHead(tx: Tx, input: OnPlan & { head: HeadInput }): Promise<Result<PlanId>> {
  const plan = await lockDraft(tx, input);
  if (!plan.ok) return plan;
  const { year, title, issuer, superiorSymbol = null, replacesId } = input.head;
  const old = replacesId ? await mayBeReplaced(tx, input, replacesId) : ok(null);
  if (!old.ok) return old;
  const after = { year, title, issuer, superior_symbol: superiorSymbol, replaces_id: old.value };
  const { amends_id: amendsId, ...before } = await tx
    .selectFrom('plan')
    .select(['year', 'title', 'issuer', 'superior_symbol', 'replaces_id', 'amends_id'])
    .where('authority_id', '=', input.actor.authorityId)
    .where('id', '=', input.planId)
    .executeTakeFirstOrThrow();
  if (amendsId) return notAmended.hasOwnForm();
  const changes = difference(before, after);
  if (Object.keys(changes).length === 0) return ok(input.planId);
  await writePlan(tx, input, 'draft', after);
  recordChange(tx, { action: 'plan.corrected', objectType: 'plan', objectId: input.planId, changes });
  return ok(input.planId);
}

export interface OutlineInput {
  channels: string[];
  topics: string[];
  recipients: { name: string; purpose?: string | undefined }[];
  budgetSources: { text: string }[];
}

/** Sets channels, topics, recipients and sources of money of the draft. A channel or topic that stays keeps its words of the paper. */
export async function correctOutline(tx: Tx, input: OnPlan & { outline: OutlineInput }): Promise<Result<PlanId>> {
  const plan = await lockDraft(tx, input);
  if (!plan.ok) return plan;
  const keys = { authority_id: input.actor.authorityId, plan_id: input.planId };
  const before = await planOf(tx, input.actor.authorityId, input.planId);
  const { channels, topics, recipients, budgetSources } = input.outline;
  const was = {
    channels: inOrder(before?.channels.map(({ kind }) => kind) ?? [], channelWords),
    topics: inOrder(before?.topics.map(({ kind }) => kind) ?? [], topicWords),
    recipients: before?.recipients,
    budgetSources: before?.budgetSources,
  };
  const is = {
    channels: inOrder(channels, channelWords),
    topics: inOrder(topics, topicWords),
    recipients: recipients.map(({ name, purpose = null }) => ({ name, purpose })),
    budgetSources: budgetSources.map(({ text }) => text),
  };
  const changes = difference(was, is);
  if (Object.keys(changes).length === 0) return ok(input.planId);
  await keepKinds(tx, 'plan_channel', keys, channels, channelWords);
  await keepKinds(tx, 'plan_topic', keys, topics, topicWords);
  for (const table of ['plan_recipient', 'plan_budget_source'] as const) {
    await supersede(tx, table, keys);
    await tx.deleteFrom(table).where('authority_id', '=', keys.authority_id).where('plan_id', '=', keys.plan_id).execute();
  }
  for (const [index, { name, purpose }] of recipients.entries())
    await tx
      .insertInto('plan_recipient')
      .values({ ...keys, position: index + 1, name, purpose: purpose ?? null })
      .execute();
  for (const [index, { text }] of budgetSources.entries())
    await tx
      .insertInto('plan_budget_source')
      .values({ ...keys, position: index + 1, text })
      .execute();
  recordChange(tx, { action: 'plan.outline-corrected', objectType: 'plan', objectId: input.planId, changes });
  return ok(input.planId);
}

type Words = Readonly<Record<string, { vi: string }>>;

const inOrder = (kinds: readonly string[], words: Words): string[] => Object.keys(words).filter((kind) => kinds.includes(kind));

async function keepKinds(
  tx: Tx,
  table: 'plan_channel' | 'plan_topic',
  keys: { authority_id: AuthorityId; plan_id: PlanId },
  kinds: readonly string[],
  words: Words,
): Promise<void> {
  const wanted = inOrder(kinds, words);
  await supersede(tx, table, keys);
  await tx
    .deleteFrom(table)
    .where('authority_id', '=', keys.authority_id)
    .where('plan_id', '=', keys.plan_id)
    .where((eb) => (wanted.length > 0 ? eb('kind', 'not in', wanted) : eb.val(true)))
    .execute();
  for (const kind of wanted)
    await tx
      .insertInto(table)
      .values({ ...keys, kind, text: words[kind]?.vi ?? kind })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

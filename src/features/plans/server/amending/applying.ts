import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { drawFigures } from '#platform/server/history.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { ok, type Refusal, type Result } from '#platform/values/result.ts';
import type { ItemChange } from '../../amending/change.ts';
import { changesBetween } from '../../amending/difference.ts';
import { notAmended } from '../../amending/refusals.ts';
import type { Amending, Plan } from '../../plan.ts';
import { lockPlan, type OnPlan } from '../draft.ts';
import { planAmended } from '../jobs.ts';
import { planOf } from '../queries.ts';
import { writeItems, type Written } from './items.ts';
import { keepChanges } from './kept.ts';
import { tellConcerned, type Bringing } from './telling.ts';

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** What keeps an amending draft from going its way: that its plan ended meanwhile, or that it changes nothing. None of a plan. */
export async function amendingFaults(db: Read, draft: Plan): Promise<Refusal[]> {
  if (!draft.amending) return [];
  const plan = await planOf(db, draft.authorityId, draft.amending.planId);
  if (plan?.state !== 'issued') return [notAmended.endedMeanwhile().refusal];
  return changesBetween(plan, draft).length === 0 ? [notAmended.nothingChanged().refusal] : [];
}

/** Why a paper of the day cannot say from when it holds, or undefined. */
export const whyNotFrom = ({ kind, holdsFrom }: Amending, issuedOn: Temporal.PlainDate): Refusal | undefined =>
  kind === 'amend' && holdsFrom && before(holdsFrom, issuedOn) ? notAmended.beforePaper(issuedOn).refusal : undefined;

interface Applying {
  on: OnPlan;
  draft: Plan;
  amending: Amending;
  issuedOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
}

/** The first day on which the plan holds as amended: that of the plan for what is rectified, otherwise as the paper says. */
const fromOf = ({ kind, holdsFrom }: Amending, plan: Plan, issuedOn: Temporal.PlainDate): Temporal.PlainDate =>
  kind === 'rectify' ? (plan.issuedOn ?? issuedOn) : (holdsFrom ?? issuedOn);

/** What is written into the row of an amending paper when it is issued, or when its day has come. */
export type AfterApplying =
  | { state: 'applied'; holds_from_on: Temporal.PlainDate; stood_at: Temporal.Instant }
  | { state: 'scheduled'; holds_from_on: Temporal.PlainDate };

/** Writes the changes of a paper into its plan; gives each with its item, and the last moment at which the plan was known as before. */
export async function bringIn(
  tx: Tx,
  { authorityId, now, plan, draft, amending, from }: Bringing,
  changes: readonly ItemChange[],
): Promise<{ written: Written[]; stoodAt: Temporal.Instant }> {
  const stoodAt = await drawFigures(tx, authorityId, now);
  const written = await writeItems(tx, { authorityId, planId: plan.id, amendingId: draft.id, from }, changes);
  recordChange(tx, {
    action: amending.kind === 'rectify' ? 'plan.rectified' : 'plan.amended',
    objectType: 'plan',
    objectId: plan.id,
    changes: { amendedBy: { to: draft.id }, heldFrom: { to: from.toString() }, items: { to: changes.length } },
  });
  await enqueue(tx, planAmended, { authorityId, planId: plan.id, amendingId: draft.id });
  return { written, stoodAt };
}

/**
 * Applies an amending draft to its plan as it is issued: the plan holds as amended from the day, its items keep their ids and what they held before, their
 * difference is kept, and the units concerned are told; their tasks follow. Where the day is to come the plan stands as it stood, and the paper waits for it.
 * Gives what is written into the draft itself. Refused: a plan that ended meanwhile, a draft that changes nothing, a day before that of its paper or of the plan.
 */
export async function applyAmending(tx: Tx, applying: Applying): Promise<Result<AfterApplying>> {
  const { on, draft, amending, issuedOn, today } = applying;
  const { actor, now } = on;
  const { authorityId } = actor;
  const locked = await lockPlan(tx, { ...on, planId: amending.planId });
  if (!locked.ok) return locked;
  const [fault] = await amendingFaults(tx, draft);
  if (fault) return { ok: false, refusal: fault };
  const plan = await planOf(tx, authorityId, amending.planId);
  if (!plan?.issuedOn) return notAmended.endedMeanwhile();
  if (before(issuedOn, plan.issuedOn)) return notAmended.beforePlan(plan.issuedOn);
  const wrong = whyNotFrom(amending, issuedOn);
  if (wrong) return { ok: false, refusal: wrong };
  const from = fromOf(amending, plan, issuedOn);
  const changes = changesBetween(plan, draft);
  const told = { authorityId, now, by: actor.officerId, plan, draft, amending, from, today };
  const of = { authorityId, amendingId: draft.id };
  if (before(today, from)) {
    await keepChanges(
      tx,
      of,
      changes.map((one) => ({ ...one, id: one.ofId ?? one.newId ?? plan.id })),
    );
    const noted = { amendedBy: { to: draft.id }, heldFrom: { to: from.toString() }, items: { to: changes.length } };
    recordChange(tx, { action: 'plan.amendment-scheduled', objectType: 'plan', objectId: plan.id, changes: noted });
    await tellConcerned(tx, told, changes);
    return ok({ state: 'scheduled', holds_from_on: from });
  }
  const { written, stoodAt } = await bringIn(tx, told, changes);
  await keepChanges(tx, of, written);
  await tellConcerned(tx, told, changes);
  return ok({ state: 'applied', holds_from_on: from, stood_at: stoodAt });
}

import { officersAt } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { drawFigures } from '#platform/server/history.ts';
import { enqueue } from '#platform/server/jobs.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok, type Refusal, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import type { ItemChange } from '../../amending/change.ts';
import { changesBetween } from '../../amending/difference.ts';
import { notAmended } from '../../amending/refusals.ts';
import type { Amending, Plan } from '../../plan.ts';
import { lockPlan, type OnPlan } from '../draft.ts';
import { planAmended } from '../jobs.ts';
import { planOf } from '../queries.ts';
import { keepChanges, writeItems } from './items.ts';

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

/** Who works in a unit that a change concerns, before or after it. */
async function concerned(tx: Tx, { on: { actor }, today }: Applying, plan: Plan, draft: Plan, changes: readonly ItemChange[]) {
  const duties = changes.filter(({ object }) => object === 'duty');
  const unitIds = new Set<UnitId>(
    [...plan.duties, ...draft.duties]
      .filter(({ id }) => duties.some(({ ofId, newId }) => id === ofId || id === newId))
      .flatMap(({ units }) => units.map(({ unitId }) => unitId)),
  );
  const officers = await Promise.all([...unitIds].map((unitId) => officersAt(tx, actor.authorityId, unitId, today)));
  return [...new Set(officers.flat())];
}

const SHORT = 110;

/**
 * Applies an amending draft to its plan as it is issued: the plan holds as amended from the day, its items keep their ids and what they held before, their
 * difference is kept, and the units concerned are told; their tasks follow. Gives what is written into the draft itself. Refused: a plan that ended
 * meanwhile, a draft that changes nothing, a day before that of its paper or of the plan, one that has not come.
 */
export async function applyAmending(
  tx: Tx,
  applying: Applying,
): Promise<Result<{ holds_from_on: Temporal.PlainDate; stood_at: Temporal.Instant }>> {
  const { on, draft, amending, issuedOn, today } = applying;
  const { actor, now } = on;
  const onto = { ...on, planId: amending.planId };
  const locked = await lockPlan(tx, onto);
  if (!locked.ok) return locked;
  const [fault] = await amendingFaults(tx, draft);
  if (fault) return { ok: false, refusal: fault };
  const plan = await planOf(tx, actor.authorityId, amending.planId);
  if (!plan?.issuedOn) return notAmended.endedMeanwhile();
  if (before(issuedOn, plan.issuedOn)) return notAmended.beforePlan(plan.issuedOn);
  const wrong = whyNotFrom(amending, issuedOn);
  if (wrong) return { ok: false, refusal: wrong };
  const from = fromOf(amending, plan, issuedOn);
  if (before(today, from)) return notAmended.dayToCome(from);
  const stoodAt = await drawFigures(tx, actor.authorityId, now);
  const changes = changesBetween(plan, draft);
  const written = await writeItems(tx, { authorityId: actor.authorityId, planId: plan.id, amendingId: draft.id, from }, changes);
  await keepChanges(tx, { authorityId: actor.authorityId, amendingId: draft.id }, written);
  recordChange(tx, {
    action: amending.kind === 'rectify' ? 'plan.rectified' : 'plan.amended',
    objectType: 'plan',
    objectId: plan.id,
    changes: { amendedBy: { to: draft.id }, heldFrom: { to: from.toString() }, items: { to: changes.length } },
  });
  await enqueue(tx, planAmended, { authorityId: actor.authorityId, planId: plan.id, amendingId: draft.id });
  const title = truncate(plan.title, SHORT);
  const words = (await concerned(tx, applying, plan, draft, changes)).map((officerId) => ({
    officerId,
    kind: 'plan-moved' as const,
    about: { type: 'plan', id: plan.id },
    address: `/lam-viec/ke-hoach/${draft.id}`,
    title:
      amending.kind === 'rectify'
        ? { vi: `Kế hoạch được đính chính: ${title}`, en: `A plan was rectified: ${title}` }
        : { vi: `Kế hoạch được sửa đổi: ${title}`, en: `A plan was amended: ${title}` },
    text: {
      vi: `Áp dụng từ ngày ${formatDay(from)}. Lý do: ${amending.reason}`,
      en: `From ${formatDay(from)} on. The reason: ${amending.reason}`,
    },
  }));
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, words);
  return ok({ holds_from_on: from, stood_at: stoodAt });
}

import { officersAt } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { ItemChange } from '../../amending/change.ts';
import type { Amending, Plan } from '../../plan.ts';

/** A paper that is brought into its plan, and who does it. */
export interface Bringing {
  authorityId: AuthorityId;
  now: Temporal.Instant;
  by: OfficerId;
  plan: Plan;
  draft: Plan;
  amending: Amending;
  from: Temporal.PlainDate;
  today: Temporal.PlainDate;
}

/** The units that a change concerns, before or after it. */
export const unitsConcerned = (plan: Pick<Plan, 'duties'>, draft: Pick<Plan, 'duties'>, changes: readonly ItemChange[]): UnitId[] => {
  const duties = changes.filter(({ object }) => object === 'duty');
  const of = [...plan.duties, ...draft.duties].filter(({ id }) => duties.some(({ ofId, newId }) => id === ofId || id === newId));
  return [...new Set(of.flatMap(({ units }) => units.map(({ unitId }) => unitId)))];
};

const SHORT = 110;

/** Tells who works in a unit that a change concerns: that the plan is another, or from when it will be. */
export async function tellConcerned(
  tx: Tx,
  { authorityId, now, by, plan, draft, amending, from, today }: Bringing,
  changes: readonly ItemChange[],
): Promise<void> {
  const officers = await Promise.all(unitsConcerned(plan, draft, changes).map((unitId) => officersAt(tx, authorityId, unitId, today)));
  const title = truncate(plan.title, SHORT);
  const isAhead = Temporal.PlainDate.compare(today, from) < 0;
  const heading =
    amending.kind === 'rectify'
      ? { vi: `Kế hoạch được đính chính: ${title}`, en: `A plan was rectified: ${title}` }
      : isAhead
        ? { vi: `Kế hoạch sẽ được sửa đổi: ${title}`, en: `A plan will be amended: ${title}` }
        : { vi: `Kế hoạch được sửa đổi: ${title}`, en: `A plan was amended: ${title}` };
  const words = [...new Set(officers.flat())].map((officerId) => ({
    officerId,
    kind: 'plan-moved' as const,
    about: { type: 'plan', id: plan.id },
    address: `/lam-viec/ke-hoach/${draft.id}`,
    title: heading,
    text: {
      vi: `Áp dụng từ ngày ${formatDay(from)}. Lý do: ${amending.reason}`,
      en: `From ${formatDay(from)} on. The reason: ${amending.reason}`,
    },
  }));
  await sendMessages(tx, { authorityId, at: now, by }, words);
}

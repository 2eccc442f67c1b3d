import { lawsNamed, milestonesOf } from '#features/laws/server/index.ts';
import { basesView, type Plan } from '#features/plans/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';

/** The bases of a plan, each with what it wants by the year of the plan. */
export async function basesOn({ db, actor, today }: Pick<StaffContext, 'db' | 'actor' | 'today'>, plan: Plan, locale: Locale) {
  const lawIds = plan.legalBases.flatMap(({ lawId }) => lawId ?? []);
  const laws = await lawsNamed(db, actor.authorityId, lawIds);
  return basesView(plan, laws, today, locale, await milestonesOf(db, actor.authorityId, lawIds, plan.year));
}

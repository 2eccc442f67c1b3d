import type { Earlier, Plan, PlanTarget } from '#features/plans/index.ts';
import { planOf, plansOf } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { nameKey } from '#platform/values/search/words.ts';
import { progressOf } from './tallies.ts';

/** The target of the year before that says the same, or alone counts the same; of those whose figure is a sum, so that like is compared with like. */
function sameAs(
  targets: readonly PlanTarget[],
  { text, measure }: { text: string; measure?: string | null | undefined },
): PlanTarget | undefined {
  const sums = targets.filter(({ way }) => way === 'sum' || way === 'more');
  const named = sums.find((one) => nameKey(one.text) === nameKey(text));
  const measured = measure ? sums.filter((one) => one.measure === measure) : [];
  return named ?? (measured.length === 1 ? measured[0] : undefined);
}

/**
 * What the same target of the plan of the year before reached, counted as that one is: by the confirmed activities that were claimed for it, and no others. Undefined where that year has
 * no plan, no such target, or nothing confirmed: then the figure is typed, with where it is from.
 */
export async function earlierFigure(
  db: Read,
  { authorityId, year }: Pick<Plan, 'authorityId' | 'year'>,
  target: { text: string; measure?: string | null | undefined },
): Promise<Earlier | undefined> {
  const last = (await plansOf(db, authorityId)).find((one) => one.year === year - 1 && one.state === 'issued');
  const plan = last && (await planOf(db, authorityId, last.id));
  const same = plan && sameAs(plan.targets, target);
  if (!same) return undefined;
  const asOf = { happenedBy: new Temporal.PlainDate(year - 1, 12, 31), knownBy: 'now' as const };
  const progress = (await progressOf(db, authorityId, plan.id, asOf)).find(({ targetId }) => targetId === same.id);
  if (!progress || progress.confirmed === 0) return undefined;
  return {
    value: progress.done,
    source: `Chỉ tiêu ${same.position} của kế hoạch năm ${year - 1} (${plan.symbol ?? plan.title}), số liệu đã xác nhận`,
  };
}

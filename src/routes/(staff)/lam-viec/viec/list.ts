import { chosenPeriod, periodOptions } from '#features/calendar/index.ts';
import { plansOf } from '#features/plans/server/index.ts';
import { listForm, mayFollowAll, tasksThatFit, type Task } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { askList, type ListView } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

interface Asked {
  tasks: Task[];
  view: ListView;
  page: number;
  isWhole: boolean;
  everybody: boolean;
  isMine: boolean;
  maySeeAll: boolean;
}

const byDueDay = (one: Task, other: Task): number => (one.dueOn?.toString() ?? '9999').localeCompare(other.dueOn?.toString() ?? '9999');

/**
 * The tasks that the address asks for: one's own units first, one's own by name (`?cua=toi`); whoever follows the plan may look at all of them (`?cua=tat-ca`, or by naming a unit or
 * a plan). `isWhole` where one state is asked for, so that it is shown page by page.
 */
export async function askedOf(url: URL, locale: Locale, { db, actor, today }: StaffContext): Promise<Asked> {
  const plans = (await plansOf(db, actor.authorityId)).filter(({ state }) => state !== 'draft');
  const years = [...new Set([today.year, ...plans.map(({ year }) => year)])];
  const own = unitsOf(actor);
  const maySeeAll = mayFollowAll(actor);
  const units = (await unitsOn(db, actor.authorityId, today)).filter(({ id }) => maySeeAll || own.includes(id));
  const options = {
    unit: units.map(({ id, name }) => ({ value: id, label: name })),
    plan: plans.map(({ id, title, symbol }) => ({ value: id, label: `${title} (${symbol ?? ''})` })),
    ky: periodOptions(years, locale),
  };
  const { filter, page, view } = askList(listForm, url.searchParams, {
    locale,
    options,
    orders: ['han'] as const,
    usual: { by: 'han', descending: false },
  });
  const everybody = maySeeAll && (url.searchParams.get('cua') === 'tat-ca' || filter.unit !== undefined || filter.plan !== undefined);
  const all = everybody ? (filter.unit ? [filter.unit] : undefined) : filter.unit ? [filter.unit] : own;
  const isMine = url.searchParams.get('cua') === 'toi';
  const whose = isMine ? { heldBy: actor.officerId } : all && { unitIds: all };
  // All tasks of all units hold their parts; a unit and a person have them by themselves.
  const beside = whose && { unitIds: all ?? own, ...(isMine && { officerId: actor.officerId }) };
  const asked = { today, ...whose, ...(beside && { beside }), ...(filter.plan && { planId: filter.plan }) };
  const found = (await tasksOf(db, actor.authorityId, asked)).toSorted(byDueDay);
  const standing = filter['tinh-trang'];
  const tasks = tasksThatFit(found, { search: filter.tim, due: chosenPeriod(filter.ky, years), standing }, today);
  return { tasks, view, page, isWhole: standing !== undefined, everybody: everybody && !isMine, isMine, maySeeAll };
}

import type { RequestEvent } from '@sveltejs/kit';
import { recordedIn } from '#features/activities/server/index.ts';
import { plansOf } from '#features/plans/server/index.ts';
import { filterForm, mayFollowAll, maySeeTasks, quarterDays, quarterlyPrompt, taskSections, taskView } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import type { Read } from '#platform/server/database.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { fieldsOf, parseForm } from '#platform/values/forms.ts';

async function choices(db: Read, { authorityId }: Actor, today: Temporal.PlainDate) {
  const plans = (await plansOf(db, authorityId)).filter(({ state }) => state === 'issued');
  return {
    unit: (await unitsOn(db, authorityId, today)).map(({ id, name }) => ({ value: id, label: name })),
    plan: plans.map(({ id, title, symbol }) => ({ value: id, label: `${title} (${symbol ?? ''})` })),
  };
}

/** One's own units first; whoever follows the plan may look at all of them (`?cua=tat-ca`). */
export const load = staffLoad(maySeeTasks, async ({ url, locals }: RequestEvent, { db, actor, today }) => {
  const { locale } = locals;
  const maySeeAll = mayFollowAll(actor);
  const options = await choices(db, actor, today);
  const asked = parseForm(filterForm, url.searchParams, { locale, options });
  const filter = asked.ok ? asked.value : { unit: undefined, plan: undefined };
  const everybody = maySeeAll && (url.searchParams.has('cua') || url.searchParams.has('unit') || url.searchParams.has('plan'));
  const unitIds = everybody ? (filter.unit ? [filter.unit] : undefined) : unitsOf(actor);
  const tasks = await tasksOf(db, actor.authorityId, {
    today,
    ...(unitIds && { unitIds }),
    ...(everybody && filter.plan && { planId: filter.plan }),
  });
  const { tasks: recorded } = await recordedIn(db, actor.authorityId, quarterDays(today), 'now');
  const views = tasks.map((task) => taskView(task, today, locale, quarterlyPrompt(task, today, recorded.has(task.id))));
  return {
    locale,
    maySeeAll,
    everybody,
    sections: taskSections(views),
    filter: everybody ? fieldsOf(filterForm, { locale, options, values: filter }) : null,
  };
});

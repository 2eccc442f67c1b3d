import type { RequestEvent } from '@sveltejs/kit';
import { activityLine, progressView } from '#features/activities/index.ts';
import { activitiesFor, countActivities, earlierFigure, progressOf } from '#features/activities/server/index.ts';
import {
  planRefusals,
  mayDraftPlans,
  maySeePlans,
  targetForm,
  targetInputOf,
  targetView,
  unitsOf,
  words,
  type Plan,
  type PlanTarget,
} from '#features/plans/index.ts';
import { addTarget, correctTarget } from '#features/plans/server/index.ts';
import { rollsOf } from '#features/rolls/server/index.ts';
import { unitKinds, unitsOn } from '#features/units/server/index.ts';
import { isMeasure } from '#features/channels/index.ts';
import { stop, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { formatNumber } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { draftHere, onPlan, planHere } from '../../plan.ts';
import { statedActions, statedView, targetIdOf } from './stated.ts';

const isNew = ({ params }: RequestEvent): boolean => params['chiTieu'] === 'them';

const targetHere = (event: RequestEvent, plan: Plan): PlanTarget | undefined => {
  if (isNew(event) && plan.state === 'draft') return undefined;
  const target = plan.targets.find(({ id }) => id === targetIdOf(event));
  if (!target) return stop(404, planRefusals.unknownTarget(), event);
  return target;
};

const startOf = (target: PlanTarget | undefined) => {
  const input = target && targetInputOf(target);
  return input && { ...input, measure: input.measure && isMeasure(input.measure) ? input.measure : undefined };
};

/** Kinds of units that stand in the authority, and its lists: what a target may be a share of. */
async function lists({ db, actor, today }: StaffContext, { locals: { locale } }: RequestEvent) {
  const t = words[locale];
  const standing = new Set((await unitsOn(db, actor.authorityId, today)).map(({ kind }) => kind));
  const kinds = (await unitKinds(db)).filter(({ code }) => standing.has(code));
  const rolls = await rollsOf(db, actor.authorityId);
  return {
    whole: [
      ...kinds.map(({ code, label, labelEn }) => ({ value: unitsOf(code), label: locale === 'vi' ? label : labelEn, group: t.units })),
      ...rolls.map(({ id, name }) => ({ value: id, label: name, group: t.lists })),
    ],
  };
}

/** In a draft the form of the target; in an issued plan how far it is, down to the activities and their proof. */
export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const plan = await (isNew(event) ? draftHere : planHere)(event, { db, actor });
  const target = targetHere(event, plan);
  const { locale } = event.locals;
  const progress =
    plan.state === 'issued'
      ? (await progressOf(db, actor.authorityId, plan.id, asOfToday(today))).find((one) => one.targetId === target?.id)
      : undefined;
  const activities = target && progress ? await activitiesFor(db, actor, { targetId: target.id, states: ['confirmed', 'recorded'] }) : [];
  const counted = target && progress ? await countActivities(db, actor.authorityId, { targetId: target.id, states: ['confirmed'] }) : 0;
  return {
    locale,
    id: plan.id,
    title: plan.title,
    position: target?.position ?? null,
    target: target ? targetView(plan, target, locale) : null,
    fields:
      plan.state === 'draft' && mayDraftPlans(actor) === undefined
        ? fieldsOf(targetForm, {
            locale,
            values: startOf(target) ?? { way: 'sum' as const },
            options: await lists(staff, event),
            shown: {},
          })
        : null,
    progress: progress ? progressView(progress, locale) : null,
    earlier: await earlierLine(db, plan, target),
    stated: await statedView(staff, plan, target, event),
    year: plan.year,
    /** Those that count and lie with units whose records this officer does not see. */
    ofOthers: counted - activities.filter(({ state }) => state === 'confirmed').length,
    activities: activities.map((activity) => activityLine(activity, locale)),
  };
});

/** In a draft: what the year before gives for a target that is to be more than before. */
async function earlierLine(db: StaffContext['db'], plan: Plan, target: PlanTarget | undefined) {
  const found = plan.state === 'draft' && target?.way === 'more' ? await earlierFigure(db, plan, target) : undefined;
  return found ? { value: formatNumber(found.value, 'vi'), source: found.source } : null;
}

const edit = {
  ...onPlan,
  start: async (staff: StaffContext, event: RequestEvent) => startOf(targetHere(event, await planHere(event, staff))),
  about: (event: RequestEvent) => ({ objectType: 'target', objectId: targetIdOf(event) as string }),
};

export const actions = {
  ...statedActions,
  edit: staffEdit(
    mayDraftPlans,
    targetForm,
    edit,
    async (target, { tx, actor, now }, event: RequestEvent) => {
      const plan = await planHere(event, { db: tx, actor });
      const earlier = target.way === 'more' ? await earlierFigure(tx, plan, target) : undefined;
      const on = { actor, now, planId: plan.id, target, earlier };
      const done = isNew(event) ? await addTarget(tx, on) : await correctTarget(tx, { ...on, targetId: targetIdOf(event) });
      return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${on.planId}?da-luu=${done.value}#ct-${done.value}` }) : done;
    },
    lists,
  ),
};

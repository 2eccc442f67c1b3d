import type { RequestEvent } from '@sveltejs/kit';
import {
  planRefusals,
  deadlineForm,
  discordViews,
  dropDeadlineForm,
  dutyForm,
  mayDraftPlans,
  newDutyForm,
  ruleOf,
  dutyView,
  type Plan,
  type PlanDuty,
} from '#features/plans/index.ts';
import { addDeadline, addDuty, correctDuty, discordsIn, dropDeadline } from '#features/plans/server/index.ts';
import { stop, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId, type DutyId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { draftHere, onPlan, planHere, planIdOf, unitOptions } from '../../plan.ts';

const dutyIdOf = ({ params }: RequestEvent): DutyId => parseId<DutyId>(params['nhiemVu']) ?? NO_ID;
const isNew = ({ params }: RequestEvent): boolean => params['nhiemVu'] === 'them';

const dutyHere = (event: RequestEvent, plan: Plan): PlanDuty | undefined => {
  if (isNew(event)) return undefined;
  const duty = plan.duties.find(({ id }) => id === dutyIdOf(event));
  if (!duty) return stop(404, planRefusals.unknownDuty(), event);
  return duty;
};

const startOf = (duty: PlanDuty | undefined) =>
  duty && {
    text: duty.text,
    product: duty.product,
    units: duty.units.map(({ unitId, role, isRequested }) => ({ unitId, role, isRequested })),
  };

const lists = async ({ db, actor, today }: StaffContext) => ({ 'units.unitId': await unitOptions(db, actor.authorityId, today) });

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const plan = await draftHere(event, staff);
  const duty = dutyHere(event, plan);
  const { locale } = event.locals;
  return {
    locale,
    id: plan.id,
    title: plan.title,
    position: duty?.position ?? null,
    dutyId: duty?.id ?? null,
    fields: duty
      ? fieldsOf(dutyForm, { locale, values: startOf(duty) ?? {}, options: await lists(staff), shown: {} })
      : fieldsOf(newDutyForm, { locale, options: await lists(staff) }),
    deadlines: duty
      ? duty.deadlines.map(({ text }, index) => ({
          text,
          index: String(index),
          words: dutyView(plan, duty, locale).deadlines[index] ?? text,
        }))
      : [],
    deadlineFields: fieldsOf(deadlineForm, { locale }),
    isSaved: event.url.searchParams.has('da-luu'),
    discords: duty
      ? discordViews(
          (await discordsIn(staff.db, plan)).filter(({ dutyId }) => dutyId === duty.id),
          { planId: plan.id, isOpen: true },
          locale,
        )
      : [],
  };
});

const here = (event: RequestEvent, dutyId: string): string => `/lam-viec/ke-hoach/${planIdOf(event)}/nhiem-vu/${dutyId}`;

const edit = {
  ...onPlan,
  start: async (staff: StaffContext, event: RequestEvent) => startOf(dutyHere(event, await planHere(event, staff))),
  about: (event: RequestEvent) => ({ objectType: 'duty', objectId: dutyIdOf(event) as string }),
};

export const actions = {
  add: staffAction(
    mayDraftPlans,
    newDutyForm,
    async ({ text, product, units, kind, ...rest }, { tx, actor, now }, event: RequestEvent) => {
      const plan = await planHere(event, { db: tx, actor });
      const on = { actor, now, planId: plan.id };
      const added = await addDuty(tx, { ...on, duty: { text, product, units } });
      if (!added.ok || kind === undefined) return added.ok ? ok({ goTo: `${here(event, added.value)}?da-luu` }) : added;
      const done = await addDeadline(tx, { ...on, dutyId: added.value, rule: ruleOf({ kind, ...rest }, plan.year) });
      return done.ok ? ok({ goTo: `${here(event, done.value)}?da-luu` }) : done;
    },
    lists,
  ),
  save: staffEdit(
    mayDraftPlans,
    dutyForm,
    edit,
    async (duty, { tx, actor, now }, event: RequestEvent) => {
      const planId = planIdOf(event);
      const done = await correctDuty(tx, { actor, now, planId, dutyId: dutyIdOf(event), duty });
      return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${planId}?da-luu=${done.value}#nv-${done.value}` }) : done;
    },
    lists,
  ),
  addDeadline: staffAction(mayDraftPlans, deadlineForm, async (input, { tx, actor, now }, event: RequestEvent) => {
    const plan = await planHere(event, { db: tx, actor });
    const done = await addDeadline(tx, { actor, now, planId: plan.id, dutyId: dutyIdOf(event), rule: ruleOf(input, plan.year) });
    return done.ok ? ok({ goTo: `${here(event, done.value)}?da-luu#thoi-han` }) : done;
  }),
  dropDeadline: staffAction(mayDraftPlans, dropDeadlineForm, async ({ index, words }, { tx, actor, now }, event: RequestEvent) => {
    const done = await dropDeadline(tx, { actor, now, planId: planIdOf(event), dutyId: dutyIdOf(event), index: Number(index), words });
    return done.ok ? ok({ goTo: `${here(event, done.value)}?da-luu#thoi-han` }) : done;
  }),
};

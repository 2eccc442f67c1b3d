import type { RequestEvent } from '@sveltejs/kit';
import { headForm, mayDraftPlans, type Plan } from '#features/plans/index.ts';
import { correctHead, plansOf } from '#features/plans/server/index.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { draftHere, onPlan, planHere, planIdOf } from '../plan.ts';
import { staffEdit } from '../../../editing.ts';

const startOf = ({ year, title, issuer, superiorSymbol, replacesId }: Plan) => ({ year, title, issuer, superiorSymbol, replacesId });

/** Plans that hold, in whose place this one may come. */
const lists = async ({ db, actor }: StaffContext) => ({
  replacesId: (await plansOf(db, actor.authorityId))
    .filter(({ state }) => state === 'issued')
    .map(({ id, symbol, issuedOn, title }) => ({ value: id, label: `${symbol ?? ''} ${issuedOn ? formatDay(issuedOn) : ''}: ${title}` })),
});

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const plan = await draftHere(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    id: plan.id,
    title: plan.title,
    fields: fieldsOf(headForm, { locale, values: startOf(plan), options: await lists(staff), shown: {} }),
  };
});

const edit = {
  ...onPlan,
  start: async (staff: StaffContext, event: RequestEvent) => startOf(await planHere(event, staff)),
};

export const actions = {
  default: staffEdit(
    mayDraftPlans,
    headForm,
    edit,
    async (head, { tx, actor, now }, event: RequestEvent) => {
      const done = await correctHead(tx, { actor, now, planId: planIdOf(event), head });
      return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}?da-luu` }) : done;
    },
    lists,
  ),
};

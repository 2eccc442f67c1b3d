import type { RequestEvent } from '@sveltejs/kit';
import {
  declineForm,
  mayPlanBelow,
  maySeeSubplans,
  plansFor,
  subplanLine,
  subplansReadBy,
  subplanTexts,
} from '#features/subplans/index.ts';
import { declinePlan, openAsks, subplansOf } from '#features/subplans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { mayInclude, namer } from './subplans.ts';

export const load = staffLoad(maySeeSubplans, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor } = staff;
  const whose = subplansReadBy(actor);
  const plans = await subplansOf(db, actor.authorityId, whose === 'all' ? {} : { unitIds: whose });
  const nameOf = await namer(staff);
  const t = subplanTexts[locale];
  const mayPlan = mayPlanBelow(actor) === undefined && (plansFor(actor) === 'all' || plansFor(actor).length > 0);
  const asks = mayPlan ? await openAsks(db, actor.authorityId, unitsOf(actor)) : [];
  return {
    locale,
    mayPlan,
    mayInclude: mayPlan && (await mayInclude(staff)),
    asks: asks.map(({ id, planId, unitId, dueOn, isRequested, note }) => ({
      id,
      line: (isRequested ? t.askedPartner : t.askedLine)(nameOf(unitId), formatDay(dueOn)),
      note,
      isRequested,
      query: `?don-vi=${unitId}&ke-hoach=${planId}`,
      fields: fieldsOf(declineForm, { locale, values: { askId: id } }),
    })),
    plans: plans.map((plan) => subplanLine(plan, { locale, nameOf })),
  };
});

export const actions = {
  decline: staffAction(maySeeSubplans, declineForm, async ({ askId, reason }, staff, { locals }: RequestEvent) => {
    const said = await declinePlan(staff.tx, staff, askId, reason);
    return said.ok ? ok({ notice: subplanTexts[locals.locale].declined }) : said;
  }),
};

import type { RequestEvent } from '@sveltejs/kit';
import { askedOptions, mayDraftPlans, takeUpForm } from '#features/plans/index.ts';
import { plansOf, takeUp, type ItemId } from '#features/plans/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { unitOptions } from '../../../[id]/plan.ts';
import { coverageHere, askingHere, receivedIdOf } from '../../received.ts';

const lists = async (staff: StaffContext, event: RequestEvent) => {
  const { db, actor, today } = staff;
  const plan = await askingHere(event, staff);
  const { items } = await coverageHere(db, plan);
  const open = items.filter(({ state }) => state === 'open');
  const drafts = (await plansOf(db, actor.authorityId)).filter(({ state, year }) => state === 'draft' && year === plan.year);
  return {
    askedIds: askedOptions(open, event.locals.locale),
    unitId: await unitOptions(db, actor.authorityId, today),
    draftId: drafts.map(({ id, title }) => ({ value: id, label: title })),
  };
};

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { id, title } = await askingHere(event, staff);
  const { locale } = event.locals;
  const options = await lists(staff, event);
  return { locale, id, title, isOpen: options.askedIds.length > 0, fields: fieldsOf(takeUpForm, { locale, options }) };
});

export const actions = {
  default: staffAction(
    mayDraftPlans,
    takeUpForm,
    async ({ askedIds, unitId, draftId }, { tx, actor, now }, event: RequestEvent) => {
      const asked = askedIds.map((id) => id as string as ItemId);
      const done = await takeUp(tx, { actor, now, planId: receivedIdOf(event), askedIds: asked, unitId, draftId });
      return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}` }) : done;
    },
    lists,
  ),
};

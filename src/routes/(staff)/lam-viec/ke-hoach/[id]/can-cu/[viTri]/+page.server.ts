import { error, type RequestEvent } from '@sveltejs/kit';
import { mayKeepLaws } from '#features/laws/index.ts';
import { basisAsCited, basisForm, basisTexts, newBasisForm, type Plan } from '#features/plans/index.ts';
import { addBasis, linkBasis } from '#features/plans/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { lawOptions } from '../../../../van-ban-phap-luat/law.ts';
import { onPlan, planHere, planIdOf } from '../../plan.ts';

const positionOf = ({ params }: RequestEvent): number => (/^\d{1,6}$/.test(params['viTri'] ?? '') ? Number(params['viTri']) : 0);
const isNew = ({ params }: RequestEvent): boolean => params['viTri'] === 'them';

function basisOf({ legalBases }: Plan, event: RequestEvent) {
  const basis = legalBases.find(({ position }) => position === positionOf(event));
  if (!basis) error(404, { message: basisTexts[event.locals.locale].unknown });
  return basis;
}

const lists = async (staff: StaffContext) => ({ lawId: await lawOptions(staff) });

const startOf = (plan: Plan, event: RequestEvent) => {
  const { relation, lawId } = basisOf(plan, event);
  return { relation, lawId };
};

export const load = staffLoad(mayKeepLaws, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const plan = await planHere(event, staff);
  const options = await lists(staff);
  if (isNew(event) && plan.state !== 'draft') error(404, { message: basisTexts[locale].isIssued });
  return {
    locale,
    id: plan.id,
    plan: plan.title,
    isNew: isNew(event),
    title: isNew(event) ? basisTexts[locale].add : basisAsCited(basisOf(plan, event)),
    fields: isNew(event)
      ? fieldsOf(newBasisForm, { locale, options, values: { relation: 'basis' } })
      : fieldsOf(basisForm, { locale, options, values: startOf(plan, event), shown: {} }),
  };
});

const edit = { ...onPlan, start: async (staff: StaffContext, event: RequestEvent) => startOf(await planHere(event, staff), event) };
const back = (event: RequestEvent) => ok({ goTo: `/lam-viec/ke-hoach/${planIdOf(event)}?da-luu` });

export const actions = {
  save: staffEdit(
    mayKeepLaws,
    basisForm,
    edit,
    async ({ relation, lawId }, { tx, actor, now }, event: RequestEvent) => {
      const done = await linkBasis(tx, { actor, now, planId: planIdOf(event), position: positionOf(event), relation, lawId });
      return done.ok ? back(event) : done;
    },
    lists,
  ),
  add: staffAction(
    mayKeepLaws,
    newBasisForm,
    async ({ relation, lawId }, { tx, actor, now }, event: RequestEvent) => {
      const done = await addBasis(tx, { actor, now, planId: planIdOf(event), relation, lawId });
      return done.ok ? back(event) : done;
    },
    lists,
  ),
};

import type { RequestEvent } from '@sveltejs/kit';
import { planRefusals, maySeePlans, misreadingForm, type Plan } from '#features/plans/index.ts';
import { correctMisreading } from '#features/plans/server/index.ts';
import { stop, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { onPlan, planHere, planIdOf } from '../plan.ts';

/** `?nhiem-vu=`, `?chi-tieu=` or `?muc=` names the item; otherwise it is the title of the plan. */
function itemOf(plan: Plan, event: RequestEvent) {
  const query = event.url.searchParams;
  const [dutyId, targetId, sectionId] = [query.get('nhiem-vu'), query.get('chi-tieu'), query.get('muc')];
  const duty = plan.duties.find(({ id }) => id === dutyId);
  const target = plan.targets.find(({ id }) => id === targetId);
  if (duty) return { object: 'duty' as const, objectId: duty.id, text: duty.text };
  if (target) return { object: 'target' as const, objectId: target.id, text: target.text };
  const section = plan.sections.find(({ id }) => id === sectionId);
  if (section) return { object: 'section' as const, objectId: section.id, text: section.text ?? '' };
  if (dutyId ?? targetId ?? sectionId) return stop(404, planRefusals.unknownItem(), event);
  return { object: 'plan' as const, objectId: plan.id, text: plan.title };
}

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const plan = await planHere(event, staff);
  const { locale } = event.locals;
  const item = itemOf(plan, event);
  return { locale, id: plan.id, title: plan.title, asIs: item.text, fields: fieldsOf(misreadingForm, { locale, values: item, shown: {} }) };
});

interface Named {
  object: 'plan' | 'duty' | 'target' | 'section';
  objectId: string;
}

const edit = {
  ...onPlan,
  start: async (staff: StaffContext, event: RequestEvent, { object, objectId }: Named) => {
    const plan = await planHere(event, staff);
    const item = { plan: [plan], duty: plan.duties, target: plan.targets, section: plan.sections }[object].find(
      ({ id }) => id === objectId,
    );
    return item && { text: 'title' in item ? item.title : (item.text ?? '') };
  },
  about: (_event: RequestEvent, { object, objectId }: Named) => ({ objectType: object === 'section' ? 'plan-section' : object, objectId }),
};

export const actions = {
  default: staffEdit(maySeePlans, misreadingForm, edit, async (input, { tx, actor, now }, event: RequestEvent) => {
    const done = await correctMisreading(tx, { actor, now, planId: planIdOf(event), ...input });
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}?da-luu` }) : done;
  }),
};

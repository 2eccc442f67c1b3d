import type { RequestEvent } from '@sveltejs/kit';
import { itemForm, maySeeSubplans, subplanRefusals, subplanTexts, whyNotEdit, type ItemId } from '#features/subplans/index.ts';
import { addItem, correctItem, itemsOf, lockSubplan } from '#features/subplans/server/index.ts';
import { cameBack, staffAction, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { itemLists, subplanAt, subplanIdOf } from '../../../subplans.ts';

const itemIdOf = ({ params }: RequestEvent): ItemId => parseId<ItemId>(params['viec']) ?? NO_ID;

async function itemStart(staff: StaffContext, event: RequestEvent) {
  const plan = await subplanAt(event, staff);
  const item = (await itemsOf(staff.db, staff.actor.authorityId, plan.id)).find(({ id }) => id === itemIdOf(event));
  if (!item) return stop(404, { refusal: subplanRefusals.unknownItem() }, event);
  const { dutyId, text, form, timing, dueOn, officerId, product } = item;
  return { dutyId, text, form, timing, dueOn, officerId, product };
}

export const load = staffLoad(maySeeSubplans, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const plan = await subplanAt(event, staff);
  const isNew = event.params['viec'] === 'them';
  const refusal = whyNotEdit(staff.actor, plan);
  if (refusal && !cameBack(event)) return stop(409, { refusal }, event);
  const options = await itemLists(staff, event);
  const fields = isNew
    ? fieldsOf(itemForm, { locale, options })
    : fieldsOf(itemForm, { locale, options, values: await itemStart(staff, event), shown: {} });
  return { locale, isNew, id: plan.id, title: plan.title, unit: subplanTexts[locale].title, fields };
});

const done = (result: Result<unknown>, event: RequestEvent): Result<{ goTo: string }> =>
  result.ok ? ok({ goTo: `/lam-viec/ke-hoach-don-vi/${event.params['keHoach'] ?? ''}` }) : result;

export const actions = {
  add: staffAction(
    maySeeSubplans,
    itemForm,
    async (input, staff, event: RequestEvent) => done(await addItem(staff.tx, staff, (await subplanAt(event, staff)).id, input), event),
    itemLists,
  ),
  save: staffEdit(
    maySeeSubplans,
    itemForm,
    {
      lock: ({ tx, actor }: StaffWork, event: RequestEvent) => lockSubplan(tx, actor, subplanIdOf(event)),
      start: itemStart,
      about: ({ params }: RequestEvent) => ({ objectType: 'subplan', objectId: params['keHoach'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) =>
      done(await correctItem(staff.tx, staff, (await subplanAt(event, staff)).id, itemIdOf(event), input), event),
    itemLists,
  ),
};

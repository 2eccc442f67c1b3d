import type { RequestEvent } from '@sveltejs/kit';
import { activityFor } from '#features/activities/server/index.ts';
import {
  byHandForm,
  callOffForm,
  deliveryRefusals,
  deliveryTexts,
  deliveryView,
  isUnseen,
  mayKeepOutlets,
  maySeeDeliveries,
  pressForm,
  whyNotHandle,
  type Delivery,
  type DeliveryId,
} from '#features/deliveries/index.ts';
import { callOff, deliveryOf, lookNow, noteByHand, sendAgain } from '#features/deliveries/server/index.ts';
import { cameBack, staffAction, staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { linksFor } from '../../stories.ts';

async function deliveryAt(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Delivery> {
  const delivery = await deliveryOf(db, actor.authorityId, parseId<DeliveryId>(event.params['lan']));
  return delivery ?? stop(404, { refusal: deliveryRefusals.unknownDelivery() }, event);
}

export const load = staffLoad(maySeeDeliveries, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const delivery = await deliveryAt(event, staff);
  const { state, activityId } = delivery;
  const handles = whyNotHandle(actor, delivery) === undefined;
  const may = (...states: Delivery['state'][]): boolean => handles && (states.includes(state) || cameBack(event));
  return {
    locale,
    delivery: deliveryView(delivery, locale),
    may: {
      again: handles && ['failed', 'missed', 'unknown'].includes(state),
      look: handles && state === 'unknown' && !isUnseen(delivery.adapter),
    },
    seesActivity: activityId !== null && (await activityFor(db, actor, activityId)) !== undefined,
    byHandFields: may('by-hand', 'unknown', 'failed', 'missed') ? fieldsOf(byHandForm, { locale, values: { postedOn: today } }) : null,
    callOffFields: may('waiting', 'failed', 'missed', 'unknown', 'by-hand') ? fieldsOf(callOffForm, { locale }) : null,
    seesOutlet: mayKeepOutlets(actor) === undefined,
    history: await historyFor(db, actor.authorityId, 'story-delivery', delivery.id, locale, [
      [delivery.storyId, delivery.title],
      [delivery.outletId, delivery.outletName],
    ]),
  };
});

const textsOf = ({ locals }: RequestEvent) => deliveryTexts[locals.locale];
const said = (done: Result<unknown>, notice: string): Result<{ notice: string }> => (done.ok ? ok({ notice }) : done);

export const actions = {
  again: staffAction(maySeeDeliveries, pressForm, async (_none, staff, event: RequestEvent) =>
    said(await sendAgain(staff.tx, staff, (await deliveryAt(event, staff)).id), textsOf(event).sentAgain),
  ),
  look: staffAction(maySeeDeliveries, pressForm, async (_none, staff, event: RequestEvent) =>
    said(await lookNow(staff.tx, staff, (await deliveryAt(event, staff)).id), textsOf(event).lookedFor),
  ),
  callOff: staffAction(maySeeDeliveries, callOffForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await callOff(staff.tx, staff, (await deliveryAt(event, staff)).id, reason), textsOf(event).calledOff),
  ),
  byHand: staffAction(maySeeDeliveries, byHandForm, async (input, staff, event: RequestEvent) => {
    const link = await linksFor(staff, staff.actor.authorityId, event);
    return said(await noteByHand(staff.tx, { ...staff, link }, (await deliveryAt(event, staff)).id, input), textsOf(event).noted);
  }),
};

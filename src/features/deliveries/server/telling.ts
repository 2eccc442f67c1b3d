import { sendMessages } from '#features/messages/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import type { DeliveryId } from '../delivery.ts';
import { deliveryOf } from './queries.ts';

export interface Settling {
  authorityId: AuthorityId;
  now: Temporal.Instant;
}

/** Tells who keeps the outlet that somebody has to act, and why, in words of ours. */
export async function tellKeeper(tx: Tx, { authorityId, now }: Settling, id: DeliveryId, { vi, en }: Words): Promise<void> {
  const delivery = await deliveryOf(tx, authorityId, id);
  if (!delivery) return;
  const headline = `${delivery.outletName}: ${truncate(delivery.title, 90)}`;
  await sendMessages(tx, { authorityId, at: now }, [
    {
      ...{ officerId: delivery.keeperId, kind: 'story' as const, about: { type: 'delivery', id }, address: `/lam-viec/tin-bai/gui/${id}` },
      title: { vi: `Chưa gửi được đến ${headline}`, en: `Not handed over to ${headline}` },
      text: { vi: truncate(vi, 300), en: truncate(en, 300) },
    },
  ]);
}

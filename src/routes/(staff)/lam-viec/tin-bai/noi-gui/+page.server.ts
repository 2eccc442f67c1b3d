import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepOutlets, maySeeDeliveries, outletView } from '#features/deliveries/index.ts';
import { outletsOf } from '#features/deliveries/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';

export const load = staffLoad(maySeeDeliveries, async ({ locals: { locale } }: RequestEvent, { db, actor }) => ({
  locale,
  mayKeep: mayKeepOutlets(actor) === undefined,
  outlets: (await outletsOf(db, actor.authorityId)).map((one) => outletView(one, locale)),
}));

import type { RequestEvent } from '@sveltejs/kit';
import { services } from '#features/channels/index.ts';
import { accountsOf } from '#features/channels/server/index.ts';
import { deliveryRefusals, type Outlet, type OutletId } from '#features/deliveries/index.ts';
import { outletOf } from '#features/deliveries/server/index.ts';
import { officersThere } from '#features/identity/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import { sortVi } from '#platform/values/text.ts';

export const AT = '/lam-viec/tin-bai/noi-gui';

/** The outlet of the address; 404 where the authority has none such. */
export async function outletAt(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Outlet> {
  const outlet = await outletOf(db, actor.authorityId, parseId<OutletId>(event.params['noi']));
  return outlet ?? stop(404, { refusal: deliveryRefusals.unknownOutlet() }, event);
}

/** The officers who may keep an outlet. */
export const keeperList = async ({ db, actor, today }: StaffContext) => ({
  keeperId: sortVi(
    [...(await officersThere(db, actor.authorityId, today))].map(([value, label]) => ({ value: value, label })),
    ({ label }) => label,
  ),
});

/** These, and the official pages that are in use. */
export async function outletLists(staff: StaffContext) {
  const accounts = (await accountsOf(staff.db, staff.actor.authorityId)).filter(
    ({ isOfficial, endedOn }) => isOfficial && !(endedOn && Temporal.PlainDate.compare(endedOn, staff.today) <= 0),
  );
  return {
    ...(await keeperList(staff)),
    accountId: accounts.map(({ id, name, service }) => ({ value: id, label: `${services[service].vi}: ${name}` })),
  };
}

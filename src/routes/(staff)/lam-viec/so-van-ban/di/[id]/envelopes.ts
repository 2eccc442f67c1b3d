import { deliveryStates, standings } from '#features/envelopes/index.ts';
import { deliveriesOf, sentAbout } from '#features/envelopes/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { ZONE } from '#platform/server/clock.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

/** To whom the paper went by envelope, and how far it got there; nothing where it did not. */
export async function byEnvelope({ db, actor: { authorityId } }: StaffContext, about: { id: string } | null, locale: Locale) {
  const envelopes = about ? await sentAbout(db, authorityId, about.id) : [];
  const lines = await Promise.all(
    envelopes.map(async ({ id }) =>
      (await deliveriesOf(db, authorityId, id)).map((one) => {
        const on = one.standing === null ? one.deliveredAt : one.standingAt;
        const state = one.standing === null ? deliveryStates[one.state] : standings[one.standing];
        const day = on && formatDay(on.toZonedDateTimeISO(ZONE).toPlainDate());
        return { href: `/lam-viec/phong-bi/di/${id}`, text: `${one.name}: ${[state[locale], day].filter(Boolean).join(', ')}` };
      }),
    ),
  );
  return lines.flat();
}

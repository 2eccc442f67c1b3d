import { deliveriesOf, planDeliveries } from '#features/deliveries/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { now } from '../../actors.ts';
import { anOfficer, type BuiltAuthority } from '../../builders.ts';
import { anOutlet, aSaidStory } from './outlets.ts';

const page = 'tin-bai/noi-gui/[noi]';

/** The edit form of an outlet. */
export async function deliveryEdits(db: Database, officer: Actor) {
  const id = await anOutlet(db, officer, { adapter: 'email', target: undefined });
  return [{ page, action: 'correct', params: { noi: id as string } }];
}

/** The forms of outlets, and of what is handed to them. */
export async function deliveryForms(db: Database, authority: BuiltAuthority, officer: Actor) {
  const writer = await anOfficer(db, authority, { roles: ['performer'] });
  const decider = await anOfficer(db, authority, { roles: ['chair'] });
  const next = await anOfficer(db, authority, { roles: ['performer'] });
  const outlet = await anOutlet(db, officer, { adapter: 'manual', channel: 'website', target: undefined });
  const stories: Awaited<ReturnType<typeof aSaidStory>>[] = [];
  for (let count = 0; count < 2; count += 1)
    stories.push(await aSaidStory(db, { writer, decider, unitId: authority.rootUnitId }, 'website'));
  await planDeliveries(db, authority.authorityId, now);
  const of = async (storyId: (typeof stories)[number] | undefined) => {
    const [one] = await deliveriesOf(db, authority.authorityId, { storyId, outletId: outlet });
    if (!one) throw new Error('Nothing was planned.');
    return { lan: one.id as string };
  };
  const at = { noi: outlet as string };
  return [
    {
      page: 'tin-bai/noi-gui/them',
      given: { adapter: 'manual', channel: 'website', accountId: '', keeperId: officer.officerId, target: '' },
    },
    { page, action: 'check', params: at, given: { lastPostOn: '01/06/2026' } },
    { page, action: 'handOver', params: at, given: { keeperId: next.officerId } },
    { page: 'tin-bai/gui/[lan]', action: 'callOff', params: await of(stories[0]), columns: { reason: 'closing' } },
    {
      page: 'tin-bai/gui/[lan]',
      action: 'byHand',
      params: await of(stories[1]),
      given: { link: 'https://trang.example.vn/1', postedOn: '01/06/2026' },
    },
  ];
}

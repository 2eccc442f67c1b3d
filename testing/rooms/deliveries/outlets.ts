import { addAccount } from '#features/channels/server/index.ts';
import { wordsKey, type StoryId } from '#features/newsroom/index.ts';
import { approveWords, keepVersion } from '#features/newsroom/server/index.ts';
import type { OutletId } from '#features/deliveries/index.ts';
import { addOutlet, connectOutlet, deliveriesOf, planDeliveries } from '#features/deliveries/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, now, value } from '../../actors.ts';
import { aStory, working } from '../newsroom/stories.ts';

type OutletInput = Parameters<typeof addOutlet>[2];

/** The key under which what opens an account is sealed in tests. */
export const installKey = Buffer.alloc(32, 7);

export const anAccount = async (db: Database, by: Actor, unitId: UnitId, address = `https://facebook.com/${crypto.randomUUID()}`) =>
  value(await acting(db, by, (tx) => addAccount(tx, by, { unitId, service: 'facebook', name: 'Trang thử', address, isOfficial: true })));

/** An outlet of the authority, connected where secrets are given. */
export async function anOutlet(
  db: Database,
  by: Actor,
  given: Partial<OutletInput> = {},
  secrets?: Parameters<typeof connectOutlet>[3],
  at = now,
): Promise<OutletId> {
  const input: OutletInput = {
    ...{
      adapter: 'webhook',
      name: `Nơi gửi ${crypto.randomUUID().slice(0, 8)}`,
      target: 'https://trang.example.vn/nhan',
      keeperId: by.officerId,
    },
    ...{ lateRule: 'ask', lateMinutes: 120, ...given },
  };
  const id = value(await acting(db, by, (tx) => addOutlet(tx, working(by, at), input), at));
  if (secrets) value(await acting(db, by, (tx) => connectOutlet(tx, { ...working(by, at), installKey }, id, secrets), at));
  return id;
}

/** A published story whose words for a channel were approved by another. */
export async function aSaidStory(
  db: Database,
  people: { writer: Actor; decider: Actor; unitId: UnitId },
  channel: Parameters<typeof keepVersion>[3]['channel'] = 'website',
  at = now,
): Promise<StoryId> {
  const { writer, decider } = people;
  const id = await aStory(db, people, { at });
  const words = `Nội dung ${crypto.randomUUID()}`;
  const versionId = value(await acting(db, writer, (tx) => keepVersion(tx, working(writer, at), id, { channel, words }), at));
  value(await acting(db, decider, (tx) => approveWords(tx, working(decider, at), id, wordsKey({ id: versionId, revision: 1 })), at));
  return id;
}

/** An outlet of this name where a person posts, and a story that waits there to be posted. */
export async function aDelivery(db: Database, people: { writer: Actor; decider: Actor; unitId: UnitId }, name: string) {
  const { authorityId } = people.decider;
  const outlet = await anOutlet(db, people.decider, { adapter: 'manual', channel: 'website', target: undefined, name });
  const storyId = await aSaidStory(db, people);
  await planDeliveries(db, authorityId, now);
  const [one] = await deliveriesOf(db, authorityId, { storyId, outletId: outlet });
  if (!one) throw new Error('Nothing was planned.');
  return { outlet: outlet as string, delivery: one.id as string };
}

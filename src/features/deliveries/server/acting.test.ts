import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { activityOf } from '#features/activities/server/index.ts';
import type { StoryId } from '#features/newsroom/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, dayOf, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { anAccount, anOutlet, aSaidStory, installKey } from '#root/testing/rooms/deliveries/outlets.ts';
import { working } from '#root/testing/rooms/newsroom/stories.ts';
import { webhook } from '../adapters/webhook/webhook.ts';
import { callOff, deliveriesOf, endOutlet, handOver, lookNow, noteByHand, sendAgain, type Adapters, type Handing } from './index.ts';

const opened = await createTestDatabase();
afterAll(() => opened.drop());

let ward: BuiltAuthority;
let unitId: UnitId;
let owner: Actor;
let writer: Actor;
let chair: Actor;
let at = now;

async function aWard() {
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  writer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
  at = now;
}

const handing = (adapters: Adapters = {}): Handing => ({
  ...{ db: opened.db, authorityId: ward.authorityId, author: 'UBND phường', start: 'https://phuong.example.vn', installKey, adapters },
  ...{ net: () => Promise.reject(new Error('Nothing is asked here.')), now: () => at, isOver: () => false },
});
const after = (minutes: number) => (at = at.add({ minutes }));
const said = (channel: 'facebook' | 'sms' | 'website') => aSaidStory(opened.db, { writer, decider: chair, unitId }, channel, at);
const theOne = async (storyId: StoryId) => (await deliveriesOf(opened.db, ward.authorityId, { storyId }))[0]!;
const act = <T>(by: Actor, command: Parameters<typeof acting<T>>[2]) => acting(opened.db, by, command, at);

test('without a token a person posts, notes the link, and that is its activity; what nobody posts is called off with the reason', async () => {
  await aWard();
  const account = await anAccount(opened.db, owner, ward.rootUnitId);
  await anOutlet(opened.db, owner, { adapter: 'facebook', accountId: account, target: '1' });
  const [first, second] = [await said('facebook'), await said('facebook')];
  after(1);
  await handOver(handing());
  const delivery = await theOne(first);
  expect(delivery.state).toBe('by-hand');
  const note = (link: string) => act(writer, (tx) => noteByHand(tx, working(writer, at), delivery.id, { link, postedOn: dayOf(at) }));
  value(await note('https://facebook.com/1'));
  expect(refusalOf(await note('https://facebook.com/1'))).toBe('delivery-not-in-state');
  expect(await theOne(first)).toMatchObject({ state: 'sent', link: 'https://facebook.com/1' });
  expect((await theOne(first)).activityId).not.toBeNull();
  const other = await theOne(second);
  value(await act(owner, (tx) => callOff(tx, working(owner, at), other.id, 'Đã đăng bài tương tự.')));
  expect(await theOne(second)).toMatchObject({ state: 'called-off', closing: 'Đã đăng bài tương tự.' });
});

test('a text message whose answer was lost is left to a person, who says that it arrived without a link', async () => {
  await aWard();
  const secrets = { token: 'khoa', recipients: '0900000001' };
  await anOutlet(opened.db, owner, { adapter: 'sms', target: 'https://tin-nhan.example.vn/gui' }, secrets);
  const id = await said('sms');
  const lost = { ...webhook(), post: () => Promise.resolve({ state: 'unknown' as const, fault: 'im lặng' }) };
  const adapters = { sms: { perMinute: lost.perMinute, post: lost.post, test: lost.test } };
  for (let count = 0; count < 2; count += 1) {
    after(60);
    await handOver(handing(adapters));
  }
  const delivery = await theOne(id);
  expect([delivery.state, delivery.attempts]).toEqual(['unknown', 1]);
  const link = () => 'https://phuong.example.vn/tin-tuc/1';
  expect(refusalOf(await act(owner, (tx) => lookNow(tx, working(owner, at), delivery.id)))).toBe('delivery-cannot-be-asked');
  const arrived = (postedOn: Temporal.PlainDate) =>
    act(owner, (tx) => noteByHand(tx, { ...working(owner, at), link }, delivery.id, { postedOn }));
  expect(refusalOf(await arrived(dayOf(at).add({ days: 1 })))).toBe('delivery-arrived-later');
  const [on] = [dayOf(at)];
  after(2 * 24 * 60);
  value(await arrived(on));
  const noted = await theOne(id);
  expect(noted).toMatchObject({ state: 'sent', link: null, activityRefusal: null });
  const activity = await activityOf(opened.db, ward.authorityId, noted.activityId!);
  expect(activity?.happenedOn).toEqual(on);
  // The story was counted where it was published: an item is counted once.
  expect(activity?.quantities).toEqual([]);
});

test('what waits for an outlet that ends is called off, and is not sent again there', async () => {
  await aWard();
  const outlet = await anOutlet(opened.db, owner, {}, { token: 'chung' });
  const [waits, failed] = [await said('website'), await said('website')];
  await handOver({ ...handing(), isOver: () => true });
  const { id } = await theOne(failed);
  await sql`update story_delivery set state = 'failed', next_at = null where id = ${id}`.execute(opened.db);
  value(await act(owner, (tx) => endOutlet(tx, working(owner, at), outlet)));
  expect(await theOne(waits)).toMatchObject({ state: 'called-off', closing: 'Nơi gửi đã thôi dùng.' });
  expect(refusalOf(await act(owner, (tx) => sendAgain(tx, working(owner, at), id)))).toBe('outlet-ended');
});

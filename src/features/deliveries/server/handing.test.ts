import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activitiesOf, activityOf, confirmActivity } from '#features/activities/server/index.ts';
import { wordsKey, type StoryId } from '#features/newsroom/index.ts';
import { keepVersion, returnWords, versionsOf, withdrawStory } from '#features/newsroom/server/index.ts';
import { verifyChains } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anAccount, anOutlet, aSaidStory, installKey } from '#root/testing/rooms/deliveries/outlets.ts';
import { working } from '#root/testing/rooms/newsroom/stories.ts';
import { aFacebook, graphError } from '#root/testing/services/channels/facebook.ts';
import { aReceiver } from '#root/testing/services/channels/others.ts';
import { facebook } from '../adapters/facebook/facebook.ts';
import { webhook } from '../adapters/webhook/webhook.ts';
import { deliveryLine } from '../view.ts';
import { connectOutlet, deliveriesOf, handOver, isToQueue, measureDue, outletOf, sendAgain, type Handing } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let unitId: UnitId;
let owner: Actor;
let writer: Actor;
let chair: Actor;
let at = now;
const fb = await aFacebook({ now: () => at.epochMilliseconds });
const receiver = await aReceiver();

beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(async () => {
  await opened.drop();
  await Promise.all([fb, receiver].map(({ close }) => close()));
});

/** Another ward each time: what one case leaves waiting is of no other. */
async function aWard() {
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  writer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
  at = now;
}

const handing = (net = fb.net): Handing => ({
  ...{ db: opened.db, authorityId: ward.authorityId, author: 'UBND phường', start: 'https://phuong.example.vn', installKey, net },
  adapters: { facebook: facebook(fb.base), webhook: webhook() },
  ...{ now: () => at, isOver: () => false },
});
const round = (net = fb.net) => handOver(handing(net));
const after = (minutes: number) => (at = at.add({ minutes }));
const onFacebook = async () =>
  anOutlet(
    opened.db,
    owner,
    { adapter: 'facebook', accountId: await anAccount(opened.db, owner, ward.rootUnitId), target: fb.page },
    { token: 'dung' },
    at,
  );
const said = (channel: 'facebook' | 'zalo' | 'website' = 'facebook') =>
  aSaidStory(opened.db, { writer, decider: chair, unitId }, channel, at);
const theOne = async (storyId: StoryId) => (await deliveriesOf(opened.db, ward.authorityId, { storyId }))[0]!;
const act = <T>(by: Actor, command: Parameters<typeof acting<T>>[2]) => acting(opened.db, by, command, at);
const toldOf = async (id: string) => {
  const rows = await opened.db
    .selectFrom('message')
    .select('officer_id')
    .where('about_type', '=', 'delivery')
    .where('about_id', '=', id as never)
    .execute();
  return rows.map(({ officer_id: officer }) => officer);
};
const postsOf = (words: string) => fb.posts.filter(({ message }) => message === words).length;

test('what was published and approved goes out once, in whatever number of rounds at once, and records its activity with its proof', async () => {
  await aWard();
  const before = await said();
  after(1);
  await onFacebook();
  const id = await said();
  expect(await isToQueue(opened.db, ward.authorityId, before)).toBe(false);
  after(1);
  await Promise.all([round(), round(), round()]);
  await round();
  const delivery = await theOne(id);
  expect(delivery).toMatchObject({ state: 'sent', attempts: 1, link: expect.stringMatching(/^https:\/\/www\.facebook\.com\//) as string });
  expect(postsOf(delivery.words)).toBe(1);
  // What was out before the outlet was there is not sent to it.
  expect(await deliveriesOf(opened.db, ward.authorityId, { storyId: before })).toEqual([]);
  const activity = await activityOf(opened.db, ward.authorityId, delivery.activityId!);
  expect(activity).toMatchObject({ channel: 'social', quantities: [{ measure: 'posts', value: 1 }], unitId });
  expect((await activitiesOf(opened.db, ward.authorityId)).filter(({ title }) => title.includes(delivery.title))).toHaveLength(2);
});

test('an answer that is lost is looked for before anything is sent again: nothing is posted twice', async () => {
  await aWard();
  await onFacebook();
  const id = await said();
  fb.fail('lost');
  after(1);
  await round();
  const delivery = await theOne(id);
  expect([delivery.state, postsOf(delivery.words)]).toEqual(['unknown', 1]);
  after(3);
  await round();
  expect([(await theOne(id)).state, postsOf(delivery.words)]).toEqual(['sent', 1]);
});

test('a post that appears late is found by the later try too', async () => {
  await aWard();
  await onFacebook();
  const id = await said();
  fb.fail('lost');
  after(1);
  await round();
  // The service shows nothing yet; it is sent again, and the service says that it has it.
  for (let count = 0; count < 2; count += 1) {
    fb.fail({ status: 200, body: { data: [] } }, 'GET');
    after(4);
    if (count === 1) fb.fail(graphError(506, 'Duplicate status message'));
    await round();
  }
  after(4);
  await round();
  const delivery = await theOne(id);
  expect([delivery.state, delivery.attempts, postsOf(delivery.words)]).toEqual(['sent', 2, 1]);
});

test('what broke off before it was posted is looked for twice and sent again then', async () => {
  await aWard();
  await onFacebook();
  const id = await said();
  fb.fail('cut');
  after(1);
  await round();
  const states: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    after(4);
    await round();
    states.push((await theOne(id)).state);
  }
  const delivery = await theOne(id);
  expect([states.at(-1), postsOf(delivery.words), delivery.attempts]).toEqual(['sent', 1, 2]);
});

test('a worker that died while it was sending leaves what is looked for', async () => {
  await aWard();
  await onFacebook();
  const id = await said();
  fb.fail('lost');
  after(1);
  await round();
  const { words } = await theOne(id);
  await sql`update story_delivery set state = 'sending', next_at = null where authority_id = ${ward.authorityId}`.execute(opened.db);
  after(6);
  await round();
  expect([(await theOne(id)).state, postsOf(words)]).toEqual(['sent', 1]);
});

test('too many, and faults that pass, wait as long as they were told to; what is not taken fails with its words and is sent again by a person', async () => {
  await aWard();
  const outlet = await onFacebook();
  const id = await said();
  fb.fail({ status: 429, headers: { 'retry-after': '300' }, body: {} });
  after(1);
  await round();
  expect(await theOne(id)).toMatchObject({ state: 'waiting', fault: expect.stringContaining('429') as string });
  expect((await outletOf(opened.db, ward.authorityId, outlet))?.pausedUntil).toEqual(at.add({ seconds: 300 }));
  after(4);
  await round();
  expect((await theOne(id)).state).toBe('waiting');
  fb.fail(graphError(100, 'Invalid parameter'));
  after(2);
  await round();
  const failed = await theOne(id);
  expect(failed).toMatchObject({ state: 'failed', fault: '100: Invalid parameter' });
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from message where authority_id = ${ward.authorityId} and about_type = 'delivery'`.execute(opened.db); // prettier-ignore
  expect(rows[0]?.count).toBe(1);
  const stranger = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: ward.rootUnitId });
  expect(refusalOf(await act(stranger, (tx) => sendAgain(tx, working(stranger, at), failed.id)))).toBe('may-not-handle-delivery');
  value(await act(writer, (tx) => sendAgain(tx, working(writer, at), failed.id)));
  expect(refusalOf(await act(writer, (tx) => sendAgain(tx, working(writer, at), failed.id)))).toBe('delivery-not-in-state');
  await round();
  expect((await theOne(id)).state).toBe('sent');
});

test('a token that was revoked half-way closes the outlet, keeps what waits, and goes on once it is connected anew', async () => {
  await aWard();
  const outlet = await onFacebook();
  const [first, second] = [await said(), await said()];
  fb.state.token = 'khac';
  after(1);
  await round();
  expect((await outletOf(opened.db, ward.authorityId, outlet))?.fault).toContain('190');
  expect([(await theOne(first)).state, (await theOne(second)).state]).toEqual(['waiting', 'waiting']);
  const waits = await deliveriesOf(opened.db, ward.authorityId, { isTroubled: true });
  expect(waits.map(({ storyId }) => storyId).toSorted()).toEqual([first, second].toSorted());
  for (const one of waits)
    expect(deliveryLine(one, 'vi')).toMatchObject({
      why: expect.stringContaining('mã truy cập không còn hiệu lực') as string,
      said: expect.stringContaining('190') as string,
    });
  value(await act(owner, (tx) => connectOutlet(tx, { ...working(owner, at), installKey }, outlet, { token: 'khac' })));
  await round();
  fb.state.token = 'dung';
  expect(await deliveriesOf(opened.db, ward.authorityId, { isTroubled: true })).toEqual([]);
  expect([(await theOne(first)).state, (await theOne(second)).state]).toEqual(['sent', 'sent']);
  expect(
    JSON.stringify((await sql`select * from audit_entry where authority_id = ${ward.authorityId}`.execute(opened.db)).rows),
  ).not.toContain('khac"');
});

test('withdrawn before its turn it is not sent; words given back or changed wait for who approves them', async () => {
  await aWard();
  await onFacebook();
  const [gone, given] = [await said(), await said()];
  const handled = handing();
  value(await act(chair, (tx) => withdrawStory(tx, working(chair, at), gone, 'Sai giờ.')));
  const [version] = await versionsOf(opened.db, ward.authorityId, given);
  await handOver({ ...handled, isOver: () => true });
  value(await act(chair, (tx) => returnWords(tx, working(chair, at), given, { key: wordsKey(version!), reason: 'Thiếu.' })));
  after(1);
  await round();
  expect([await deliveriesOf(opened.db, ward.authorityId, { storyId: gone }), (await theOne(given)).state]).toEqual([[], 'waiting']);
  value(await act(writer, (tx) => keepVersion(tx, working(writer, at), given, { channel: 'facebook', words: 'Lời khác' })));
  after(20);
  await round();
  expect([(await theOne(given)).state, postsOf('Lời khác')]).toEqual(['waiting', 0]);
});

test('a story that is withdrawn while it waits is called off', async () => {
  await aWard();
  await onFacebook();
  const id = await said();
  await handOver({ ...handing(), isOver: () => true });
  expect((await theOne(id)).state).toBe('waiting');
  value(await act(chair, (tx) => withdrawStory(tx, working(chair, at), id, 'Sai giờ.')));
  after(1);
  await round();
  expect(await theOne(id)).toMatchObject({ state: 'called-off', attempts: 0 });
});

test.each([
  ['ask', 'missed'],
  ['send', 'sent'],
] as const)('late, where the rule is %s: %s', async (lateRule, state) => {
  await aWard();
  await anOutlet(opened.db, owner, { lateRule, lateMinutes: 30, target: 'https://trang.example.vn/nhan' }, { token: 'chung' });
  const id = await said('website');
  after(31);
  const adapters = { webhook: { ...webhook(), post: () => Promise.resolve({ state: 'sent' as const, externalId: 'x', link: null }) } };
  await handOver({ ...handing(), adapters });
  expect((await theOne(id)).state).toBe(state);
  if (state === 'sent') return;
  const missed = await theOne(id);
  expect(await toldOf(missed.id)).toEqual([owner.officerId]);
  value(await act(owner, (tx) => sendAgain(tx, working(owner, at), missed.id)));
  await handOver({ ...handing(), adapters });
  expect((await theOne(id)).state).toBe('sent');
});

test('reach that a machine read becomes a figure of the activity until somebody confirmed it; the log holds', async () => {
  await aWard();
  await onFacebook();
  const id = await said();
  after(1);
  await round();
  after(25 * 60);
  await measureDue(handing());
  const delivery = await theOne(id);
  expect(delivery).toMatchObject({ reach: 321, reactions: 12, comments: 3 });
  const reach = async () =>
    (await activityOf(opened.db, ward.authorityId, delivery.activityId!))?.quantities.find(({ measure }) => measure === 'reach')?.value;
  expect(await reach()).toBe(321);
  value(await act(owner, (tx) => confirmActivity(tx, { actor: owner, activityId: delivery.activityId!, now: at })));
  await sql`update story_delivery set measure_at = ${at.toString()}::timestamptz where authority_id = ${ward.authorityId}`.execute(
    opened.db,
  );
  fb.fail({ status: 200, body: { reactions: { summary: { total_count: 99 } }, comments: { summary: { total_count: 4 } } } }, 'GET');
  await measureDue(handing());
  expect([(await theOne(id)).reactions, await reach()]).toEqual([99, 321]);
  expect(await verifyChains(opened.db)).toEqual([]);
});

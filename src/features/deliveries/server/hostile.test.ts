import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { activityOf } from '#features/activities/server/index.ts';
import type { StoryId } from '#features/newsroom/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, dayOf, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anOutlet, aSaidStory, installKey } from '#root/testing/rooms/deliveries/outlets.ts';
import { working } from '#root/testing/rooms/newsroom/stories.ts';
import type { Adapter, Outcome } from '../adapters/adapter.ts';
import { sms } from '../adapters/sms/sms.ts';
import { webhook } from '../adapters/webhook/webhook.ts';
import type { OutletInput } from '../schema.ts';
import type { Answered, Fetching } from '../net/net.ts';
import {
  correctOutlet,
  deliveriesOf,
  handOver,
  measureDue,
  noteByHand,
  outletOf,
  sendAgain,
  startOfOutlet,
  tryOutlet,
  type Handing,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let people: Parameters<typeof aSaidStory>[1];
let at = now;

beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());
beforeEach(async () => {
  ward = await anAuthority(opened.db);
  const unitId = await aUnit(opened.db, ward);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const writer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  people = { writer, decider: await anOfficer(opened.db, ward, { roles: ['chair'] }), unitId };
  at = now;
});

const saying =
  (answered: Partial<Answered>): Fetching =>
  () =>
    Promise.resolve({ status: 200, headers: {}, text: '{}', ...answered });
const handing = (adapter: Adapter, net: Fetching = saying({})): Handing => ({
  ...{ db: opened.db, authorityId: ward.authorityId, author: 'UBND phường', start: 'https://phuong.example.vn', installKey, net },
  ...{ adapters: { webhook: adapter, sms: adapter }, now: () => at, isOver: () => false, lanes: 1 },
});
const after = (minutes: number) => (at = at.add({ minutes }));
const theOne = async (storyId: StoryId) => (await deliveriesOf(opened.db, ward.authorityId, { storyId }))[0]!;
const aWaiting = async (adapter: 'webhook' | 'sms', secrets: Parameters<typeof anOutlet>[3], given: Partial<OutletInput> = {}) => {
  const outlet = await anOutlet(opened.db, owner, { adapter, target: 'https://noi.example.vn/nhan', ...given }, secrets, at);
  const story = await aSaidStory(opened.db, people, adapter === 'sms' ? 'sms' : 'website', at);
  after(1);
  return { outlet, story };
};

test.each([
  ['a null letter', { id: 'a\u0000b', link: 'https://noi.example.vn/1' }],
  ['100,000 letters', { id: 'a'.repeat(100_000), link: `https://noi.example.vn/${'a'.repeat(100_000)}` }],
  ['half a letter', { id: '\ud800', link: '\udc00' }],
  ['a script', { id: '1', link: 'javascript:alert(1)' }],
  ['nothing to be read', { id: '\u0000', link: ' ' }],
])('what another system answers ends the delivery, and only an address that opens is kept: %s', async (_name, answer) => {
  const { story } = await aWaiting('webhook', { token: 'chung-khoa-dai' });
  await handOver(handing(webhook(), saying({ text: JSON.stringify(answer) })));
  const { state, link, activityRefusal } = await theOne(story);
  expect([state, activityRefusal]).toEqual(['sent', null]);
  expect(link ?? 'https://').toMatch(/^https:\/\/.{0,1000}$/);
});

test('figures beyond reason are none', async () => {
  const { story } = await aWaiting('webhook', { token: 'chung-khoa-dai' });
  const adapter = { ...webhook(), measure: () => Promise.resolve({ reach: 1e15, reactions: 3, comments: null }) };
  await handOver(handing(adapter, saying({ text: '{"id":"1"}' })));
  after(25 * 60);
  await measureDue(handing(adapter));
  expect(await theOne(story)).toMatchObject({ reach: null, reactions: 3 });
});

test('what opens an outlet and whom it reaches is in no fault, on no page and in no log, also where the other side repeats it', async () => {
  const secrets = {
    token: 'khoa-rat-bi-mat',
    recipients: '0900000001, 0900000002',
    body: '{"k":"{{token}}","to":"{{to}}","t":"{{text}}"}',
  };
  const { outlet, story } = await aWaiting('sms', secrets);
  const net: Fetching = ({ body, headers }) =>
    Promise.resolve({ status: 400, headers: {}, text: `bad request: ${body ?? ''} ${JSON.stringify(headers)}` });
  await handOver(handing(sms(), net));
  const tried = await tryOutlet(opened.db, { ...handing(sms(), (asked) => net(asked).then((one) => ({ ...one, status: 500 }))) }, outlet);
  const all = JSON.stringify([
    await theOne(story),
    tried,
    (await sql`select text_vi from message where authority_id = ${ward.authorityId}`.execute(opened.db)).rows,
  ]);
  expect((await theOne(story)).state).toBe('failed');
  expect(all).toContain('HTTP 400');
  expect(all).not.toMatch(/khoa-rat-bi-mat|0900000001/);
});

test('a hand that took long and was thought lost still says that it was sent, so that nobody sends it again', async () => {
  const { story } = await aWaiting('webhook', { token: 'chung-khoa-dai' });
  let posts = 0;
  const slow: Adapter = {
    ...webhook(),
    async post() {
      posts += 1;
      if (posts > 1) return { state: 'sent', externalId: 'lan-hai', link: null };
      after(6);
      // Another worker finds it silent, and its keeper has it sent again.
      await handOver({ ...handing({ perMinute: 60, test: webhook().test, post: () => Promise.reject(new Error('no')) }) });
      expect((await theOne(story)).state).toBe('unknown');
      value(await acting(opened.db, owner, async (tx) => sendAgain(tx, working(owner, at), (await theOne(story)).id), at));
      return { state: 'sent', externalId: 'lan-dau', link: null } satisfies Outcome;
    },
  };
  await handOver(handing(slow));
  expect([posts, (await theOne(story)).state]).toEqual([1, 'sent']);
});

test.each(['', '\u0000', 'a'.repeat(100_000)])('a fault of no words, or of too many, reaches the keeper', async (fault) => {
  const { story } = await aWaiting('sms', { token: 'khoa-dai', recipients: '0900000001' });
  await handOver(handing({ ...sms(), post: () => Promise.resolve({ state: 'failed', fault }) }));
  expect((await theOne(story)).state).toBe('failed');
});

test('a message that arrived is an activity of the day on which it did, and of no day to come', async () => {
  const { story } = await aWaiting('sms', { token: 'khoa-dai', recipients: '0900000001' });
  await handOver(handing({ ...sms(), post: () => Promise.resolve({ state: 'unknown', fault: 'im lặng' }) }));
  const { id } = await theOne(story);
  after(3 * 24 * 60);
  const note = (days: number) =>
    acting(
      opened.db,
      owner,
      (tx) =>
        noteByHand(tx, { ...working(owner, at), today: dayOf(at), link: () => 'https://phuong.example.vn/1' }, id, {
          postedOn: dayOf(at).add({ days }),
        }),
      at,
    );
  expect(refusalOf(await note(1))).toBe('delivery-arrived-later');
  value(await note(-2));
  const { activityId } = await theOne(story);
  const activity = activityId && (await activityOf(opened.db, ward.authorityId, activityId));
  expect(activity && activity.happenedOn.toString()).toBe(dayOf(at).subtract({ days: 2 }).toString());
});

test('what opens one address is not sent to another: an outlet whose address changes is connected anew', async () => {
  const outlet = await anOutlet(opened.db, owner, { target: 'https://noi.example.vn/nhan' }, { token: 'chung-khoa-dai' }, at);
  const correct = async (given: Partial<Parameters<typeof correctOutlet>[3]>) => {
    const start = startOfOutlet((await outletOf(opened.db, ward.authorityId, outlet))!);
    value(await acting(opened.db, owner, (tx) => correctOutlet(tx, working(owner, at), outlet, { ...start, ...given }), at));
    return (await outletOf(opened.db, ward.authorityId, outlet))?.isConnected;
  };
  expect(await correct({ name: 'Tên khác' })).toBe(true);
  expect(await correct({ target: 'https://ke-xau.example.com/nhan' })).toBe(false);
});

import { expect, test } from 'vitest';
import { activitiesOf, activityOf, recordActivity } from '#features/activities/server/index.ts';
import { messagesOf } from '#features/messages/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { anOrigin, told } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aRequest, done, handed, memberSaid, relaying } from '#root/testing/rooms/relays.ts';
import { mayReadRelay, seesDelay } from '../policy.ts';
import { sumOf } from '../relay.ts';
import { relayView, sumStart } from '../view.ts';
import { answerOnce, handOn, relayOf } from './index.ts';

const { opened, ward, owner } = await anOffice({ placeName: 'Chuyển' });
const { db } = opened;
const { authorityId } = ward;
const front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Chuyển');
const head = await anOfficer(db, ward, { roles: ['partner'], unitId: front });
const below = await aUnit(db, ward, { parentId: front });
const member = await anOfficer(db, ward, { roles: ['partner'], unitId: below });
const stranger = await anOfficer(db, ward, { roles: ['performer'] });
const stored = async (id: Parameters<typeof answerOnce>[2]) => (await relayOf(db, authorityId, { id }))!;
const answered = async (by: Actor, id: Parameters<typeof answerOnce>[2]) => {
  const start = sumStart(await stored(id), { locale: 'vi', nameOf: () => 'Mặt trận', today });
  return acting(db, by, (tx) => answerOnce(tx, relaying(by), id, start));
};

test('a request goes to units below and to named members, each answers, and the authority is answered once with the sum', async () => {
  const taskId = await aRequest(db, owner, front);
  expect(refusalOf(await handed(db, stranger, taskId))).toBe('not-your-request');
  expect(refusalOf(await handed(db, head, taskId, { unitIds: [stranger.posts[0]!.unitId] }))).toBe('not-a-member');
  const names = [{ name: 'Chi hội 1' }, { name: 'chi hội 1' }, { name: 'Chi hội 2' }];
  const id = value(await handed(db, head, taskId, { unitIds: [below], names, note: 'Mời vận động' }));
  expect(refusalOf(await handed(db, head, taskId, { names: [{ name: 'Chi hội 2' }] }))).toBe('no-member');
  expect((await stored(id)).members.map(({ unitId, name }) => unitId ?? name)).toEqual([below, 'Chi hội 1', 'Chi hội 2']);
  expect((await messagesOf(db, member, { locale: 'vi', limit: 5 })).messages[0]!.title).toContain('mời cùng thực hiện');
  const [own, first, second] = (await stored(id)).members.map((one) => one.id);
  expect(refusalOf(await answered(head, id))).toBe('nothing-done');
  expect(refusalOf(await memberSaid(db, member, id, first!))).toBe('not-that-member');
  expect(refusalOf(await memberSaid(db, member, id, own!, { happenedOn: undefined }))).toBe('day-missing');
  expect(refusalOf(await memberSaid(db, head, id, first!, { state: 'none' }))).toBe('figures-of-nothing');
  value(await memberSaid(db, member, id, own!, { link: 'https://thu.example.vn/1' }));
  value(await memberSaid(db, head, id, first!, { times: 1, people: 40, happenedOn: day('2026-05-20') }));
  value(
    await memberSaid(db, head, id, second!, { state: 'none', said: undefined, happenedOn: undefined, times: undefined, people: undefined }),
  );
  expect(sumOf((await stored(id)).members)).toMatchObject({ times: 3, people: 100, lastOn: done.happenedOn });
  expect(refusalOf(await answered(member, id))).toBe('not-your-request');
  const activityId = value(await answered(head, id));
  expect(await activityOf(db, authorityId, activityId)).toMatchObject({
    ...{ unitId: front, taskId, channel: 'meeting', state: 'recorded' },
    quantities: [
      { measure: 'attendees', value: 100 },
      { measure: 'meetings', value: 3 },
    ],
    evidence: [{ link: 'https://thu.example.vn/1' }],
  });
  expect([refusalOf(await answered(head, id)), refusalOf(await memberSaid(db, member, id, own!))]).toEqual([
    'relay-answered',
    'relay-answered',
  ]);
  expect((await activitiesOf(db, authorityId)).map((one) => one.id)).toEqual([activityId]);
});

test('what was ordered is not handed on; who reads it, and that a member is slow is seen by the partner alone', async () => {
  const plan = await aPlan(db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }] });
  const { id: ordered } = await db.selectFrom('task').select('id').where('plan_id', '=', plan.id).executeTakeFirstOrThrow();
  expect(refusalOf(await handed(db, owner, ordered))).toBe('unknown-task');
  const id = value(await handed(db, head, await aRequest(db, owner, front), { unitIds: [below], dueOn: day('2026-05-01') }));
  const relay = await stored(id);
  expect([head, member, owner, stranger].map((one) => mayReadRelay(one, relay))).toEqual([true, true, true, false]);
  const slow = (by: Actor) =>
    relayView(relay, { locale: 'vi', nameOf: String, today, seesDelay: seesDelay(by, relay) }).members.some(({ isOver }) => isOver);
  expect([head, member, owner].map(slow)).toEqual([true, false, false]);
});

test('who hands it on while it is answered waits, and is told that it was answered', async () => {
  const taskId = await aRequest(db, owner, front);
  const id = value(await handed(db, head, taskId, { names: [{ name: 'Chi hội A' }] }));
  value(await memberSaid(db, head, id, (await stored(id)).members[0]!.id, { link: 'https://thu.example.vn/2' }));
  const start = sumStart(await stored(id), { locale: 'vi', nameOf: () => 'Mặt trận', today });
  const work = { authorityId, actor: `officer:${head.officerId}`, at: now };
  const { first, second, waited } = await atOnce(
    db,
    { work, command: (tx) => answerOnce(tx, relaying(head), id, start) },
    { work, command: (tx) => handOn(tx, relaying(head), taskId, { unitIds: [], names: [{ name: 'Chi hội B' }] }) },
  );
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'relay-answered', true]);
});

test('what the answer of the body counts is asked about when a member records it, and the other way round', async () => {
  const id = value(await handed(db, head, await aRequest(db, owner, front), { unitIds: [below], names: [] }));
  const own = (await stored(id)).members[0]!.id;
  const held = day('2026-05-12');
  value(await memberSaid(db, member, id, own, { happenedOn: held, link: 'https://thu.example.vn/3' }));
  const { dutyId } = await stored(id);
  const record = (on: Temporal.PlainDate, channel: 'meeting' | 'banner' = 'banner') =>
    acting(db, member, (tx) =>
      recordActivity(tx, {
        ...{ actor: member, now, today, origin: anOrigin(), sure: [] },
        told: told({ unitId: below, happenedOn: on, channel, dutyId: dutyId ?? undefined, quantities: [{ measure: 'banners', value: 1 }] }),
        proof: { files: [], links: ['https://thu.example.vn/3'] },
      }),
    );
  const asked = async (done: ReturnType<typeof record>) => {
    const found = await done;
    return found.ok ? [] : (found.refusal.doubts ?? []).map(({ key }) => key.split(':')[0]);
  };
  value(await record(held));
  const doubts = (await answered(head, id).then((done) => (done.ok ? [] : done.refusal.doubts))) ?? [];
  expect(doubts.map(({ key }) => key.split(':')[0])).toEqual(['jointly']);
  const start = sumStart(await stored(id), { locale: 'vi', nameOf: () => 'Mặt trận', today });
  const sure = doubts.map(({ key }) => key).join('|');
  const activityId = value(await acting(db, head, (tx) => answerOnce(tx, relaying(head), id, { ...start, sure })));
  expect((await activityOf(db, authorityId, activityId))?.jointUnits).toMatchObject([{ unitId: below, objection: null }]);
  expect([await asked(record(held)), await asked(record(day('2026-05-13')))].map((all) => all.includes('jointly'))).toEqual([true, false]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addDeadline,
  amendingsOf,
  applyScheduled,
  changesOf,
  correctDuty,
  correctOutline,
  dropDeadline,
  dropDuty,
  issuePlan,
  planAsOf,
  startAmending,
  withdrawPlan,
  type AmendInput,
} from '#features/plans/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aDuty, aPlan, performing, whole } from '#root/testing/plans.ts';
import { standingOn } from '../rules.ts';
import { followAmendment, tasksOf } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let room: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  room = await aUnit(opened.db, ward);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
});
afterAll(() => opened.drop());

const from = today.add({ days: 20 });
const thatDay = now.add({ hours: 24 * 20 });
const run = <T>(command: Parameters<typeof acting<T>>[2], at = now) => acting(opened.db, owner, command, at);
const on = (planId: PlanId, at = now) => ({ actor: owner, planId, now: at });
const amend: AmendInput = { amendKind: 'amend', amendAs: 'decision', title: 'Sửa đổi Kế hoạch', amendReason: 'Sắp xếp lại' };
const begin = async (planId: PlanId, more: Partial<AmendInput> = {}, at = now) =>
  value(await run((tx) => startAmending(tx, { ...on(planId, at), amend: { ...amend, ...more } }), at));
let numbers = 70;
const issue = async (planId: PlanId, at = now) => {
  const on_ = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  const signed = { symbol: `${(numbers += 1)}/QĐ-UBND`, issuedOn: on_, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Ký', today: on_ };
  value(await run((tx) => issuePlan(tx, { ...on(planId, at), ...signed }), at));
};
const apply = (at = thatDay) => applyScheduled({ db: opened.db, now: () => at, signal: new AbortController().signal });
const follow = (planId: PlanId, amendingId: PlanId) =>
  followAmendment({ authorityId: ward.authorityId, planId, amendingId }, { db: opened.db, now: () => thatDay });
const dutyIn = async (planId: PlanId, text: string) => (await whole(opened.db, owner, planId)).duties.find((one) => one.text === text)!;
const textsOf = async (planId: PlanId) => (await whole(opened.db, owner, planId)).duties.map(({ text }) => text);
const reword = async (draft: PlanId, text: string, to: string, at = now) => {
  const { id } = await dutyIn(draft, text);
  value(await run((tx) => correctDuty(tx, { ...on(draft, at), dutyId: id, duty: { text: to, units: [performing(room)] } }), at));
};
const dueOf = async (planId: PlanId, text: string, at: Temporal.PlainDate) =>
  (await tasksOf(opened.db, ward.authorityId, { today: at, planId }))
    .filter(({ dutyText }) => dutyText === text)
    .map(({ dueOn, endedOn }) => [dueOn?.toString(), endedOn !== null]);

const issued = () =>
  aPlan(opened.db, owner, {
    duties: [
      { text: 'Treo băng rôn', units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-10-15' }] },
      { text: 'Phát loa', units: [performing(room)] },
      { text: 'In tờ gấp', units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-09-01' }] },
    ],
  });

async function scheduled(planId: PlanId): Promise<PlanId> {
  const draft = await begin(planId, { holdsFrom: from });
  const { id, deadlines } = await dutyIn(draft, 'Treo băng rôn');
  value(await run((tx) => dropDeadline(tx, { ...on(draft), dutyId: id, index: 0, words: deadlines[0]!.text })));
  value(await run((tx) => addDeadline(tx, { ...on(draft), dutyId: id, rule: { kind: 'date', on: '2026-11-30' } })));
  value(await run(async (tx) => dropDuty(tx, { ...on(draft), dutyId: (await dutyIn(draft, 'In tờ gấp')).id })));
  await aDuty(opened.db, owner, draft, { text: 'Mở chuyên mục', units: [performing(room)] });
  await issue(draft);
  return draft;
}

test('a paper that holds from a day to come waits; on the day plan and tasks follow, and both clocks tell what stood when', async () => {
  const plan = await issued();
  const outline = { channels: ['radio'], topics: [], recipients: [{ name: 'Các tổ dân phố' }], budgetSources: [] };
  const draft = await scheduled(plan.id);
  expect(await textsOf(plan.id)).toEqual(['Treo băng rôn', 'Phát loa', 'In tờ gấp']);
  const waiting = await whole(opened.db, owner, draft);
  expect([waiting.state, waiting.amending?.holdsFrom?.toString()]).toEqual(['scheduled', from.toString()]);
  const told = (await changesOf(opened.db, waiting)).map(({ object, act, what }) => `${object} ${act} ${what}`);
  expect(told).toEqual(['duty changed 1', 'duty added 4', 'duty struck 3']);
  await apply(thatDay.subtract({ hours: 24 }));
  expect(await textsOf(plan.id)).toHaveLength(3);

  // Meanwhile another paper amends other words of the same duty, and channels and recipients of the plan.
  const urgent = await begin(plan.id);
  await reword(urgent, 'Treo băng rôn', 'Treo 5 băng rôn');
  value(await run((tx) => correctOutline(tx, { ...on(urgent), outline })));
  await issue(urgent);
  // And a third is being written when the day comes.
  const third = await begin(plan.id);
  await reword(third, 'Phát loa', 'Phát loa hằng ngày');

  await apply();
  await apply();
  expect(await textsOf(plan.id)).toEqual(['Treo 5 băng rôn', 'Phát loa', 'Mở chuyên mục']);
  const after = await whole(opened.db, owner, plan.id);
  expect(after.channels.map(({ kind }) => kind)).toEqual(['radio']);
  expect(after.recipients.map(({ name }) => name)).toEqual(['Các tổ dân phố']);
  await follow(plan.id, draft);
  await follow(plan.id, draft);
  expect(await dueOf(plan.id, 'Treo 5 băng rôn', from)).toEqual([['2026-11-30', false]]);
  expect(await dueOf(plan.id, 'Treo 5 băng rôn', from.subtract({ days: 1 }))).toEqual([['2026-10-15', false]]);
  expect(await dueOf(plan.id, 'In tờ gấp', from)).toEqual([['2026-09-01', true]]);
  const struck = (await tasksOf(opened.db, ward.authorityId, { today: from, planId: plan.id })).find(({ endedOn }) => endedOn);
  expect(struck && [standingOn(struck, from), struck.struckBy]).toEqual(['struck', waiting.symbol]);
  expect(await dueOf(plan.id, 'Mở chuyên mục', from.subtract({ days: 1 }))).toEqual([]);
  expect(await dueOf(plan.id, 'Mở chuyên mục', from)).toHaveLength(1);
  const asOf = async (on_: Temporal.PlainDate) => planAsOf(opened.db, ward.authorityId, plan.id, { happenedBy: on_, knownBy: 'now' });
  expect((await asOf(from.subtract({ days: 1 })))?.duties.map(({ text }) => text)).toEqual(['Treo 5 băng rôn', 'Phát loa', 'In tờ gấp']);
  const stood = await asOf(today.subtract({ days: 1 }));
  expect([stood?.duties[0]?.text, stood?.channels.length, stood?.recipients.length]).toEqual(['Treo băng rôn', 0, 0]);

  // The third takes back nothing of what came meanwhile.
  expect((await changesOf(opened.db, await whole(opened.db, owner, third))).map(({ act, fields }) => [act, fields[0]?.is])).toEqual([
    ['changed', 'Phát loa hằng ngày'],
  ]);
  await issue(third, thatDay);
  expect(await textsOf(plan.id)).toEqual(['Treo 5 băng rôn', 'Phát loa hằng ngày', 'Mở chuyên mục']);
  expect((await amendingsOf(opened.db, ward.authorityId, plan.id)).map(({ id, state }) => [id, state])).toEqual([
    [urgent, 'applied'],
    [draft, 'applied'],
    [third, 'applied'],
  ]);
});

test('where the plan ended before the day, the paper changes nothing and says so', async () => {
  const plan = await issued();
  const draft = await scheduled(plan.id);
  value(await run((tx) => withdrawPlan(tx, { ...on(plan.id), from: today, reason: 'Thôi', today })));
  await apply();
  const over = await whole(opened.db, owner, draft);
  expect([over.state, over.end?.reason]).toEqual(['given-up', 'Kế hoạch hết hiệu lực trước ngày áp dụng của văn bản này.']);
  expect(await textsOf(plan.id)).toHaveLength(3);
});

test('tasks of a day tell the duties of that day, where the later paper holds from the earlier day', async () => {
  const plan = await issued();
  const first = await begin(plan.id, { holdsFrom: day('2026-05-20') });
  await reword(first, 'Treo băng rôn', 'Treo 5 băng rôn');
  const signed = (issuedOn: string) => ({
    ...{ symbol: `${(numbers += 1)}/QĐ-UBND`, issuedOn: day(issuedOn), today },
    ...{ signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Ký' },
  });
  const later = now.add({ minutes: 1 });
  const last = now.add({ minutes: 2 });
  value(await run((tx) => issuePlan(tx, { ...on(first, later), ...signed('2026-05-10') }), later));
  const second = await begin(plan.id, { holdsFrom: day('2026-05-12') }, last);
  await aDuty(opened.db, owner, second, { text: 'Mở chuyên mục', units: [performing(room)] }, last);
  value(await run((tx) => issuePlan(tx, { ...on(second, last), ...signed('2026-05-12') }), last));
  await follow(plan.id, second);
  const on_ = async (of: string) =>
    [...new Set((await tasksOf(opened.db, ward.authorityId, { today: day(of), planId: plan.id })).map(({ dutyText }) => dutyText))].sort();
  expect(await on_('2026-05-11')).toEqual(['In tờ gấp', 'Phát loa', 'Treo băng rôn']);
  expect(await on_('2026-05-15')).toEqual(['In tờ gấp', 'Mở chuyên mục', 'Phát loa', 'Treo băng rôn']);
  expect(await on_('2026-05-25')).toEqual(['In tờ gấp', 'Mở chuyên mục', 'Phát loa', 'Treo 5 băng rôn']);
});

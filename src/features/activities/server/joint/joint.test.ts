import { describe, expect, test } from 'vitest';
import { listColumns, tookPart } from '#features/activities/index.ts';
import { classifyDuty } from '#features/plans/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import type { ActivityId, DutyId, UnitId } from '#platform/values/ids.ts';
import type { Actor } from '#platform/values/actor.ts';
import { aConfirmedActivity, anActivity, anOrigin, told, type GivenActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import {
  activitiesFor,
  activitiesOf,
  activityFor,
  activityOf,
  confirmActivity,
  correctActivity,
  countActivities,
  doneBetween,
  objectToJoint,
  progressOf,
  quantitiesBetween,
  recordActivity,
  restoreActivity,
  shownOf,
  subjectsBetween,
  returnActivity,
  takeObjectionBack,
  withdrawActivity,
} from '../index.ts';

const { opened, storage, ward, owner, chair, worker, room } = await anOffice();
const { db } = opened;
const second = await aUnit(db, ward);
const third = await aUnit(db, ward);
const helper = await anOfficer(db, ward, { roles: ['performer'], unitId: second });
const stranger = await anOfficer(db, ward, { roles: ['performer'], unitId: third });
const plan = await aPlan(db, owner, {
  duties: ['Hội nghị', 'Đối thoại', 'Phát thanh'].map((text) => ({ text, units: [room, second, third].map((id) => performing(id)) })),
  targets: [
    { text: 'Ít nhất 4 hội nghị', value: 4, unit: 'hội nghị', measure: 'conferences' },
    { text: '100% đơn vị có tuyên truyền', value: 100, unit: '%', way: 'roll', whole: 'units:neighbourhood', measure: undefined },
    { text: 'Mỗi đơn vị ít nhất 1 hội nghị', value: 1, unit: 'hội nghị', way: 'each-unit', measure: 'conferences' },
  ],
});
const [first, other, radio] = plan.duties.map(({ id }) => id) as [DutyId, DutyId, DutyId];
const targets = plan.targets.map(({ id }) => ({ targetId: id }));
const elsewhere = await aPlan(db, owner, { year: 2027, duties: [{ text: 'Năm sau', units: [performing(room)] }] });

const run = <T>(command: Parameters<typeof acting<T>>[2], actor: Actor = worker) => acting(db, actor, command);
const conference = (given: Partial<GivenActivity> = {}): GivenActivity => ({
  unitId: room,
  channel: 'conference',
  title: 'Hội nghị tuyên truyền cải cách hành chính',
  quantities: [{ measure: 'conferences', value: 1 }],
  dutyId: first,
  alsoDuties: [other],
  jointUnits: [{ unitId: second, part: 'mời người dự' }],
  targets,
  ...given,
});
const input = (given: Partial<GivenActivity>, actor = worker) => ({
  ...{ actor, now, today, origin: anOrigin(), told: told(conference(given)) },
  proof: { files: [], links: ['https://phuong.example.vn/tin/1'] },
});
const record = (given: Partial<GivenActivity>, actor = worker) => run((tx) => recordActivity(tx, input(given, actor)), actor);
const made = (given: Partial<GivenActivity> = {}) => anActivity(db, storage, worker, conference(given));
const correct = (activityId: ActivityId, given: Partial<GivenActivity>, actor: Actor) =>
  run(
    (tx) => correctActivity(tx, { actor, now, today, activityId, told: told(conference(given)), proof: { files: [], links: [] } }),
    actor,
  );
const later = now.add({ minutes: 10 });
const object = (activityId: ActivityId, actor: Actor) =>
  acting(db, actor, (tx) => objectToJoint(tx, { actor, activityId, now: later, objection: 'Chỉ cử người dự' }), later);
const back = (activityId: ActivityId, actor: Actor) => run((tx) => takeObjectionBack(tx, { actor, activityId, now }), actor);
const confirm = (activityId: ActivityId, actor: Actor) => run((tx) => confirmActivity(tx, { actor, activityId, now }), actor);
const whole = async (id: ActivityId) => (await activityOf(db, ward.authorityId, id))!;
const partners = async (id: ActivityId) => tookPart((await whole(id)).jointUnits).map(({ unitId }) => unitId);
const progress = async () => progressOf(db, ward.authorityId, plan.id, asOfToday(today));
const missing = async (at: number) => (await progress())[at]?.behind;

describe('an activity of several units and duties', () => {
  test('keeps who held it with which part, and what it serves beside; what is wrong is said at its place', async () => {
    const id = await made();
    expect(await whole(id)).toMatchObject({
      dutyId: first,
      alsoDuties: [{ dutyId: other, text: 'Đối thoại' }],
      jointUnits: [{ unitId: second, part: 'mời người dự', objection: null }],
    });
    const refused = async (given: Partial<GivenActivity>) => refusalOf(await record(given));
    expect(await refused({ jointUnits: [{ unitId: room }] })).toBe('joint-is-own');
    expect(await refused({ jointUnits: [{ unitId: second }, { unitId: second }] })).toBe('joint-twice');
    expect(await refused({ jointUnits: [{ unitId: plan.id as unknown as UnitId }] })).toBe('no-such-unit');
    expect(await refused({ alsoDuties: [elsewhere.duties[0]!.id] })).toBe('duty-of-another-plan');
  });

  test('without a duty of its own the first one named is its own; named twice it stands once', async () => {
    const id = await made({ dutyId: undefined, alsoDuties: [other, other, radio] });
    expect(await whole(id)).toMatchObject({ dutyId: other, alsoDuties: [{ dutyId: radio }] });
  });

  test('is in the lists of all its units and duties, and counts once everywhere', async () => {
    const before = await quantitiesBetween(db, ward.authorityId, plan.id, { from: day('2026-05-01'), to: day('2026-05-31') }, 'now');
    const sums = await progress();
    const id = await aConfirmedActivity(db, storage, worker, owner, conference({ title: 'Hội nghị chung' }));
    const days = { from: day('2026-05-01'), to: day('2026-05-31') };
    const taken = { authorityId: ward.authorityId, planId: plan.id, days, knownBy: 'now' } as const;
    const after = await quantitiesBetween(db, ward.authorityId, plan.id, days, 'now');
    expect([after.activities - before.activities, (after.measures.conferences ?? 0) - (before.measures.conferences ?? 0)]).toEqual([1, 1]);
    expect((await progress())[0]!.done - sums[0]!.done).toBe(1);
    const listed = async (filter: Parameters<typeof activitiesOf>[2]) =>
      (await activitiesOf(db, ward.authorityId, filter)).map((one) => one.id);
    for (const unitIds of [[room], [second]]) expect(await listed({ unitIds })).toContain(id);
    expect(await listed({ unitIds: [third] })).not.toContain(id);
    for (const dutyId of [first, other]) expect(await listed({ dutyId })).toContain(id);
    expect(await listed({ dutyId: radio })).not.toContain(id);
    expect(await countActivities(db, ward.authorityId, { unitIds: [room, second] })).toBe(
      await countActivities(db, ward.authorityId, { planId: plan.id }),
    );
    expect([...(await doneBetween(db, { ...taken, examples: 1 })).units].sort()).toEqual([room, second].sort());
    expect((await activitiesFor(db, helper)).map((one) => one.id)).toContain(id);
    expect(await activityFor(db, stranger, id)).toBeUndefined();
    const [row] = await activitiesOf(db, ward.authorityId, { ids: [id] });
    const cells = listColumns('vi').map(({ header, cell }) => [header.vi, cell(row!)]);
    expect(cells).toContainEqual(['Đơn vị cùng thực hiện', row!.jointUnits[0]!.name]);
    expect(cells).toContainEqual(['Cùng phục vụ nhiệm vụ khác', 'Đối thoại']);
  });

  test('of a share of units each that took part is reached; a figure of each unit is that of the one whose record it is', async () => {
    expect(await missing(1)).toEqual({ names: [expect.any(String)] });
    expect((await progress())[1]).toMatchObject({ done: 2, outOf: 3 });
    expect((await progress())[2]).toMatchObject({ done: 1, outOf: 3 });
  });

  test('is about the topics of all its duties, each once', async () => {
    const on = { actor: owner, now, planId: plan.id };
    for (const [dutyId, topics] of [
      [first, ['integrity']],
      [other, ['integrity', 'post-service']],
    ] as const)
      value(await run((tx) => classifyDuty(tx, { ...on, dutyId, subjects: { topics: [...topics], audiences: [] } }), owner));
    const days = { from: day('2026-05-01'), to: day('2026-05-31') };
    const counts = await subjectsBetween(db, { authorityId: ward.authorityId, planId: plan.id, days, knownBy: 'now' });
    expect(counts.filter(({ sort }) => sort === 'topic').map(({ kind, activities }) => [kind, activities])).toEqual([
      ['integrity', 1],
      ['post-service', 1],
    ]);
  });
});

describe('a joint unit', () => {
  test('objects for itself: it is named and counted no longer, also once confirmed, and as it was known before it still did', async () => {
    const id = await aConfirmedActivity(
      db,
      storage,
      worker,
      owner,
      conference({ jointUnits: [{ unitId: third }], happenedOn: day('2026-04-02') }),
    );
    expect((await progress())[1]).toMatchObject({ done: 3, isMet: true });
    const known = now.add({ minutes: 5 });
    expect(refusalOf(await object(id, worker))).toBe('not-joint');
    expect(refusalOf(await object(id, owner))).toBe('not-joint');
    const shown = await shownOf(db, ward.authorityId, [id]);
    value(await object(id, stranger));
    expect(await shownOf(db, ward.authorityId, [id])).not.toEqual(shown);
    expect(await partners(id)).toEqual([]);
    expect((await progress())[1]).toMatchObject({ done: 2, isMet: false });
    const then = await progressOf(db, ward.authorityId, plan.id, { happenedBy: today, knownBy: known });
    expect(then[1]).toMatchObject({ done: 3 });
    expect((await activityFor(db, stranger, id))?.jointUnits[0]).toMatchObject({
      objection: 'Chỉ cử người dự',
      objectedBy: stranger.fullName,
    });
    expect((await activitiesOf(db, ward.authorityId, { unitIds: [third] })).map((one) => one.id)).not.toContain(id);
    expect(refusalOf(await object(id, stranger))).toBe('not-joint');
    value(await back(id, stranger));
    expect(refusalOf(await back(id, stranger))).toBe('nothing-objected');
    expect(await partners(id)).toEqual([third]);
    const acts = (await historyOf(db, ward.authorityId, 'activity', id)).map(({ action }) => action);
    expect(acts.slice(-2)).toEqual(['activity.objected', 'activity.objection-taken-back']);
  });

  test('does not come back by its own word into what was confirmed without it', async () => {
    const id = await made();
    value(await object(id, helper));
    const after = later.add({ minutes: 10 });
    value(await acting(db, owner, (tx) => confirmActivity(tx, { actor: owner, activityId: id, now: after }), after));
    expect(refusalOf(await back(id, helper))).toBe('confirmed-without-unit');
    expect(await partners(id)).toEqual([]);
    value(
      await acting(
        db,
        owner,
        (tx) => returnActivity(tx, { actor: owner, activityId: id, now: after, reason: 'Có đơn vị cùng làm' }),
        after,
      ),
    );
    value(await back(id, helper));
    expect(await partners(id)).toEqual([second]);
  });

  test('that objected is not named again by others, and what it said outlives a correction', async () => {
    const id = await made({ jointUnits: [{ unitId: second }, { unitId: third }] });
    value(await object(id, helper));
    expect(refusalOf(await correct(id, { jointUnits: [{ unitId: second }] }, worker))).toBe('joint-objected');
    value(await correct(id, { jointUnits: [] }, worker));
    expect((await whole(id)).jointUnits).toMatchObject([{ unitId: second, objection: 'Chỉ cử người dự' }]);
  });

  test('corrects the figures too, and who did so does not confirm them; one that objected does not', async () => {
    const both = await anOfficer(db, ward, { roles: ['performer', 'chair'], unitId: second });
    const id = await made();
    expect(refusalOf(await correct(id, { quantities: [{ measure: 'conferences', value: 2 }] }, stranger))).toBe('not-your-unit');
    value(await correct(id, { quantities: [{ measure: 'conferences', value: 2 }] }, both));
    expect((await whole(id)).writers.find(({ name }) => name === both.fullName)).toMatchObject({ isUnseen: true });
    expect(refusalOf(await confirm(id, both))).toBe('own-figures');
    const take = { activityId: id, now };
    expect(refusalOf(await run((tx) => withdrawActivity(tx, { ...take, actor: both }), both))).toBe('not-your-unit');
    value(await run((tx) => withdrawActivity(tx, { ...take, actor: worker })));
    expect(refusalOf(await run((tx) => restoreActivity(tx, { ...take, actor: both }), both))).toBe('not-your-unit');
    value(await run((tx) => restoreActivity(tx, { ...take, actor: worker })));
    value(await object(id, helper));
    expect(refusalOf(await correct(id, {}, helper))).toBe('not-your-unit');
    value(await confirm(id, chair));
  });

  test('records the same event again: it is asked about, from either side', async () => {
    const doubts = async (given: Partial<GivenActivity>, actor: Actor) => {
      const done = await run((tx) => recordActivity(tx, { ...input(given, actor), sure: [] }), actor);
      return done.ok ? [] : (done.refusal.doubts ?? []).map(({ key }) => key.split(':')[0]);
    };
    const on = { happenedOn: day('2026-03-03') };
    await made(on);
    expect(await doubts({ ...on, unitId: second, jointUnits: [] }, helper)).toContain('jointly');
    expect(await doubts({ ...on, unitId: third, jointUnits: [{ unitId: room }] }, stranger)).toContain('jointly');
    expect(await doubts({ ...on, unitId: third, jointUnits: [] }, stranger)).not.toContain('jointly');
    await made({ ...on, happenedOn: day('2026-03-04'), foldedInto: 'Họp giao ban tháng 3' });
    const folded = { happenedOn: day('2026-03-04'), foldedInto: 'họp giao ban THÁNG 3', unitId: third } as const;
    expect(await doubts({ ...folded, jointUnits: [{ unitId: room }] }, stranger)).toContain('folded');
    expect(await doubts({ ...folded, jointUnits: [] }, stranger)).not.toContain('folded');
  });
});

test('an old record has neither, and a correction that names both is in the log', async () => {
  const id = await made({ alsoDuties: [], jointUnits: [] });
  value(await correct(id, {}, worker));
  const [last] = (await historyOf(db, ward.authorityId, 'activity', id)).toReversed();
  expect(Object.keys(last!.changes).sort()).toEqual(['alsoDuties', 'jointUnits', 'parts']);
});

test('parts that two joint units changed with one another are kept', async () => {
  const parts = (one: string, two: string) => ({
    jointUnits: [
      { unitId: second, part: one },
      { unitId: third, part: two },
    ],
  });
  const id = await made(parts('mời người dự', 'trình bày'));
  value(await correct(id, parts('trình bày', 'mời người dự'), worker));
  expect((await whole(id)).jointUnits.find(({ unitId }) => unitId === third)?.part).toBe('mời người dự');
});

test('a record becomes that of a unit which objected by that unit alone, and what it objected is taken back with it', async () => {
  const id = await made({ title: 'Hội nghị đổi đơn vị', jointUnits: [{ unitId: second }] });
  value(await run((tx) => objectToJoint(tx, { actor: helper, activityId: id, now, objection: 'Không dự' }), helper));
  const theirs = { title: 'Hội nghị đổi đơn vị', unitId: second, jointUnits: [] };
  expect(refusalOf(await correct(id, theirs, owner))).toBe('own-unit-objected');
  value(await correct(id, { ...theirs, unitId: third }, owner));
  expect((await activityOf(db, ward.authorityId, id))?.jointUnits).toMatchObject([{ unitId: second, objection: 'Không dự' }]);
  const both = await anOfficer(db, ward, { roles: ['plan-owner'] });
  const ofUnit = { ...both, posts: [...both.posts, ...helper.posts] };
  value(await correct(id, theirs, ofUnit));
  expect(await activityOf(db, ward.authorityId, id)).toMatchObject({ unitId: second, jointUnits: [] });
  expect((await historyOf(db, ward.authorityId, 'activity', id)).map(({ action }) => action)).toContain('activity.objection-taken-back');
});

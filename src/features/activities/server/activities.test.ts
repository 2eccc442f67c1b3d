import { describe, expect, test } from 'vitest';
import type { Origin } from '#features/activities/index.ts';
import { taskOf, tasksOf } from '#features/tasks/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { ActivityId, TargetId } from '#platform/values/ids.ts';
import { anActivity, anOrigin, told, type GivenActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import {
  activitiesOf,
  activityOf,
  confirmActivity,
  correctActivity,
  countActivities,
  recordActivity,
  restoreActivity,
  returnActivity,
  withdrawActivity,
  type ShelvedProof,
} from './index.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const plan = await aPlan(opened.db, owner, {
  duties: [{ text: 'Phát thanh', units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2026, quarter: 2 }] }],
  targets: [
    {},
    { text: '100% phản ánh được trả lời', value: 100, unit: '%', measure: 'opinions-answered' },
    { text: 'Nâng chất lượng', measure: undefined, unit: 'bậc', value: 2 },
  ],
});

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = worker) => acting(opened.db, actor, command);
const input = (given: Partial<GivenActivity> = {}, actor = worker) => ({
  actor,
  now,
  today,
  origin: anOrigin(),
  told: told({ unitId: room, ...given }),
  proof: { files: [] as ShelvedProof[], links: ['https://phuong.example.vn/tin/1'] },
});
const record = (given: Partial<GivenActivity> = {}, actor = worker) => run((tx) => recordActivity(tx, input(given, actor)), actor);
const made = (given: Partial<GivenActivity> = {}) => anActivity(opened.db, storage, worker, { unitId: room, ...given });
const confirm = (activityId: ActivityId, actor = owner) => run((tx) => confirmActivity(tx, { actor, activityId, now }), actor);
const giveBack = (activityId: ActivityId, actor = owner) =>
  run((tx) => returnActivity(tx, { actor, activityId, now, reason: 'Thiếu ảnh' }), actor);
const activity = async (id: ActivityId) => (await activityOf(opened.db, ward.authorityId, id))!;
const actions = async (id: ActivityId) => (await historyOf(opened.db, ward.authorityId, 'activity', id)).map(({ action }) => action);
const target = (n: number): TargetId => plan.targets[n]!.id;
const count = () => countActivities(opened.db, ward.authorityId);

describe('recording', () => {
  test('keeps what was told, the figures of its channel and what it adds to targets', async () => {
    const id = await made({
      place: 'Nhà văn hóa tổ 3',
      note: 'Phát hai buổi',
      dutyId: plan.duties[0]!.id,
      quantities: [
        { measure: 'bulletins', value: 2 },
        { measure: 'minutes', value: 12 },
        { measure: 'leaflets', value: 99 },
      ],
      targets: [{ targetId: target(0) }],
    });
    expect(await activity(id)).toMatchObject({
      state: 'recorded',
      place: 'Nhà văn hóa tổ 3',
      planId: plan.id,
      dutyText: 'Phát thanh',
      quantities: [
        { measure: 'bulletins', value: 2 },
        { measure: 'minutes', value: 12 },
      ],
      targets: [{ targetId: target(0), value: 2, outOf: null }],
      evidence: [{ link: 'https://phuong.example.vn/tin/1', isPublic: false }],
      recordedByName: worker.fullName,
    });
    expect(await actions(id)).toEqual(['activity.recorded']);
  });

  test('a form sent twice, also at the same time, records once', async () => {
    const sent = input({ title: 'Gửi hai lần' });
    const twice = await Promise.all([1, 2].map(() => run((tx) => recordActivity(tx, sent))));
    const again = await run((tx) => recordActivity(tx, sent));
    expect(new Set([...twice, again].map(value)).size).toBe(1);
    const found = await activitiesOf(opened.db, ward.authorityId);
    expect(found.filter(({ title }) => title === 'Gửi hai lần')).toHaveLength(1);
  });

  test('the form of another officer is taken by nobody else; what records itself does so once, whoever is first', async () => {
    const sent = input({ title: 'Ghi bằng biểu mẫu của mình' });
    const neighbour = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: room });
    const [first] = [value(await run((tx) => recordActivity(tx, sent)))];
    expect(refusalOf(await run((tx) => recordActivity(tx, { ...sent, actor: neighbour }), neighbour))).toBe('origin-taken');
    const origin: Origin = { kind: 'story', id: sent.origin.id };
    const itself = { ...input({ title: 'Tự ghi' }), origin };
    const recorded = value(await run((tx) => recordActivity(tx, itself)));
    expect(recorded).not.toBe(first);
    expect(value(await run((tx) => recordActivity(tx, { ...itself, actor: neighbour }), neighbour))).toBe(recorded);
  });

  test('refuses wrong days; a day outside of the plan’s year wants a note', async () => {
    const before = await count();
    const dutyId = plan.duties[0]!.id;
    expect(refusalOf(await record({ happenedOn: today.add({ days: 1 }) }))).toBe('day-in-future');
    expect(refusalOf(await record({ happenedOn: day('2025-12-14'), dutyId }))).toBe('day-out-of-year');
    expect(refusalOf(await record({ happenedOn: day('2025-12-15'), dutyId }))).toBeUndefined();
    expect(
      refusalOf(await record({ happenedOn: day('2025-11-01'), dutyId, internalNote: 'Làm trước khi ban hành kế hoạch' })),
    ).toBeUndefined();
    expect(refusalOf(await record({ happenedOn: day('2025-11-01') }))).toBeUndefined();
    expect(await count()).toBe(before + 3);
  });

  test('refuses figures that are missing, and targets twice or of others', async () => {
    const other = await aPlan(opened.db, await anOfficer(opened.db, ward, { roles: ['plan-owner'] }), {
      duties: [{ units: [performing(room)] }],
      targets: [{}],
    });
    const targets = async (list: GivenActivity['targets'], more: Partial<GivenActivity> = {}) =>
      refusalOf(await record({ targets: list ?? [], ...more }));
    expect(await targets([{ targetId: target(2) }])).toBe('no-figure');
    expect(await targets([{ targetId: target(2), value: 1 }])).toBeUndefined();
    expect(await targets([{ targetId: target(1), value: 3 }])).toBe('no-whole');
    expect(await targets([{ targetId: target(0) }, { targetId: target(0), value: 1 }])).toBe('target-twice');
    expect(await targets([{ targetId: target(0) }, { targetId: other.targets[0]!.id }])).toBe('no-such-target');
    expect(await targets([{ targetId: other.targets[0]!.id }], { dutyId: plan.duties[0]!.id })).toBe('no-such-target');
  });

  test('a target that was only offered counts where its quantity is given, and leaves a figure of its own alone', async () => {
    const offered = { targetId: target(0), isOffered: true };
    const first = value(await record({ targets: [offered] }));
    const second = value(await record({ targets: [offered], quantities: [] }));
    const third = value(await record({ targets: [{ targetId: target(0), value: 5 }, offered] }));
    const values = await Promise.all([first, second, third].map(async (id) => (await activity(id)).targets.map((one) => one.value)));
    expect(values).toEqual([[1], [], [5]]);
  });

  test('is for one’s own unit; plan owners record for any, auditors for none', async () => {
    expect(refusalOf(await record({ unitId: ward.rootUnitId }))).toBe('not-your-unit');
    expect(refusalOf(await record({}, owner))).toBeUndefined();
    const auditor = await anOfficer(opened.db, ward, { roles: ['auditor'], unitId: room });
    expect(refusalOf(await record({}, auditor))).toBe('may-not-record');
  });

  test('takes nothing of another authority', async () => {
    const elsewhere = await anAuthority(opened.db);
    const stranger = await anOfficer(opened.db, elsewhere, { roles: ['plan-owner'] });
    const theirs = await aPlan(opened.db, stranger, { duties: [{ units: [performing(elsewhere.rootUnitId)] }], targets: [{}] });
    const [theirTask] = await tasksOf(opened.db, elsewhere.authorityId, { today });
    expect(refusalOf(await record({ unitId: elsewhere.rootUnitId }, owner))).toBe('not-your-unit');
    expect(refusalOf(await record({ dutyId: theirs.duties[0]!.id }))).toBe('no-such-duty');
    expect(refusalOf(await record({ taskId: theirTask!.id }))).toBe('no-such-task');
    expect(refusalOf(await record({ targets: [{ targetId: theirs.targets[0]!.id }] }))).toBe('no-such-target');
    const id = await made();
    expect(refusalOf(await confirm(id, stranger))).toBe('no-such-activity');
    expect(await activityOf(opened.db, elsewhere.authorityId, id)).toBeUndefined();
    expect(await activitiesOf(opened.db, elsewhere.authorityId)).toEqual([]);
  });

  test('keeps hostile and huge text as text', async () => {
    const title = `"><img src=x onerror=alert(1)> '; drop table activity; -- ${'ễ'.repeat(200)}`;
    expect((await activity(await made({ title, note: 'x'.repeat(3000) }))).title).toBe(title);
  });
});

describe('correcting', () => {
  const correct = (activityId: ActivityId, given: Partial<GivenActivity> = {}, actor = worker) =>
    run((tx) => correctActivity(tx, { ...input(given), actor, activityId, proof: { files: [], links: [] } }), actor);

  test('changes a record that waits, and is in the log with before and after', async () => {
    const id = await made({ targets: [{ targetId: target(0) }] });
    value(
      await correct(id, {
        title: 'Phát lại chuyên mục',
        quantities: [{ measure: 'bulletins', value: 3 }],
        targets: [{ targetId: target(0) }],
      }),
    );
    expect(await activity(id)).toMatchObject({ title: 'Phát lại chuyên mục', targets: [{ value: 3 }] });
    const last = (await historyOf(opened.db, ward.authorityId, 'activity', id)).at(-1);
    expect(last).toMatchObject({
      action: 'activity.corrected',
      changes: { title: { to: 'Phát lại chuyên mục' }, quantities: { from: { bulletins: 1 }, to: { bulletins: 3 } } },
    });
    expect(Object.keys(last!.changes).sort()).toEqual(['quantities', 'targets', 'title']);
  });

  test('sends a returned record in again', async () => {
    const id = await made();
    value(await giveBack(id));
    expect(await activity(id)).toMatchObject({ state: 'returned', returnReason: 'Thiếu ảnh', decidedByName: owner.fullName });
    value(await correct(id));
    expect(await activity(id)).toMatchObject({ state: 'recorded', returnReason: null });
  });

  test('is over once it is confirmed or withdrawn, and not for other units', async () => {
    const id = await made();
    const neighbour = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: await aUnit(opened.db, ward) });
    expect(refusalOf(await correct(id, {}, neighbour))).toBe('not-your-unit');
    value(await confirm(id));
    expect(refusalOf(await correct(id))).toBe('already-confirmed');
    expect(refusalOf(await run((tx) => withdrawActivity(tx, { actor: worker, activityId: id, now })))).toBe('already-confirmed');
  });

  test('a withdrawal may be undone', async () => {
    const id = await made();
    value(await run((tx) => withdrawActivity(tx, { actor: worker, activityId: id, now })));
    expect(refusalOf(await correct(id))).toBe('withdrawn');
    expect(refusalOf(await confirm(id))).toBe('withdrawn');
    for (const _twice of [1, 2]) value(await run((tx) => restoreActivity(tx, { actor: worker, activityId: id, now })));
    expect(await actions(id)).toEqual(['activity.recorded', 'activity.withdrawn', 'activity.restored']);
  });
});

describe('confirming', () => {
  test('is for the plan owner and the chair, wants proof, and nobody confirms his own record', async () => {
    const id = await made();
    expect(refusalOf(await confirm(id, worker))).toBe('may-not-decide');
    const own = await anActivity(opened.db, storage, owner, { unitId: room });
    const chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
    expect(refusalOf(await confirm(own))).toBe('own-figures');
    value(await confirm(own, chair));
    const bare = await anActivity(opened.db, storage, worker, { unitId: room }, { links: [] });
    expect(refusalOf(await confirm(bare))).toBe('no-evidence');
  });

  test('one’s own record is confirmed where nobody else may', async () => {
    const small = await anAuthority(opened.db);
    const alone = await anOfficer(opened.db, small, { roles: ['plan-owner'] });
    const id = await anActivity(opened.db, storage, alone, { unitId: small.rootUnitId });
    value(await confirm(id, alone));
  });

  test('happens once when two press at the same time', async () => {
    const id = await made();
    const chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
    const both = await Promise.all([confirm(id), confirm(id, chair)]);
    expect(both.map(refusalOf).sort()).toEqual(['already-confirmed', undefined]);
    expect(await actions(id)).toEqual(['activity.recorded', 'activity.confirmed']);
  });

  test('closes the task it finishes; returning it opens the task again', async () => {
    const [task] = await tasksOf(opened.db, ward.authorityId, { today, planId: plan.id });
    const state = async () => (await taskOf(opened.db, ward.authorityId, task!.id, today))?.state;
    const id = await made({ taskId: task!.id, finishesTask: true });
    expect(await activity(id)).toMatchObject({ taskId: task!.id, dutyId: task!.dutyId, taskLabel: 'Quý II năm 2026' });
    expect(await state()).toBe('open');
    value(await confirm(id));
    expect(await state()).toBe('done');
    value(await giveBack(id));
    expect(await state()).toBe('open');
  });
});

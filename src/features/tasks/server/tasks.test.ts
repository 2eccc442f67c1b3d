import { describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import type { TaskId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft, aPlan, performing } from '#root/testing/plans.ts';
import { answerRequest, finishTask, makeTasks, reopenTask, taskOf, tasksOf, taskTally } from './index.ts';

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const group = await aUnit(opened.db, ward);
const front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');
const partner = await anOfficer(opened.db, ward, { roles: ['partner'], unitId: front });

const run = <T>(command: Parameters<typeof acting<T>>[2], actor: Actor) => acting(opened.db, actor, command);
const all = (more = {}) => tasksOf(opened.db, ward.authorityId, { today, ...more });
const actions = async (id: TaskId) => (await historyOf(opened.db, ward.authorityId, 'task', id)).map(({ action }) => action);

describe('an issued plan gives its units their tasks', () => {
  test('dated by its deadlines, standing without; partners are asked, supporting units have no date', async () => {
    const plan = await aPlan(opened.db, owner, {
      duties: [
        {
          text: 'Báo cáo kết quả',
          units: [performing(room, { role: 'lead' }), performing(group, { role: 'coordinate' }), performing(front)],
          deadlines: [{ kind: 'period-end', periods: ['quarter'], quarters: [1, 3], day: 15 }],
        },
        { text: 'Tuyên truyền thường xuyên', units: [performing(room)] },
      ],
    });
    const tasks = await all({ planId: plan.id });
    const of = (unitId: UnitId) =>
      tasks.filter((task) => task.unitId === unitId).map(({ label, dueOn, state }) => [label, dueOn?.toString() ?? null, state]);
    expect(of(room)).toEqual([
      ['Quý I năm 2026', '2026-03-15', 'open'],
      ['Quý III năm 2026', '2026-09-15', 'open'],
      ['Thường xuyên trong năm 2026', null, 'open'],
    ]);
    expect(of(group)).toEqual([['Phối hợp trong năm 2026', null, 'open']]);
    expect(of(front)).toEqual([
      ['Quý I năm 2026', '2026-03-15', 'asked'],
      ['Quý III năm 2026', '2026-09-15', 'asked'],
    ]);
    expect(tasks[0]).toMatchObject({
      dutyText: 'Báo cáo kết quả',
      planTitle: plan.title,
      period: { from: day('2026-01-01'), to: day('2026-03-31') },
    });
    expect(tasks.find(({ label, unitId }) => label === 'Quý I năm 2026' && unitId === room)?.workBy).toEqual(day('2026-03-13'));
    expect((await historyOf(opened.db, ward.authorityId, 'plan', plan.id)).at(-1)?.action).toBe('plan.tasks-made');
  });

  test('once, also when the worker is told twice at the same time', async () => {
    const plan = await aPlan(opened.db, owner, {
      duties: [{ units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2026, quarter: 4 }] }],
    });
    const told = { authorityId: ward.authorityId, planId: plan.id };
    await Promise.all([1, 2].map(() => makeTasks(told, { db: opened.db, now: () => now })));
    expect(await all({ planId: plan.id })).toHaveLength(1);
    const made = (await historyOf(opened.db, ward.authorityId, 'plan', plan.id)).filter(({ action }) => action === 'plan.tasks-made');
    expect(made).toHaveLength(1);
  });

  test('not while it is a draft, and not for a plan of others', async () => {
    const planId = await aDraft(opened.db, owner, { duties: [{ units: [performing(room)] }] });
    const elsewhere = await anAuthority(opened.db);
    const issued = await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }] });
    await makeTasks({ authorityId: ward.authorityId, planId }, { db: opened.db, now: () => now });
    await makeTasks({ authorityId: elsewhere.authorityId, planId: issued.id }, { db: opened.db, now: () => now });
    expect(await all({ planId })).toEqual([]);
    expect(await tasksOf(opened.db, elsewhere.authorityId, { today })).toEqual([]);
  });
});

describe('a request to a partner', () => {
  const asked = async () => {
    const plan = await aPlan(opened.db, owner, {
      duties: [{ units: [performing(front)], deadlines: [{ kind: 'date', on: '2026-03-01' }] }],
    });
    return (await all({ planId: plan.id }))[0]!.id;
  };
  const answer = (taskId: TaskId, to: 'accepted' | 'declined', note?: string, actor = partner) =>
    run((tx) => answerRequest(tx, { actor, taskId, now, answer: to, note }), actor);

  test('is accepted, or declined with a note, and the mind may change', async () => {
    const taskId = await asked();
    expect(refusalOf(await answer(taskId, 'declined'))).toBe('no-note');
    value(await answer(taskId, 'declined', 'Trùng lịch đại hội'));
    expect(await taskOf(opened.db, ward.authorityId, taskId, today)).toMatchObject({
      state: 'declined',
      answer: { note: 'Trùng lịch đại hội', by: partner.officerId },
    });
    value(await answer(taskId, 'accepted'));
    expect(await taskOf(opened.db, ward.authorityId, taskId, today)).toMatchObject({ state: 'accepted', answer: { note: null } });
    expect(await actions(taskId)).toEqual(['task.declined', 'task.accepted']);
  });

  test('is answered by the partner, not by another unit', async () => {
    const taskId = await asked();
    expect(refusalOf(await answer(taskId, 'accepted', undefined, worker))).toBe('not-your-unit');
  });

  test('is not finished before it was accepted', async () => {
    const taskId = await asked();
    const finish = () => run((tx) => finishTask(tx, { actor: partner, taskId, now, reason: 'Đã làm' }), partner);
    expect(refusalOf(await finish())).toBe('not-accepted');
    value(await answer(taskId, 'accepted'));
    value(await finish());
    expect(refusalOf(await answer(taskId, 'declined', 'Thôi'))).toBe('task-done');
  });
});

describe('an ordered task', () => {
  const ordered = async () => {
    const plan = await aPlan(opened.db, owner, {
      duties: [{ units: [performing(room)], deadlines: [{ kind: 'quarter', year: 2026, quarter: 2 }] }],
    });
    return { planId: plan.id, taskId: (await all({ planId: plan.id }))[0]!.id };
  };

  test('is not declined', async () => {
    const { taskId } = await ordered();
    expect(refusalOf(await run((tx) => answerRequest(tx, { actor: worker, taskId, now, answer: 'declined', note: 'Bận' }), worker))).toBe(
      'not-a-request',
    );
  });

  test('is late where it was done after its due day; as of a day before it is open', async () => {
    const { planId, taskId } = await ordered();
    const quarter = { from: day('2026-04-01'), to: day('2026-06-30') };
    const late = Temporal.Instant.from('2026-11-29T03:08:00Z');
    const finish = (doneOn?: Temporal.PlainDate) => (tx: Tx) =>
      finishTask(tx, { actor: worker, taskId, now: late, reason: 'Đã gửi', doneOn });
    expect(refusalOf(await acting(opened.db, worker, finish(day('2026-11-30')), late))).toBe('day-in-future');
    value(await acting(opened.db, worker, finish(), late));
    const tally = (happenedBy: string) => taskTally(opened.db, ward.authorityId, planId, quarter, asOfToday(day(happenedBy)));
    expect(await tally('2026-06-30')).toEqual({ due: 1, done: 0, doneLate: 0 });
    expect(await tally('2026-11-29')).toEqual({ due: 1, done: 1, doneLate: 1 });
    value(await acting(opened.db, worker, (tx) => reopenTask(tx, { actor: worker, taskId, now: late }), late));
    value(await acting(opened.db, worker, finish(day('2026-06-12')), late));
    expect(await tally('2026-06-30')).toEqual({ due: 1, done: 1, doneLate: 0 });
    expect((await all({ planId, today: day('2026-06-11') }))[0]).toMatchObject({ state: 'open', done: null });
  });

  test('that two finish at once is finished by one', async () => {
    const { taskId } = await ordered();
    const act = (actor: Actor) => ({
      work: { authorityId: ward.authorityId, actor: `officer:${actor.officerId}`, at: now },
      command: (tx: Tx) => finishTask(tx, { actor, taskId, now, reason: `Bởi ${actor.fullName}` }),
    });
    const { first, second, waited } = await atOnce(opened.db, act(worker), act(owner));
    expect([waited, first.ok, refusalOf(second)]).toEqual([true, true, 'task-done']);
    expect((await taskOf(opened.db, ward.authorityId, taskId, today))?.done).toMatchObject({ by: worker.officerId });
  });

  test('that is finished while it is opened again waits for that, and then is finished', async () => {
    const { taskId } = await ordered();
    value(await run((tx) => finishTask(tx, { actor: worker, taskId, now, reason: 'Một' }), worker));
    const work = { authorityId: ward.authorityId, actor: 'test', at: now };
    const { second, waited } = await atOnce(
      opened.db,
      { work, command: (tx) => reopenTask(tx, { actor: worker, taskId, now }) },
      { work, command: (tx) => finishTask(tx, { actor: owner, taskId, now, reason: 'Hai' }) },
    );
    expect([waited, second.ok]).toEqual([true, true]);
    expect((await taskOf(opened.db, ward.authorityId, taskId, today))?.done).toMatchObject({ reason: 'Hai' });
  });

  test('is closed with a reason, counted, and opened again', async () => {
    const { planId, taskId } = await ordered();
    const quarter = { from: day('2026-04-01'), to: day('2026-06-30') };
    expect(await taskTally(opened.db, ward.authorityId, planId, quarter, asOfToday(today))).toEqual({ due: 1, done: 0, doneLate: 0 });
    value(await run((tx) => finishTask(tx, { actor: worker, taskId, now, reason: 'Đã gửi báo cáo' }), worker));
    expect(await taskOf(opened.db, ward.authorityId, taskId, today)).toMatchObject({
      state: 'done',
      done: { reason: 'Đã gửi báo cáo', by: worker.officerId },
    });
    expect(await taskTally(opened.db, ward.authorityId, planId, quarter, asOfToday(today))).toEqual({ due: 1, done: 1, doneLate: 0 });
    expect(refusalOf(await run((tx) => finishTask(tx, { actor: worker, taskId, now, reason: 'Lần nữa' }), worker))).toBe('task-done');
    value(await run((tx) => reopenTask(tx, { actor: worker, taskId, now }), worker));
    expect(await taskOf(opened.db, ward.authorityId, taskId, today)).toMatchObject({ state: 'open', done: null });
    expect(await actions(taskId)).toEqual(['task.done', 'task.reopened']);
  });

  test('belongs to its unit: other units, auditors and other authorities do not touch it', async () => {
    const { taskId } = await ordered();
    const auditor = await anOfficer(opened.db, ward, { roles: ['auditor'], unitId: room });
    const elsewhere = await anAuthority(opened.db);
    const stranger = await anOfficer(opened.db, elsewhere, { roles: ['plan-owner'] });
    const finish = (actor: Actor) => run((tx) => finishTask(tx, { actor, taskId, now, reason: 'x' }), actor);
    expect(refusalOf(await finish(partner))).toBe('not-your-unit');
    expect(refusalOf(await finish(auditor))).toBe('not-your-unit');
    expect(refusalOf(await finish(stranger))).toBe('no-such-task');
    expect(await taskOf(opened.db, elsewhere.authorityId, taskId, today)).toBeUndefined();
  });
});

test('a list knows the units it was asked for, and nothing when it was asked for none', async () => {
  const plan = await aPlan(opened.db, owner, { duties: [{ units: [performing(room), performing(group)] }] });
  expect((await all({ planId: plan.id, unitIds: [group] })).map(({ unitId }) => unitId)).toEqual([group]);
  expect(await all({ planId: plan.id, unitIds: [] })).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { TaskId } from '#platform/values/ids.ts';
import { acting, at, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import type { anExtension } from '#root/testing/rooms/tasks/tasks.ts';
import { askExtension, decideExtension, extensionsOf, finishTask, taskOf, tasksOf, taskTally, withdrawExtension } from '../index.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const colleague = await anOfficer(db, ward, { unitId: room, fullName: 'Lê Thị Thử' });
const other = await aUnit(db, ward);
const stranger = await anOfficer(db, ward, { unitId: other });
const front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');

const run = <T>(actor: Actor, command: Parameters<typeof acting<T>>[2], moment = now) => acting(db, actor, command, moment);

async function aTask(unitId = room, on: string | null = '2026-06-10'): Promise<TaskId> {
  const deadlines = on === null ? [] : [{ kind: 'date', on } as const];
  const plan = await aPlan(db, owner, { duties: [{ text: 'Tổ chức hội nghị', units: [performing(unitId)], deadlines }] });
  return (await tasksOf(db, authorityId, { today, planId: plan.id }))[0]!.id;
}
const actions = async (id: TaskId) => (await historyOf(db, authorityId, 'task', id)).map(({ action }) => action);
const told = async (to: Actor) => (await messagesOf(db, to, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);

describe('more time', () => {
  const ask = (taskId: TaskId, untilOn = '2026-06-30', by = worker) =>
    run(by, (tx) => askExtension(tx, { actor: by, taskId, now, untilOn: day(untilOn), reason: 'Chờ kinh phí' }));
  const decide = (
    taskId: TaskId,
    extensionId: Awaited<ReturnType<typeof anExtension>>,
    isGranted: boolean,
    by = owner,
    decision?: string,
    moment = now,
  ) => run(by, (tx) => decideExtension(tx, { actor: by, taskId, extensionId, now: moment, isGranted, decision }), moment);

  test('is asked with a later day and granted by the owner; the day of the plan stays', async () => {
    const taskId = await aTask();
    const id = value(await ask(taskId));
    expect(await told(owner)).toContainEqual(expect.stringContaining('xin lùi hạn đến 30/06/2026'));
    value(await decide(taskId, id, true));
    expect(await taskOf(db, authorityId, taskId, today)).toMatchObject({ dueOn: day('2026-06-30'), plannedOn: day('2026-06-10') });
    expect((await extensionsOf(db, authorityId, taskId))[0]).toMatchObject({ state: 'granted', wasDueOn: day('2026-06-10') });
    expect(await actions(taskId)).toEqual(['task.extension-asked', 'task.extended']);
    expect(await told(worker)).toContain('Đồng ý lùi hạn đến 30/06/2026');
    expect(refusalOf(await decide(taskId, id, true))).toBe('no-extension');
  });

  test.each([
    ['2026-06-10', 'not-later'],
    ['2026-06-05', 'not-later'],
    ['2027-01-01', 'too-far'],
  ])('not until %s: %s', async (until, code) => {
    expect(refusalOf(await ask(await aTask(), until))).toBe(code);
  });

  test('a late task is not extended to a day that has passed', async () => {
    expect(refusalOf(await ask(await aTask(room, '2026-05-01'), '2026-05-31'))).toBe('past-day');
  });

  test('asked twice at once it is asked once', async () => {
    const taskId = await aTask();
    const by = (actor: Actor) => ({
      work: { authorityId, actor: `officer:${actor.officerId}`, at: now },
      command: (tx: Parameters<typeof askExtension>[0]) =>
        askExtension(tx, { actor, taskId, now, untilOn: day('2026-06-30'), reason: 'Chờ kinh phí' }),
    });
    const { first, second } = await atOnce(db, by(worker), by(colleague));
    const results = [first, second];
    expect(results.map(refusalOf).toSorted()).toEqual(['already-asked', undefined]);
    expect(await extensionsOf(db, authorityId, taskId)).toHaveLength(1);
  });

  test('who asks does not decide; a unit does not decide at all', async () => {
    const taskId = await aTask();
    const id = value(await ask(taskId, '2026-06-30', owner));
    expect(refusalOf(await decide(taskId, id, true, owner))).toBe('own-extension');
    expect(refusalOf(await decide(taskId, id, true, worker))).toBe('may-not-decide-extension');
    value(await decide(taskId, id, true, chair));
  });

  test('is refused with a reason, withdrawn by the unit, and asked again', async () => {
    const taskId = await aTask();
    const first = value(await ask(taskId));
    expect(refusalOf(await decide(taskId, first, false))).toBe('no-decision');
    value(await decide(taskId, first, false, chair, 'Cần trước kỳ họp'));
    const second = value(await ask(taskId));
    const withdraw = (by: Actor) => run(by, (tx) => withdrawExtension(tx, { actor: by, taskId, extensionId: second, now }));
    expect(refusalOf(await withdraw(stranger))).toBe('not-your-extension');
    value(await withdraw(colleague));
    expect((await extensionsOf(db, authorityId, taskId)).map(({ state }) => state)).toEqual(['withdrawn', 'refused']);
    expect((await taskOf(db, authorityId, taskId, today))?.dueOn).toEqual(day('2026-06-10'));
    value(await ask(taskId));
  });

  test('is nothing for a partner, for what has no day, for another unit and for what is done', async () => {
    expect(refusalOf(await ask(await aTask(front), '2026-06-30', owner))).toBe('request-has-no-extension');
    expect(refusalOf(await ask(await aTask(room, null)))).toBe('no-due-day');
    expect(refusalOf(await ask(await aTask(), '2026-06-30', stranger))).toBe('not-your-unit');
    const done = await aTask();
    value(await run(worker, (tx) => finishTask(tx, { actor: worker, taskId: done, now, reason: 'Đã họp' })));
    expect(refusalOf(await ask(done))).toBe('task-done');
  });

  test('a report counts by the day that stood at its end, by both clocks', async () => {
    const taskId = await aTask();
    const planId = (await taskOf(db, authorityId, taskId, today))!.planId;
    const [askedAt, grantedAt] = [at('2026-06-09T09:00'), at('2026-06-15T09:00')];
    const asked = await run(
      worker,
      (tx) => askExtension(tx, { actor: worker, taskId, now: askedAt, untilOn: day('2026-06-20'), reason: 'Mưa bão' }),
      askedAt,
    );
    value(await decide(taskId, value(asked), true, owner, undefined, grantedAt));
    const finish = { actor: worker, taskId, now: at('2026-06-19T09:00'), reason: 'Đã họp' };
    value(await run(worker, (tx) => finishTask(tx, finish), finish.now));
    const due = async (happenedBy: string) => (await taskOf(db, authorityId, taskId, day(happenedBy)))?.dueOn?.toString();
    expect([await due('2026-06-14'), await due('2026-06-15')]).toEqual(['2026-06-10', '2026-06-20']);
    const period = { from: day('2026-03-15'), to: day('2026-06-14') };
    const tally = (happenedBy: string, knownBy: string) =>
      taskTally(db, authorityId, planId, period, { happenedBy: day(happenedBy), knownBy: knownBy === 'now' ? 'now' : at(knownBy) });
    expect(await tally('2026-06-14', 'now')).toEqual({ due: 1, done: 0, doneLate: 0 });
    expect(await tally('2026-06-30', 'now')).toEqual({ due: 0, done: 0, doneLate: 0 });
    expect(
      await taskTally(
        db,
        authorityId,
        planId,
        { from: day('2026-06-15'), to: day('2026-09-14') },
        { happenedBy: day('2026-06-30'), knownBy: 'now' },
      ),
    ).toEqual({ due: 1, done: 1, doneLate: 0 });
  });
});

import { describe, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { TaskId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aComment } from '#root/testing/rooms/tasks/tasks.ts';
import { maySeeTask } from '../../work/policy.ts';
import {
  addStep,
  addStepsFrom,
  comment,
  commentsOn,
  dropStep,
  editComment,
  endStepList,
  finishTask,
  giveTask,
  holderOf,
  partsOf,
  keepStepList,
  stepsOf,
  taskOf,
  tasksOf,
  tickStep,
  withdrawComment,
} from '../index.ts';

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const colleague = await anOfficer(db, ward, { unitId: room, fullName: 'Lê Thị Thử' });
const other = await aUnit(db, ward);
const stranger = await anOfficer(db, ward, { unitId: other });

const run = <T>(actor: Actor, command: Parameters<typeof acting<T>>[2], moment = now) => acting(db, actor, command, moment);

async function aTask(unitId = room, on: string | null = '2026-06-10'): Promise<TaskId> {
  const deadlines = on === null ? [] : [{ kind: 'date', on } as const];
  const plan = await aPlan(db, owner, { duties: [{ text: 'Tổ chức hội nghị', units: [performing(unitId)], deadlines }] });
  return (await tasksOf(db, authorityId, { today, planId: plan.id }))[0]!.id;
}
const actions = async (id: TaskId) => (await historyOf(db, authorityId, 'task', id)).map(({ action }) => action);
const told = async (to: Actor) => (await messagesOf(db, to, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);

describe('who of the unit does a task', () => {
  const give = (taskId: TaskId, to: Actor | undefined, by = worker, note?: string) =>
    run(by, (tx) => giveTask(tx, { actor: by, taskId, now, officerId: to?.officerId, note }));

  test('is given, passed on and handed back; who gets it and who loses it hear of it', async () => {
    const taskId = await aTask();
    value(await give(taskId, colleague, worker, 'Mời sớm'));
    value(await give(taskId, colleague, worker, 'Mời sớm'));
    expect(await holderOf(db, authorityId, taskId, today)).toMatchObject({ name: 'Lê Thị Thử', isHere: true, note: 'Mời sớm' });
    expect((await taskOf(db, authorityId, taskId, today))?.holder?.name).toBe('Lê Thị Thử');
    value(await give(taskId, worker, colleague));
    value(await give(taskId, undefined, owner));
    expect(await holderOf(db, authorityId, taskId, today)).toBeUndefined();
    expect(await actions(taskId)).toEqual(['task.given', 'task.given', 'task.handed-back']);
    expect((await told(colleague)).filter((title) => title.includes('giao việc cho bạn'))).toHaveLength(1);
    expect((await told(worker)).some((title) => /giao việc|trả việc về/.test(title))).toBe(true);
  });

  test('is somebody of the unit, chosen by the unit or the owner, and not of what is done', async () => {
    const taskId = await aTask();
    expect(refusalOf(await give(taskId, stranger))).toBe('not-of-unit');
    expect(refusalOf(await give(taskId, worker, stranger))).toBe('not-your-unit');
    value(await run(worker, (tx) => finishTask(tx, { actor: worker, taskId, now, reason: 'Đã họp' })));
    expect(refusalOf(await give(taskId, colleague))).toBe('task-done');
  });

  test('who leaves the unit holds it no longer: it is the unit’s, and a colleague takes it over', async () => {
    const leaving = await anOfficer(db, ward, { unitId: room });
    const taskId = await aTask();
    value(await give(taskId, leaving));
    await db.updateTable('officer').set({ ended_on: today }).where('id', '=', leaving.officerId).execute();
    expect(await holderOf(db, authorityId, taskId, today)).toMatchObject({ isHere: false });
    expect(await taskOf(db, authorityId, taskId, today)).toMatchObject({ holder: null });
    expect(await tasksOf(db, authorityId, { today, heldBy: leaving.officerId })).toHaveLength(1);
    value(await give(taskId, colleague, colleague));
    expect(await holderOf(db, authorityId, taskId, today)).toMatchObject({ officerId: colleague.officerId, isHere: true });
  });

  test('two at once: each is written, and one stands', async () => {
    const taskId = await aTask();
    const by = (actor: Actor) => ({
      work: { authorityId, actor: `officer:${actor.officerId}`, at: now },
      command: (tx: Parameters<typeof giveTask>[0]) => giveTask(tx, { actor, taskId, now, officerId: actor.officerId }),
    });
    const { first, second } = await atOnce(db, by(worker), by(colleague));
    const results = [first, second];
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await actions(taskId)).toEqual(['task.given', 'task.given']);
  });

  test('stands in the own list, as do parts of tasks of other units', async () => {
    const mine = await anOfficer(db, ward, { unitId: other });
    const list = async () =>
      [
        ...(await tasksOf(db, authorityId, { today, heldBy: mine.officerId })),
        ...(await partsOf(db, authorityId, { today, officerId: mine.officerId, unitIds: [other] })),
      ].flatMap(({ id, state }) => (state === 'done' ? [] : [id]));
    const [held, part] = [await aTask(other), await aTask()];
    value(await give(held, mine, mine));
    const stepId = value(
      await run(worker, (tx) =>
        addStep(tx, { actor: worker, taskId: part, now }, { text: 'Loa tay', unitId: other, officerId: mine.officerId }),
      ),
    );
    expect((await list()).toSorted()).toEqual([held, part].toSorted());
    value(await run(mine, (tx) => tickStep(tx, { actor: mine, taskId: part, now, stepId, isDone: true })));
    expect(await list()).toEqual([held]);
  });
});

describe('what is said about a task', () => {
  const say = (taskId: TaskId, text: string, by = worker, mentions: Actor[] = []) =>
    run(by, (tx) => comment(tx, { actor: by, taskId, now, text, mentions: mentions.map(({ officerId }) => officerId) }));

  test('is read by who sees the task; who is mentioned is told, and only who may see it is', async () => {
    const taskId = await aTask();
    value(await say(taskId, 'Đã đặt nhà văn hóa', worker, [owner]));
    expect(await commentsOn(db, authorityId, taskId)).toMatchObject([{ text: 'Đã đặt nhà văn hóa', mentioned: [owner.fullName] }]);
    expect(await told(owner)).toContain(`${worker.fullName} nhắc tới bạn`);
    expect(refusalOf(await say(taskId, 'Chào', worker, [stranger]))).toBe('not-mentionable');
    expect(refusalOf(await say(taskId, 'Chào', stranger))).toBe('cannot-see-task');
    expect(refusalOf(await say(taskId, 'Đã đặt nhà văn hóa'))).toBe('same-comment');
    const auditor = await anOfficer(db, ward, { roles: ['auditor'] });
    expect(refusalOf(await say(taskId, 'Chào', auditor))).toBe('look-only');
  });

  test('is edited and withdrawn by who wrote it, and the log keeps what it was', async () => {
    const taskId = await aTask();
    const commentId = await aComment(db, worker, taskId, 'Hẹn thứ hai');
    const edit = (by: Actor, text: string) => run(by, (tx) => editComment(tx, { actor: by, taskId, commentId, now, text }));
    expect(refusalOf(await edit(owner, 'Hẹn thứ ba'))).toBe('others-comment');
    value(await edit(worker, 'Hẹn thứ tư'));
    value(await edit(worker, 'Hẹn thứ tư'));
    value(await run(worker, (tx) => withdrawComment(tx, { actor: worker, taskId, commentId, now })));
    expect(refusalOf(await edit(worker, 'Hẹn thứ năm'))).toBe('no-comment');
    expect(await commentsOn(db, authorityId, taskId)).toMatchObject([{ text: '', writer: worker.fullName }]);
    const log = await historyOf(db, authorityId, 'task', taskId);
    expect(log.map(({ changes }) => changes['comment'])).toEqual([
      { to: 'Hẹn thứ hai' },
      { from: 'Hẹn thứ hai', to: 'Hẹn thứ tư' },
      { from: 'Hẹn thứ tư', to: null },
    ]);
  });
});

describe('steps and parts', () => {
  const on = (taskId: TaskId, actor = worker) => ({ actor, taskId, now });
  const add = (taskId: TaskId, input: Parameters<typeof addStep>[2], by = worker) => run(by, (tx) => addStep(tx, on(taskId, by), input));

  test('a part is done by another unit, which then sees the task and nothing else of the unit', async () => {
    const taskId = await aTask();
    const stepId = value(await add(taskId, { text: 'Phát 500 tờ gấp', unitId: other, share: 500, shareOf: 'tờ' }));
    const steps = await stepsOf(db, authorityId, taskId);
    expect([maySeeTask(stranger, room, steps), maySeeTask(stranger, room, [])]).toEqual([true, false]);
    expect(await told(stranger)).toContainEqual(expect.stringContaining('Phát 500 tờ gấp'));
    const tick = (by: Actor, isDone = true) => run(by, (tx) => tickStep(tx, { ...on(taskId, by), stepId, isDone }));
    const nobody = await anOfficer(db, ward, { unitId: await aUnit(db, ward) });
    expect(refusalOf(await tick(nobody))).toBe('not-your-step');
    value(await tick(stranger));
    value(await tick(stranger));
    value(await tick(worker, false));
    expect(await actions(taskId)).toEqual(['task.step-added', 'task.step-done', 'task.step-undone']);
    expect(refusalOf(await run(stranger, (tx) => dropStep(tx, { ...on(taskId, stranger), stepId })))).toBe('not-your-unit');
    value(await run(worker, (tx) => dropStep(tx, { ...on(taskId), stepId })));
    expect(await stepsOf(db, authorityId, taskId)).toEqual([]);
  });

  test('all that is wrong is said at once', async () => {
    const taskId = await aTask();
    const wrong = await add(taskId, { text: 'Mời', unitId: other, officerId: worker.officerId, share: 2 });
    expect(wrong.ok || [wrong.refusal, ...(wrong.refusal.others ?? [])].map(({ code }) => code)).toEqual([
      'not-of-part-unit',
      'share-of-what',
    ]);
    value(await add(taskId, { text: 'Mời' }));
    expect(refusalOf(await add(taskId, { text: 'mời' }))).toBe('step-there');
    expect(refusalOf(await add(taskId, { text: 'Việc khác' }, stranger))).toBe('not-your-unit');
  });

  test('lists give the steps of a kind of work, once; the owner keeps them', async () => {
    const taskId = await aTask();
    const take = (listId: string) => run(worker, (tx) => addStepsFrom(tx, on(taskId), listId));
    expect(value(await take('conference'))).toBe(8);
    expect(refusalOf(await take('conference'))).toBe('all-steps-there');
    const keep = (input: { name: string; steps: string }, by = owner) => run(by, (tx) => keepStepList(tx, by, input));
    expect(refusalOf(await keep({ name: 'Ra quân', steps: 'Họp' }, worker))).toBe('may-not-keep-lists');
    const id = value(await keep({ name: 'Ra quân', steps: 'Họp\n\n  Phân công \nGửi giấy mời' }));
    expect(refusalOf(await keep({ name: 'ra quân', steps: 'x' }))).toBe('list-there');
    expect(refusalOf(await keep({ name: 'Dài', steps: 'x\n'.repeat(31) }))).toBe('many-steps');
    expect(value(await take(id))).toBe(2);
    value(await run(owner, (tx) => endStepList(tx, owner, now, id)));
    expect(refusalOf(await take(id))).toBe('no-such-list');
  });
});

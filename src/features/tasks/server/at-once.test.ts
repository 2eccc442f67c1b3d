import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '#features/plans/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { TaskId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import {
  answerRequest,
  closeByActivity,
  finishTask,
  noteDecline,
  openByActivity,
  reopenTask,
  taskOf,
  tasksOf,
  unseenDeclines,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let partner: Actor;
let front: UnitId;
let plan: Plan;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');
  partner = await anOfficer(opened.db, ward, { roles: ['partner'], unitId: front });
});
afterAll(() => opened.drop());

type Command = (tx: Tx, taskId: TaskId) => Promise<Result<unknown>>;
const by = (actor: Actor, taskId: TaskId, command: Command) => ({
  work: { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now },
  command: (tx: Tx) => command(tx, taskId),
});
const done = async (work: Promise<void>): Promise<Result<undefined>> => (await work, { ok: true, value: undefined });

/** Every command on one task, as somebody gives it. */
const commands = {
  accept: (id: TaskId) => by(partner, id, (tx, taskId) => answerRequest(tx, { actor: partner, taskId, now, answer: 'accepted' })),
  decline: (id: TaskId) =>
    by(partner, id, (tx, taskId) => answerRequest(tx, { actor: partner, taskId, now, answer: 'declined', note: 'Trùng lịch' })),
  finish: (id: TaskId) => by(partner, id, (tx, taskId) => finishTask(tx, { actor: partner, taskId, now, reason: 'Đã gửi báo cáo' })),
  reopen: (id: TaskId) => by(owner, id, (tx, taskId) => reopenTask(tx, { actor: owner, taskId, now })),
  note: (id: TaskId) => by(owner, id, (tx, taskId) => noteDecline(tx, { actor: owner, taskId, now })),
  close: (id: TaskId) => by(owner, id, (tx, taskId) => done(closeByActivity(tx, { actor: owner, taskId, now, doneOn: today }))),
  open: (id: TaskId) => by(owner, id, (tx, taskId) => done(openByActivity(tx, { actor: owner, taskId, now }))),
};
type Name = keyof typeof commands;

async function aTask(...steps: Name[]): Promise<TaskId> {
  plan = await aPlan(opened.db, owner, { duties: [{ units: [performing(front, { isRequested: true })] }] });
  const [task] = await tasksOf(opened.db, ward.authorityId, { today, planId: plan.id });
  for (const step of steps) {
    const { work, command } = commands[step](task!.id);
    value(await acting(opened.db, { authorityId: work.authorityId, officerId: owner.officerId }, command));
  }
  return task!.id;
}

describe('of two who decide on one task at once the second waits and sees what the first decided', () => {
  test.each<[Name[], Name, Name, string | undefined, string]>([
    [[], 'accept', 'decline', undefined, 'declined'],
    [[], 'decline', 'finish', 'not-accepted', 'declined'],
    [['accept'], 'finish', 'finish', 'task-done', 'done'],
    [['accept'], 'finish', 'decline', 'task-done', 'done'],
    [['accept'], 'close', 'finish', 'task-done', 'done'],
    [['accept', 'finish'], 'reopen', 'reopen', 'task-open', 'accepted'],
    [['accept', 'close'], 'open', 'reopen', 'task-open', 'accepted'],
    [['decline'], 'note', 'note', 'not-declined', 'declined'],
    [['decline'], 'accept', 'note', 'not-declined', 'accepted'],
  ])('after %j: %s, then %s: %s, %s', async (steps, first, second, refusal, state) => {
    const id = await aTask(...steps);
    const both = await atOnce(opened.db, commands[first](id), commands[second](id));
    expect([refusalOf(both.first), both.waited, refusalOf(both.second)]).toEqual([undefined, true, refusal]);
    expect((await taskOf(opened.db, ward.authorityId, id, today))?.state).toBe(state);
  });
});

test('a declined request is news to who asked, with the reason, until it is noted or answered otherwise; a new decline is news again', async () => {
  const id = await aTask('decline');
  const news = async () => (await unseenDeclines(opened.db, ward.authorityId, today)).find((task) => task.id === id)?.answer?.note;
  const give = async (name: Name) => value(await acting(opened.db, owner, commands[name](id).command));
  expect(await news()).toBe('Trùng lịch');
  expect(refusalOf(await acting(opened.db, partner, (tx) => noteDecline(tx, { actor: partner, taskId: id, now })))).toBe('may-not-note');
  await give('note');
  expect(await news()).toBeUndefined();
  await give('accept');
  await give('decline');
  expect(await news()).toBe('Trùng lịch');
});

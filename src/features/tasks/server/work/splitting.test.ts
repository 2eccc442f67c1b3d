import { expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { TaskId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { dropStep, partsOf, splitOf, splitTask, stepsOf, tasksOf, taskTally, tickStep, undoSplit } from '../index.ts';
import type { SplitInput } from './splitting.ts';

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const other = await aUnit(db, ward);
const helper = await anOfficer(db, ward, { unitId: other, fullName: 'Lê Thị Thử' });
const stranger = await anOfficer(db, ward, { unitId: await aUnit(db, ward) });

const run = <T>(actor: Actor, command: Parameters<typeof acting<T>>[2]) => acting(db, actor, command, now);
const split = (taskId: TaskId, input: SplitInput, by = worker) => run(by, (tx) => splitTask(tx, { actor: by, taskId, now }, input));
const whyNot = (result: Result<unknown>) => (result.ok ? undefined : result.refusal);
const undo = (taskId: TaskId, by = worker) => run(by, (tx) => undoSplit(tx, { actor: by, taskId, now }));
const day = (text: string) => Temporal.PlainDate.from(text);

const plan = await aPlan(db, owner, {
  duties: [{ text: 'In và phát 500 tờ gấp', units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-06-10' }] }],
});
const [{ id: taskId } = { id: '' as TaskId }] = await tasksOf(db, authorityId, { today, planId: plan.id });
const parts = [
  { text: 'Phát ở chợ', unitId: other, officerId: helper.officerId, share: 200.5, dueOn: day('2026-06-01') },
  { text: 'Phát ở bộ phận một cửa', share: 299.5 },
];
const input: SplitInput = { parts, total: 500, countedIn: 'tờ' };

test('a split that does not hold is refused at its place, and nothing is written', async () => {
  expect(whyNot(await split(taskId, input, stranger))?.code).toBe('not-your-unit');
  expect(whyNot(await split(taskId, { ...input, total: 600 }))?.message).toContain('500 tờ, chưa bằng 600');
  expect(whyNot(await split(taskId, { parts }))).toMatchObject({ code: 'counted-in-what', field: 'countedIn' });
  const late = [parts[1]!, { ...parts[0]!, dueOn: day('2026-06-11') }];
  expect(whyNot(await split(taskId, { ...input, parts: late }))).toMatchObject({ code: 'part-after-whole', field: 'parts.1.dueOn' });
  const twice = [parts[1]!, { ...parts[1]!, share: 200.5 }];
  expect(whyNot(await split(taskId, { ...input, parts: twice }))).toMatchObject({ code: 'same-part', field: 'parts.1.text' });
  const alien = [parts[1]!, { ...parts[0]!, officerId: worker.officerId }];
  expect(whyNot(await split(taskId, { ...input, parts: alien }))).toMatchObject({ field: 'parts.1.officerId' });
  expect(await stepsOf(db, authorityId, taskId)).toEqual([]);
});

test('parts are of their units, the duty is counted once, and it is undone until a part was done', async () => {
  value(await split(taskId, { ...input, note: 'Ghi tên người nhận' }));
  expect(whyNot(await split(taskId, input))?.code).toBe('split-already');
  const steps = await stepsOf(db, authorityId, taskId);
  expect(steps.map(({ text, unitId, share, shareOf }) => [text, unitId, share, shareOf])).toEqual([
    ['Phát ở chợ', other, 200.5, 'tờ'],
    ['Phát ở bộ phận một cửa', null, 299.5, 'tờ'],
  ]);
  expect((await messagesOf(db, helper, { locale: 'vi', limit: 5 })).messages[0]?.title).toContain('Phát ở chợ');
  expect(whyNot(await run(worker, (tx) => dropStep(tx, { actor: worker, taskId, now, stepId: steps[1]!.id })))?.code).toBe('part-of-split');
  expect((await partsOf(db, authorityId, { today, unitIds: [other], officerId: helper.officerId })).map(({ id, dutyText }) => [id, dutyText])).toEqual([[taskId, 'Phát ở chợ']]); // prettier-ignore
  const year = { from: day('2026-01-01'), to: day('2026-12-31') };
  expect((await taskTally(db, authorityId, plan.id, year, { happenedBy: today, knownBy: 'now' })).due).toBe(1);
  expect(whyNot(await undo(taskId, stranger))?.code).toBe('not-your-unit');
  const tick = (isDone: boolean) => run(helper, (tx) => tickStep(tx, { actor: helper, taskId, now, stepId: steps[0]!.id, isDone }));
  value(await tick(true));
  expect(whyNot(await undo(taskId))?.code).toBe('part-done');
  value(await tick(false));
  value(await undo(taskId));
  expect([await splitOf(db, authorityId, taskId), await stepsOf(db, authorityId, taskId)]).toEqual([undefined, []]);
  expect(whyNot(await undo(taskId))?.code).toBe('not-split');
  value(await split(taskId, { ...input, countedIn: 'tờ gấp' }));
  expect((await historyOf(db, authorityId, 'task', taskId)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['task.split', 'task.split-undone']),
  );
});

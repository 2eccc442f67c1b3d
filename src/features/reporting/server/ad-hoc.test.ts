import { expect, test } from 'vitest';
import { standingOn } from '#features/tasks/index.ts';
import { callOff, finishTask, taskTally, tasksOf } from '#features/tasks/server/index.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { anOrder } from '#root/testing/rooms/tasks/tasks.ts';
import { writeSections } from '../sections.ts';
import { gatherFacts } from './index.ts';

const { opened, ward, owner, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const unitIds = [room, await aUnit(db, ward)];
const of = async (orderId: Awaited<ReturnType<typeof anOrder>>) => tasksOf(db, ward.authorityId, { today, orderId });

test('is counted apart in the report, also when late, and is due no longer once it was called off', async () => {
  const own = await aPlan(db, owner, { duties: [{ units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-05-30' }] }] });
  const id = await anOrder(db, owner, { planId: own.id, unitIds, dueOn: day('2026-05-25') });
  const [first] = await of(id);
  value(
    await acting(db, owner, (tx) => finishTask(tx, { actor: owner, taskId: first!.id, now, reason: 'Đã gửi', doneOn: day('2026-05-24') })),
  );
  const covers = { from: day('2026-03-15'), to: day('2026-05-31') };
  const asOf = { happenedBy: day('2026-05-31'), knownBy: 'now' as const };
  expect(await taskTally(db, ward.authorityId, own.id, covers, asOf)).toEqual({ due: 1, done: 0, doneLate: 0 });
  const about = { kind: 'quarter' as const, year: 2026, index: 2, dueOn: null };
  const facts = await gatherFacts(db, { authorityId: ward.authorityId, planId: own.id, covers, period: 'quý II', about, asOf });
  expect(facts.adHoc).toMatchObject({ due: 2, done: 1, doneLate: 0, late: [{ dueOn: '2026-05-25' }] });
  const said = writeSections(facts)
    .map(({ text }) => text)
    .join('\n');
  expect(said).toContain('có 02 việc đột xuất theo chỉ đạo đến hạn; đã hoàn thành 01 việc; 01 việc quá hạn chưa hoàn thành');
  expect(said).toContain('Việc đột xuất quá hạn ngày 25/5/2026');
  value(await acting(db, owner, (tx) => callOff(tx, { actor: owner, now }, id, 'Cấp trên thay bằng văn bản khác')));
  expect((await of(id)).map((task) => standingOn(task, today)).toSorted()).toEqual(['done', 'ended']);
  expect(refusalOf(await acting(db, owner, (tx) => callOff(tx, { actor: owner, now }, id, 'Lần nữa')))).toBe('no-such-order');
});

import { describe, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { day, now, refusalOf, today } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { anOrder, ordering } from '#root/testing/rooms/tasks/tasks.ts';
import { dueDaysOf, periodsOf } from '../../orders/repeat.ts';
import { orderTasks, tasksOf } from '../index.ts';

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const other = await aUnit(db, ward);
const front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');
const plan = await aPlan(db, owner, { duties: [{ units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-06-10' }] }] });
const unitIds = [room, other];
const of = async (orderId: Awaited<ReturnType<typeof anOrder>>, on = today) => tasksOf(db, ward.authorityId, { today: on, orderId });

describe('an order from above, outside of the plan', () => {
  test('is a task of each unit, told at once; partners are asked', async () => {
    const id = await anOrder(db, owner, { planId: plan.id, unitIds: [...unitIds, front], quantity: 2, quantityOf: 'buổi' });
    const tasks = await of(id);
    expect(tasks.map(({ unitId, state, label }) => [unitId, state, label]).toSorted()).toEqual(
      [
        [room, 'open', 'Đột xuất'],
        [other, 'open', 'Đột xuất'],
        [front, 'asked', 'Đột xuất'],
      ].toSorted(),
    );
    expect(tasks[0]).toMatchObject({
      dutyId: null,
      dueOn: day('2026-06-15'),
      order: { by: 'UBND tỉnh', symbol: '15/CĐ-UBND', quantity: 2 },
    });
    expect((await messagesOf(db, worker, { locale: 'vi', limit: 9 })).messages[0]?.title).toBe('UBND tỉnh giao việc cho bạn');
  });

  test('is repeated to its last day', async () => {
    expect(dueDaysOf(day('2026-01-31'), 'monthly', day('2026-04-30')).map(String)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(periodsOf(day('2026-05-20'), dueDaysOf(day('2026-05-25'), 'weekly', day('2026-06-01')))).toEqual([
      { from: day('2026-05-20'), to: day('2026-05-25') },
      { from: day('2026-05-26'), to: day('2026-06-01') },
    ]);
    const id = await anOrder(db, owner, {
      planId: plan.id,
      unitIds,
      text: 'Báo cáo nhanh',
      repeat: 'weekly',
      repeatUntil: day('2026-06-29'),
    });
    expect(await of(id)).toHaveLength(6);
  });

  test.each([
    ['by who neither owns the plan nor leads', {}, worker, 'may-not-order'],
    ['due before it was ordered', { dueOn: day('2026-05-01') }, owner, 'due-before-order'],
    ['ordered tomorrow', { orderedOn: day('2026-06-02') }, owner, 'ordered-later'],
    ['of another year', { dueOn: day('2027-01-05') }, owner, 'other-year'],
    ['repeated without an end', { repeat: 'weekly' as const }, owner, 'repeat-until'],
    ['a quantity of nothing', { quantity: 3 }, owner, 'quantity-of-what'],
  ])('%s is refused', async (_name, more, actor, code) => {
    expect(refusalOf(await ordering(db, actor, { planId: plan.id, unitIds, text: `Thử ${code}`, ...more }))).toBe(code);
  });

  test('sent twice at once is there once', async () => {
    const input = {
      planId: plan.id,
      unitIds,
      text: 'Hai lần',
      orderedByName: 'UBND tỉnh',
      orderedOn: day('2026-05-20'),
      dueOn: day('2026-06-20'),
    };
    const send = () => ({
      work: { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now },
      command: (tx: Parameters<typeof orderTasks>[0]) => orderTasks(tx, { actor: owner, now }, { ...input, repeat: 'once' as const }),
    });
    const { first, second } = await atOnce(db, send(), send());
    expect([first, second].map(refusalOf)).toEqual([undefined, 'order-there']);
  });
});

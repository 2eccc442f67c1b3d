import { expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft, performing } from '#root/testing/plans.ts';
import { changesIn } from '../../together/changes.ts';
import { changeLines } from '../../together/view.ts';
import type { Together } from '../../together/schema.ts';
import { addDeadline, addDuty, addTarget, changeTogether, correctDuty, listOfChanges, planOf } from '../index.ts';

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const other = await aUnit(db, ward);
const on = (planId: PlanId) => ({ actor: owner, planId, now });
const run = <T>(command: Parameters<typeof acting<T>>[2], by = owner) => acting(db, by, command, now);

/** A draft with two duties, the first of which has two days, and a target of 20. */
async function draft(): Promise<PlanId> {
  const planId = await aDraft(db, owner);
  const add = async (text: string, units: ReturnType<typeof performing>[], days: string[]) => {
    const id = value(await run((tx) => addDuty(tx, { ...on(planId), duty: { text, units } })));
    for (const day of days) value(await run((tx) => addDeadline(tx, { ...on(planId), dutyId: id, rule: { kind: 'date', on: day } })));
    return id;
  };
  await add('Phát thanh hằng tuần', [performing(room)], ['2026-03-31', '2026-04-30']);
  await add('Treo băng rôn', [performing(room), performing(other)], []);
  const target = { text: 'Có ít nhất 20 tin, bài', comparator: '>=' as const, value: 20, unit: 'tin, bài', way: 'sum' as const };
  value(await run((tx) => addTarget(tx, { ...on(planId), target })));
  return planId;
}
const plan = async (planId: PlanId) => (await planOf(db, ward.authorityId, planId))!;
const seen = async (planId: PlanId, asked: Together) => listOfChanges(changesIn(await plan(planId), asked));
const change = async (planId: PlanId, asked: Together, list?: string, by = owner) => {
  const shown = list ?? (await seen(planId, asked));
  return run((tx) => changeTogether(tx, { ...on(planId), actor: by }, asked, shown), by);
};
const linesOf = async (planId: PlanId) => {
  const { duties, targets } = await plan(planId);
  return {
    duties: duties.map(({ units, deadlines }) => [
      units.map(({ unitId }) => unitId),
      deadlines.map(({ rule }) => (rule.kind === 'date' ? rule.on : rule.kind)),
    ]),
    targets: targets.map(({ text, value: figure }) => [text, figure]),
  };
};

test('units, days and targets of all lines change at once, each line with its entry in the log', async () => {
  const planId = await draft();
  expect(value(await change(planId, { fromUnit: room, toUnit: other, years: 1, days: 30, percent: 15 }))).toBe(3);
  expect(await linesOf(planId)).toEqual({
    duties: [
      [[other], ['2027-04-30', '2027-05-30']],
      [[other], []],
    ],
    targets: [['Có ít nhất 23 tin, bài', 23]],
  });
  const log = (await historyOf(db, ward.authorityId, 'plan', planId)).find(({ action }) => action === 'plan.changed-together');
  expect(log?.changes).toEqual({ duties: { to: 2 }, targets: { to: 1 } });
});

test('days that move onto the next one of the same duty pass it', async () => {
  const planId = await draft();
  value(await change(planId, { days: 30 }));
  expect((await linesOf(planId)).duties[0]).toEqual([[room], ['2026-04-30', '2026-05-30']]);
  value(await change(planId, { days: -30 }));
  expect((await linesOf(planId)).duties[0]).toEqual([[room], ['2026-03-31', '2026-04-30']]);
});

test('a list that is another since, nothing to change, others than who drafts: refused, and nothing is written', async () => {
  const planId = await draft();
  const before = await linesOf(planId);
  const shown = await seen(planId, { days: 7 });
  const { id, units } = (await plan(planId)).duties[1]!;
  value(await run((tx) => correctDuty(tx, { ...on(planId), dutyId: id, duty: { text: 'Treo 5 băng rôn', units } })));
  const [duty] = (await plan(planId)).duties;
  value(await run((tx) => addDeadline(tx, { ...on(planId), dutyId: duty!.id, rule: { kind: 'date', on: '2026-09-30' } })));
  expect(refusalOf(await change(planId, { days: 7 }, shown))).toBe('together-other-list');
  expect(refusalOf(await change(planId, { fromUnit: ward.rootUnitId, toUnit: other }))).toBe('nothing-to-change-together');
  expect(refusalOf(await change(planId, { days: 7 }, undefined, worker))).toBe('not-plan-owner');
  expect((await linesOf(planId)).targets).toEqual(before.targets);
});

test('where one line cannot change none does', async () => {
  const planId = await draft();
  const gone = crypto.randomUUID() as typeof other;
  const result = await change(planId, { fromUnit: room, toUnit: gone, percent: 10 });
  expect(refusalOf(result)).toBe('together-stuck');
  expect((await linesOf(planId)).duties[0]?.[0]).toEqual([room]);
  expect((await linesOf(planId)).targets).toEqual([['Có ít nhất 20 tin, bài', 20]]);
});

test('two at once change it once', async () => {
  const planId = await draft();
  const second = await anOfficer(db, ward, { roles: ['plan-owner'] });
  const shown = await seen(planId, { percent: 10 });
  const send = (actor: typeof owner) => ({
    work: { authorityId: ward.authorityId, actor: `officer:${actor.officerId}`, at: now },
    command: (tx: Tx) => changeTogether(tx, { ...on(planId), actor }, { percent: 10 }, shown),
  });
  const both = await atOnce(db, send(owner), send(second));
  expect([both.first, both.second].map(refusalOf)).toEqual([undefined, 'together-other-list']);
  expect((await linesOf(planId)).targets).toEqual([['Có ít nhất 22 tin, bài', 22]]);
});

test('a duty keeps who does it where the other unit helped already', async () => {
  const planId = await aDraft(db, owner);
  const helping = { ...performing(other), role: 'coordinate' as const };
  const duty = { text: 'Phát thanh', units: [performing(room), helping] };
  value(await run((tx) => addDuty(tx, { ...on(planId), duty })));
  const [line] = changeLines(changesIn(await plan(planId), { fromUnit: room, toUnit: other }), () => 'Đơn vị', 'vi');
  expect(line?.was).toContain('phối hợp');
  expect(line?.is).not.toContain('phối hợp');
  value(await change(planId, { fromUnit: room, toUnit: other }));
  expect((await plan(planId)).duties[0]?.units.map(({ unitId, role }) => [unitId, role])).toEqual([[other, performing(room).role]]);
});

test('a target of nothing and a deadline in another year are refused with their line', async () => {
  const planId = await draft();
  expect(refusalOf(await change(planId, { days: -180 }))).toBe('together-out-of-year');
  value(await change(planId, { percent: -90 }));
  expect(refusalOf(await change(planId, { percent: -90 }))).toBe('together-to-nothing');
  expect((await linesOf(planId)).targets.map(([, figure]) => figure)).toEqual([2]);
});

test('a target of a range is left as it is: its words hold two figures', async () => {
  const it = await plan(await draft());
  const [target] = it.targets;
  const range = { ...target!, text: 'Mỗi chuyên mục dài 5-7 phút', value: 5, upTo: 7 };
  expect(changesIn({ ...it, targets: [range, target!] }, { percent: 15 }).targets.map(({ text }) => text)).toEqual([
    'Có ít nhất 23 tin, bài',
  ]);
});

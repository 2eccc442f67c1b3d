import { expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { standingOn, tasksThatFit } from '#features/tasks/index.ts';
import { addStep, dropStep, finishTask, formerPartsOf, partsOf, remind, splitTask, stepsOf, tasksOf, tickStep, undoSplit } from '#features/tasks/server/index.ts'; // prettier-ignore
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, at, day, now, today, value } from '#root/testing/actors.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { icalOf } from '../ical.ts';
import { fedBy, makeFeed, overviewOf } from './index.ts';

const { opened, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const market = await aUnit(db, ward, { name: 'Ban quản lý chợ' });
const seller = await anOfficer(db, ward, { roles: ['performer'], unitId: market });
const named = await anOfficer(db, ward, { roles: ['performer'], unitId: market });
const front = ward.unit('Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai');
await anOfficer(db, ward, { roles: ['partner'], unitId: front });
const run = <T>(actor: Actor, command: (tx: Tx) => Promise<Result<T>>) => acting(db, actor, command);

await aPlan(db, owner, {
  duties: [
    { text: 'Phát 500 tờ gấp', units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-06-30' }] },
    { text: 'Treo băng rôn', units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-06-10' }] },
    { text: 'Việc không chia', units: [performing(market)], deadlines: [{ kind: 'date', on: '2026-07-10' }] },
  ],
});
const [banner, leaflets] = (await tasksOf(db, authorityId, { today, unitIds: [room] })).map(({ id }) => id);
if (!banner || !leaflets) throw new Error('No tasks.');
const parts = [
  { text: 'Phát ở chợ, buổi sáng', unitId: market, dueOn: day('2026-05-28') },
  { text: 'Phát ở chợ, buổi chiều', unitId: market, officerId: named.officerId },
  { text: 'Phát tại hội nghị', unitId: front, dueOn: day('2026-05-29') },
  { text: 'Phát ở bộ phận một cửa' },
];
value(await run(worker, (tx) => splitTask(tx, { actor: worker, taskId: leaflets, now }, { parts })));
const lines = async (filter: Omit<Parameters<typeof partsOf>[2], 'today'>) =>
  (await partsOf(db, authorityId, { today, ...filter })).map((task) => [task.dutyText, task.unitName, task.dueOn?.toString(), standingOn(task, today)]); // prettier-ignore

test('a part is work of its unit and of the person it names, by its own day, and of nobody else', async () => {
  const ofMarket = [
    ['Phát ở chợ, buổi sáng', 'Ban quản lý chợ', '2026-05-28', 'late'],
    ['Phát ở chợ, buổi chiều', 'Ban quản lý chợ', '2026-06-30', 'ahead'],
  ];
  expect(await lines({ unitIds: [market] })).toEqual(ofMarket);
  expect(await lines({ unitIds: [market], officerId: seller.officerId })).toEqual(ofMarket.slice(0, 1));
  expect(await lines({ unitIds: [market], officerId: named.officerId })).toEqual(ofMarket);
  expect((await lines({ unitIds: [front] })).map((line) => line[3])).toEqual(['ahead']);
  expect(await lines({ unitIds: [room] })).toEqual([]);
  const found = await partsOf(db, authorityId, { today, unitIds: [market] });
  expect(tasksThatFit(found, { search: 'to gap buoi sang' }, today)).toHaveLength(1);
});

test('the first page counts what the list shows, and names the part', async () => {
  const found = await overviewOf(db, authorityId, { today, own: [market], unitIds: [market], most: 8 });
  expect(found.units).toEqual([{ unitId: market, late: 1, soon: 0, open: 3, done: 0, accepted: 0, declined: 0, waiting: 0 }]);
  expect(found.urgent.map(({ text, dueOn, standing }) => [text, dueOn?.toString(), standing])).toEqual([['Phát ở chợ, buổi sáng', '2026-05-28', 'late']]); // prettier-ignore
  const all = await overviewOf(db, authorityId, { today, own: [room], most: 8 });
  const isOf = (unit: string) => all.units.find(({ unitId }) => unitId === unit);
  expect([isOf(front)?.late, isOf(room)?.open, all.waiting]).toEqual([0, 2, []]);
  // Among what all units do late a whole is counted once, without the parts of others.
  expect(all.urgent.filter(({ partId }) => partId !== null)).toEqual([]);
});

test('the calendar of a telephone and the reminders know parts', async () => {
  const token = value(await run(seller, (tx) => makeFeed(tx, { actor: seller, now }, 'own')));
  const fed = await fedBy(db, token, today);
  const text = icalOf(fed?.tasks ?? [], { name: 'Việc', today, madeAt: now, origin: 'https://cchc.example.vn', locale: 'vi' });
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text.replaceAll(/\r\n[ \t]/g, '')).toContain('Phần việc của: Phát 500 tờ gấp');
  const heard = async (actor: Actor) =>
    (await messagesOf(db, actor, { locale: 'vi', limit: 50 })).messages.flatMap(({ kind, title }) => (kind === 'task-due' || kind === 'task-late' ? [`${kind} ${title}`] : [])); // prettier-ignore
  for (const on of ['2026-06-04', '2026-06-16']) await remind(db, authorityId, at(`${on}T05:00`));
  expect(await heard(seller)).toContain('task-late Quá hạn: Phát ở chợ, buổi sáng (Phát 500 tờ gấp)');
  expect((await heard(seller)).filter((one) => one.includes('buổi chiều'))).toEqual([]);
  expect(await heard(named)).toContain('task-due Sắp đến hạn: Phát ở chợ, buổi chiều (Phát 500 tờ gấp)');
});

test('who had a part that was merged again is told, and what became of it is known; a whole that is done leaves no part open', async () => {
  const later = now.add({ minutes: 5 });
  value(await run(worker, (tx) => addStep(tx, { actor: worker, taskId: banner, now }, { text: 'Giữ thang', unitId: market })));
  const [ladder] = await stepsOf(db, authorityId, banner);
  value(await run(seller, (tx) => tickStep(tx, { actor: seller, taskId: banner, now, stepId: ladder!.id, isDone: true })));
  expect((await lines({ unitIds: [market] })).find(([text]) => text === 'Giữ thang')?.[3]).toBe('done');
  value(await run(seller, (tx) => tickStep(tx, { actor: seller, taskId: banner, now, stepId: ladder!.id, isDone: false })));
  value(await run(worker, (tx) => dropStep(tx, { actor: worker, taskId: banner, now: later, stepId: ladder!.id })));
  value(await run(worker, (tx) => undoSplit(tx, { actor: worker, taskId: leaflets, now: later })));
  const titles = (await messagesOf(db, seller, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);
  expect(titles.filter((title) => title.includes('rút lại phần việc')).toSorted()).toEqual([expect.stringContaining('Giữ thang'), expect.stringContaining('buổi sáng')]); // prettier-ignore
  expect((await formerPartsOf(db, authorityId, leaflets)).map(({ unitId, wasMerged }) => [unitId, wasMerged])).toEqual(
    expect.arrayContaining([[market, true], [front, true]]),
  ); // prettier-ignore
  expect(await lines({ unitIds: [market] })).toEqual([]);
  value(await run(worker, (tx) => addStep(tx, { actor: worker, taskId: banner, now }, { text: 'Căng dây', unitId: market })));
  value(await run(worker, (tx) => finishTask(tx, { actor: worker, taskId: banner, now, reason: 'Đã treo' })));
  expect(await lines({ unitIds: [market] })).toEqual([]);
});

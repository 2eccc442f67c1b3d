import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { migrate } from '#platform/server/migrate.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { daysKnown, endDay, holidaysOf, holidayYear, importDays, keepDay, keptDay, settleYear } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let admin: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  admin = await anOfficer(opened.db, ward, { roles: ['administrator'] });
});
afterAll(() => opened.drop());

const run = <T>(command: (tx: Tx) => Promise<Result<T>>) => acting(opened.db, admin, command);
const off = { isOff: true, name: 'Tết Nguyên đán', source: '01/TB-VPCP (mẫu thử)' };
const restart = async () => {
  await opened.owner.deleteFrom('repeatable_file' as never).execute();
  await migrate(opened.ownerUrl);
};

test('a day is noted, corrected and ended by a paper, and a later version of the product undoes none of it', async () => {
  const tet = day('2027-02-05');
  value(await run((tx) => keepDay(tx, tet, off)));
  value(await run((tx) => keepDay(tx, tet, off)));
  value(await run((tx) => keepDay(tx, tet, { ...off, source: '02/TB-VPCP (mẫu thử)' })));
  value(await run((tx) => endDay(tx, day('2027-05-03'), 'Nhập nhầm', now)));
  await restart();
  expect((await keptDay(opened.db, tet))?.source).toBe('02/TB-VPCP (mẫu thử)');
  expect(await keptDay(opened.db, day('2027-05-03'))).toBeUndefined();
  const holidays = await holidaysOf(opened.db, 2027);
  expect([holidays.get('2027-02-05'), holidays.get('2027-05-03')]).toEqual([true, undefined]);
  expect((await holidayYear(opened.db, 2027))?.days.some(({ day: one }) => one.equals(day('2027-05-03')))).toBe(false);
  expect((await historyOf(opened.db, ward.authorityId, 'holiday', '2027-02-05')).map(({ action }) => action)).toEqual([
    'holiday.kept',
    'holiday.corrected',
  ]);
  value(await run((tx) => keepDay(tx, day('2027-05-03'), off)));
  expect(await keptDay(opened.db, day('2027-05-03'))).toMatchObject({ isOff: true });
});

test('what is no day of ours is refused, and what a change moves is asked first', async () => {
  expect(refusalOf(await run((tx) => keepDay(tx, day('2027-02-08'), { ...off, isOff: false })))).toBe('worked-on-weekday');
  expect(refusalOf(await run((tx) => keepDay(tx, day('1027-02-08'), off)))).toBe('year-unlikely');
  expect(refusalOf(await run((tx) => endDay(tx, day('2027-07-07'), 'x', now)))).toBe('unknown-day');
  const doubts = [{ key: 'k', message: '3 việc có hạn ngày này', en: '' }];
  expect(refusalOf(await run((tx) => keepDay(tx, day('2027-03-08'), off, { doubts, sure: [] })))).toBe('moves-something');
  expect(await keptDay(opened.db, day('2027-03-08'))).toBeUndefined();
  value(await run((tx) => keepDay(tx, day('2027-03-08'), off, { doubts, sure: ['k'] })));
  value(await run((tx) => keepDay(tx, day('2027-03-08'), { ...off, name: 'Tên khác' }, { doubts, sure: [] })));
});

test('a year says whether all of it is announced; its calendar tells which is not', async () => {
  const span = { from: day('2026-12-28'), to: day('2027-02-07') };
  expect((await daysKnown(opened.db, span)).undecided).toEqual([2027]);
  value(await run((tx) => settleYear(tx, 2027, { isComplete: true, source: '03/TB-VPCP (mẫu thử)' })));
  const known = await daysKnown(opened.db, span);
  expect([known.undecided, known.days.map(({ day: one }) => one.toString())]).toEqual([[], ['2027-01-01', '2027-02-05']]);
  expect((await daysKnown(opened.db, { from: day('2031-01-01'), to: day('2031-01-02') })).undecided).toEqual([2031]);
});

test('a sheet brings days, each with why it is not taken', async () => {
  const rows = [
    ['Ngày', 'Loại', 'Tên', 'Căn cứ'],
    ['01/01/2028', '', 'Tết Dương lịch', 'Bộ luật Lao động'],
    ['31/02/2028', 'Nghỉ', 'x', 'y'],
    ['01/01/2028', 'Nghỉ', 'Tết Dương lịch', 'Bộ luật Lao động'],
    ['10/01/2028', 'Làm bù', 'x', 'y'],
    ['08/01/2028', 'làm bù', '<b>Làm bù</b>', 'y'],
    ['09/01/2028', 'không rõ', 'x', ''],
  ];
  let faults: [number, string][] = [];
  await run(async (tx) => {
    faults = (await importDays(tx, rows, 'vi')).map(({ line, fault }) => [line, fault]);
    return { ok: true, value: undefined };
  });
  expect(faults.filter(([, fault]) => fault !== '').map(([line]) => line)).toEqual([3, 4, 5, 7]);
  expect(faults.find(([line]) => line === 4)?.[1]).toBe('Trùng với dòng 2.');
  expect(faults.find(([line]) => line === 5)?.[1]).toContain('không phải thứ Bảy, Chủ nhật');
  expect(await keptDay(opened.db, day('2028-01-08'))).toMatchObject({ isOff: false, name: '<b>Làm bù</b>' });
});

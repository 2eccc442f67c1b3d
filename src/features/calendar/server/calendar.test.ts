import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { addWorkingDays, isWorkingDay, periodOf, type PeriodRule } from '../index.ts';
import { holidaysOf, holidayYear, periodRules, setPeriodRule } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let admin: Actor;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  admin = await anOfficer(opened.db, ward, { roles: ['administrator'] });
});
afterAll(() => opened.drop());

test('2026 is known with its sources, 2027 says that Tết is not announced, of 2031 nothing is known', async () => {
  expect(await holidayYear(opened.db, 2026)).toMatchObject({ isComplete: true });
  const next = await holidayYear(opened.db, 2027);
  expect(next).toMatchObject({ isComplete: false });
  expect(next?.source).toContain('chưa có thông báo về Tết Nguyên đán');
  expect(next?.days.filter(({ name }) => name.includes('Nguyên đán'))).toEqual([]);
  expect(await holidayYear(opened.db, 2031)).toBeUndefined();
  for (const { source } of (await holidayYear(opened.db, 2026))?.days ?? []) expect(source).not.toBe('');
});

test('working days of 2026 pass over Tết and Vietnamese Culture Day, and count the swapped Saturday', async () => {
  const holidays = await holidaysOf(opened.db, 2025, 2026);
  expect(addWorkingDays(day('2026-02-13'), 1, holidays)).toEqual(day('2026-02-23'));
  expect(isWorkingDay(day('2026-11-24'), holidays)).toBe(false);
  expect(isWorkingDay(day('2026-08-22'), holidays)).toBe(true);
  expect(addWorkingDays(day('2026-04-24'), 2, holidays)).toEqual(day('2026-04-29'));
});

test('twelve days off a year: Bộ luật Lao động, Điều 112, with 24 November from 2026', async () => {
  const days = (await holidayYear(opened.db, 2026))?.days ?? [];
  const swaps = days.filter(({ isOff }) => !isOff).length;
  const insteadOf = days.filter(({ name }) => name.startsWith('Nghỉ bù')).length;
  expect(days.filter(({ isOff }) => isOff).length - swaps - insteadOf).toBe(12);
});

test('what the level above told an authority goes before the general rule, from its day on and for it alone', async () => {
  const rule: PeriodRule = { closingDay: 9, due: { by: 'day-of-last-month', number: 10 } };
  const set = (from: string, to: PeriodRule = rule) =>
    acting(opened.db, admin, (tx) =>
      setPeriodRule(tx, { authorityId: ward.authorityId, kind: 'quarter', rule: to, from: day(from), source: '62/KH-UBND' }),
    );
  value(await set('2026-04-01'));
  value(await set('2026-09-01', { ...rule, closingDay: 31 }));
  expect(refusalOf(await set('2026-05-01'))).toBe('rule-later');
  expect(refusalOf(await set('2026-10-01', { ...rule, closingDay: 32 }))).toBe('no-such-day');
  const closing = async (on: Temporal.PlainDate, authorityId = ward.authorityId) =>
    (await periodRules(opened.db, authorityId, on)).get('quarter')?.closingDay;
  expect(await closing(day('2026-03-31'))).toBe(14);
  expect(await closing(today)).toBe(9);
  expect(await closing(day('2026-09-01'))).toBe(31);
  expect(await closing(today, (await anAuthority(opened.db)).authorityId)).toBe(14);
  expect(periodOf('quarter', 2026, 2, rule).covers.to).toEqual(day('2026-06-09'));
});

test('of two rules from the same day one is set', async () => {
  const rule: PeriodRule = { closingDay: 9, due: { by: 'day-of-last-month', number: 10 } };
  const { authorityId } = await anAuthority(opened.db);
  const given = { authorityId, kind: 'quarter' as const, rule, from: day('2026-07-01'), source: '62/KH-UBND' };
  const setting = { work: { authorityId, actor: 'test', at: now }, command: (tx: Tx) => setPeriodRule(tx, given) };
  const { first, second, waited } = await atOnce(opened.db, setting, setting);
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'rule-later', true]);
  expect((await periodRules(opened.db, authorityId, day('2026-07-01'))).get('quarter')?.closingDay).toBe(9);
});

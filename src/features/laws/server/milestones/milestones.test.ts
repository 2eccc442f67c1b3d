import { afterAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import type { LawId } from '../../law.ts';
import { addLaw } from '../keeping.ts';
import { addMilestone, dropMilestone, milestonesOf } from './milestones.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);
const ward = await anAuthority(db);
const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
const performer = await anOfficer(db, ward, { roles: ['performer'] });
const neighbour = await anOfficer(db, await anAuthority(db), { roles: ['plan-owner'] });
const by = (actor = owner) => ({ actor, now, today });
const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner) => acting(db, actor, command);

const programme: LawId = value(
  await run((tx) =>
    addLaw(tx, by(), {
      ...{ kind: 'Nghị quyết', symbol: '9/NQ-CP', title: 'Chương trình giai đoạn 2026 - 2030 (giả định)' },
      ...{ issuer: 'Chính phủ', issuedOn: day('2026-01-05'), level: 'central' },
    }),
  ),
);
const add = (year: number, text: string, dueOn?: Temporal.PlainDate, actor = owner) =>
  run((tx) => addMilestone(tx, by(actor), programme, { year, text, dueOn }), actor);

test('what a programme wants is kept by year and dropped again', async () => {
  const next = value(await add(2027, 'Đạt 85%'));
  const inTime = value(await add(2026, 'Đạt 80%', day('2026-09-30')));
  expect([
    refusalOf(await add(2026, 'đạt 80%')),
    refusalOf(await add(2026, 'Đạt 90%', day('2027-01-01'))),
    refusalOf(await add(2026, 'Đạt 90%', undefined, performer)),
    refusalOf(await add(2026, 'Đạt 90%', undefined, neighbour)),
  ]).toEqual(['milestone-there', 'day-of-other-year', 'may-not-keep-laws', 'unknown-law']);
  const all = await milestonesOf(db, ward.authorityId, [programme]);
  expect(all.map(({ id }) => id)).toEqual([inTime, next]);
  expect(await milestonesOf(db, neighbour.authorityId, [programme])).toEqual([]);
  value(await run((tx) => dropMilestone(tx, by(), programme, inTime)));
  expect(refusalOf(await run((tx) => dropMilestone(tx, by(), programme, inTime)))).toBe('no-milestone');
  expect((await milestonesOf(db, ward.authorityId, [programme], 2026)).length).toBe(0);
  expect((await historyOf(db, ward.authorityId, 'law', programme)).map(({ action }) => action)).toContain('law.milestone-dropped');
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planOf } from '#features/plans/server/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { acceptedAbove, type AskedOf } from '#root/testing/seeds/above.ts';
import { seedOffices } from '#root/testing/seeds/offices.ts';
import { foundOffice, issueSeed } from '#root/testing/seeds/running.ts';
import { liveYear, reportYear } from '#root/testing/seeds/year.ts';

const corpus = process.env['MINHBACH_CORPUS'];
const has = corpus !== undefined && existsSync(join(corpus, 'seeds'));
if (!has) console.info('MINHBACH_CORPUS is not set: the five plans were not run.');
const { db, storage } = await aWorkplace({ open: true });

/** What the papers order, counted by hand: duties, tasks, those that are asked of partners, and the dated ones with the bodies that have each. */
const ordered: Record<string, { duties: number; tasks: number; asked: number; targets: number; dated: Record<string, string[]> }> = {
  '000': { duties: 15, tasks: 33, asked: 19, targets: 0, dated: {} },
  '001': { duties: 5, tasks: 13, asked: 0, targets: 0, dated: {} },
  '002': (() => {
    const all = ['office', 'home', 'culture', 'finance', 'justice', 'radio', 'centre', 'group1', 'group2', 'group3', 'group4', 'town'];
    const dated = {
      '2023-03-31 Quý I năm 2023': all,
      '2023-06-30 Quý II, 6 tháng đầu năm 2023': all,
      '2023-09-30 Quý III năm 2023': ['home', ...all],
      '2023-12-31 Quý IV, năm 2023': all,
    };
    return { duties: 23, tasks: 122, asked: 10, targets: 1, dated };
  })(),
  '003': { duties: 14, tasks: 40, asked: 15, targets: 6, dated: { '2024-10-14 Trước ngày 15/10/2024': ['school', 'clinic'] } },
  '004': {
    duties: 10,
    tasks: 49,
    asked: 11,
    targets: 0,
    dated: {
      '2025-03-10 Quý I năm 2025': ['office'],
      '2025-06-10 6 tháng đầu năm 2025': ['office'],
      '2025-09-10 9 tháng năm 2025': ['office'],
      '2025-12-10 Năm 2025': ['office'],
    },
  },
};

const every = { closingDay: 14, dueRule: 'day-of-last-month', isBefore: false } as const;

/**
 * What the level above of each asks, and the days that follow: 000 says "theo quy định" and leaves it to the superior; 001 says nothing of reports, its town does;
 * 002 reports each quarter through a room; 003 before 15 October, which closes its figures; 004 by day 10, before the cut-off.
 */
const above: Record<string, { asked: AskedOf; owed: Record<string, string> }> = {
  '000': { asked: { ...every, periods: ['half-1', 'year-1'], dueNumber: 20 }, owed: { 'half-1': '2024-06-20', 'year-1': '2024-12-20' } },
  '001': { asked: { ...every, periods: ['year-1'], dueNumber: 18 }, owed: { 'year-1': '2024-12-18' } },
  '002': {
    asked: { ...every, periods: ['quarter-1', 'half-1', 'quarter-3', 'year-1'], dueNumber: 31, through: 'Phòng Nội vụ' },
    owed: { 'quarter-1': '2023-03-31', 'half-1': '2023-06-30', 'quarter-3': '2023-09-30', 'year-1': '2023-12-31' },
  },
  '003': {
    asked: { ...every, periods: ['year-1'], dueRule: 'fixed-date', dueNumber: 15, dueMonth: 10, isBefore: true },
    owed: { 'year-1': '2024-10-14 ước' },
  },
  '004': {
    asked: { ...every, periods: ['quarter-1', 'half-1', 'nine-1', 'year-1'], dueNumber: 10, through: 'Phòng Văn hóa – Thông tin' },
    owed: { 'quarter-1': '2025-03-10 ước', 'half-1': '2025-06-10 ước', 'nine-1': '2025-09-10 ước', 'year-1': '2025-12-10 ước' },
  },
};

test.runIf(has).each(seedOffices)(
  'plan $seed runs for its year: read, issued, its tasks right in number and day, carried out, reported, accepted by the level above',
  async (office) => {
    const running = await foundOffice(db, office);
    const { authorityId } = running.authority;
    const planId = await issueSeed(db, storage, office, running);
    const plan = await planOf(db, authorityId, planId);
    const tasks = await tasksOf(db, authorityId, { today: office.issuedOn });

    const keys = new Map([...running.bodies].map(([key, id]) => [id, key]));
    const dated = Object.groupBy(
      tasks.filter(({ isStanding }) => !isStanding),
      ({ dueOn, label }) => `${dueOn?.toString() ?? ''} ${label}`,
    );
    const sorted = (by: Record<string, string[]>) => Object.fromEntries(Object.entries(by).map(([day, of]) => [day, of.toSorted()]));
    const datedKeys = Object.fromEntries(
      Object.entries(dated).map(([day, of = []]) => [day, of.map(({ unitId }) => keys.get(unitId) ?? '')]),
    );
    const expected = ordered[office.seed];
    expect({
      duties: plan?.duties.length,
      tasks: tasks.length,
      asked: tasks.filter(({ isRequested }) => isRequested).length,
      targets: plan?.targets.length,
      dated: sorted(datedKeys),
    }).toEqual(expected && { ...expected, dated: sorted(expected.dated) });

    const year = office.issuedOn.year;
    const days = await liveYear(db, storage, office, running, tasks);
    const report = await reportYear(db, storage, running, planId, year);
    const { facts } = report;
    const activities = days.filter((on) => on.toString() <= facts.covers.to).length;
    const datedUntil = tasks.filter(({ dueOn }) => dueOn && dueOn.toString() <= facts.covers.to).length;
    expect(facts.tasks).toMatchObject({ due: datedUntil, done: datedUntil, doneLate: 0, late: [] });
    expect(facts.silentUnits).toEqual([]);
    expect(facts.quantities).toEqual([{ channel: 'portal', measure: 'stories', value: activities }]);
    expect(facts.done).toMatchObject([{ channel: 'portal', activities }]);
    expect(facts.requests.answers).toEqual(
      expected && { accepted: Math.max(0, expected.asked - 1), declined: Math.min(1, expected.asked), waiting: 0 },
    );
    const { asked, owed } = above[office.seed]!;
    expect(await acceptedAbove(db, storage, office, running, { report, asked })).toEqual({
      owed,
      year: 'accepted',
      stories: activities,
      notIn: [],
    });
  },
  120_000,
);

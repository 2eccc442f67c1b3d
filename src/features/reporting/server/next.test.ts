import { expect, test } from 'vitest';
import type { ReportPeriod } from '#features/reporting/schema.ts';
import { day, now, today } from '#root/testing/actors.ts';
import { aConfirmedActivity } from '#root/testing/activities.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aPlan, aReport, performing, theReport } from '#root/testing/plans.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { adjustmentsOf } from './index.ts';

const { db, storage } = await aWorkplace();

const ward = await anAuthority(db);
const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
const [one, two] = [await aUnit(db, ward), await aUnit(db, ward)];
const worker = await anOfficer(db, ward, { unitId: two });
const both = [performing(one), performing(two)];
const on = (iso: string) => [{ kind: 'date' as const, on: iso }];
const plan = await aPlan(db, owner, {
  duties: [
    { text: 'Treo băng rôn', units: both, deadlines: on('2026-09-30') },
    { text: 'Phát thanh hằng tháng', units: both, deadlines: [{ kind: 'period-end', periods: ['month'] }] },
    { text: 'Báo cáo kết quả gửi tỉnh', units: [performing(one)], deadlines: [{ kind: 'period-end', periods: ['quarter'], day: 20 }] },
    { text: 'Tổ chức hội nghị', units: both, deadlines: on('2026-12-31') },
    { text: 'Viết bài cuối tháng sáu', units: both, deadlines: on('2026-06-28') },
  ],
});

const nextOf = async (period: ReportPeriod) => {
  const { facts } = await theReport(db, owner, await aReport(db, owner, plan.id, period));
  const byDuty = Map.groupBy(facts.next, ({ text }) => text);
  return [...byDuty].map(([text, lines]) => `${text} ${[...new Set(lines.map(({ dueOn }) => dueOn))].join()} ${lines.length}`);
};

test('what comes next reaches to the last day of the next quarter, each duty once by its next day, the report itself left out', async () => {
  expect(await nextOf('quarter-2')).toEqual([
    'Viết bài cuối tháng sáu 2026-06-28 2',
    'Phát thanh hằng tháng 2026-06-30 2',
    'Báo cáo kết quả gửi tỉnh 2026-09-20 1',
    'Treo băng rôn 2026-09-30 2',
  ]);
});

test('after half a year it is the second half, after a year the next one', async () => {
  const half = await nextOf('half-1');
  expect(half.at(-1)).toBe('Tổ chức hội nghị 2026-12-31 2');
  expect(half).toHaveLength(5);
  expect(await nextOf('year-1')).toEqual(['Phát thanh hằng tháng 2026-12-31 2', 'Tổ chức hội nghị 2026-12-31 2']);
});

test('a plan that was put in late makes nobody late for what was due before', async () => {
  const late = await aPlan(db, owner, {
    duties: [{ text: 'Niêm yết', units: [performing(one)], deadlines: [...on('2026-01-31'), ...on('2026-07-31')] }],
    issuedAt: now,
  });
  const tasks = await tasksOf(db, ward.authorityId, { today, planId: late.id });
  expect(tasks.map(({ isDueBeforeIssue }) => isDueBeforeIssue)).toEqual([true, false]);
  const { facts, sections } = await theReport(db, owner, await aReport(db, owner, late.id));
  expect([facts.tasks.due, facts.tasks.late, facts.tasks.early?.map(({ dueOn }) => dueOn)]).toEqual([1, [], ['2026-01-31']]);
  expect(sections.find(({ key }) => key === 'shortcomings')?.text).toContain('hạn ngày 31/01/2026 trước ngày ban hành: niêm yết');
});

test('confirmed work of no duty and no target has its sentence, and its unit is not said to be silent', async () => {
  const its = await aPlan(db, owner, { duties: [{ text: 'Tuyên truyền', units: [performing(two)] }] });
  const id = await aReport(db, owner, its.id);
  const before = await theReport(db, owner, id);
  const done = { unitId: two, title: 'Phát thanh ngoài kế hoạch', happenedOn: day('2026-02-10') };
  const outside = await aConfirmedActivity(db, storage, worker, owner, done);
  const moved = await adjustmentsOf(db, ward.authorityId, before);
  expect(moved.activities.map(({ id: moving, how }) => [moving, how])).toEqual([[outside, 'added']]);
  const { sections } = await theReport(db, owner, await aReport(db, owner, its.id, 'half-1'));
  const text = sections.map((section) => section.text).join('\n');
  expect(text).toContain('đã thực hiện 01 hoạt động: phát thanh ngoài kế hoạch (10/02/2026');
  expect(text).not.toContain('Chưa ghi nhận hoạt động');
});

import { expect, test } from 'vitest';
import { objectToJoint } from '#features/activities/server/index.ts';
import { aConfirmedActivity } from '#root/testing/activities.ts';
import { acting, day, now, value } from '#root/testing/actors.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, aReport, performing, theReport } from '#root/testing/plans.ts';
import { aClosedVisit, aRound } from '#root/testing/rooms/inspections.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import { adjustmentsView, isUnmoved } from '../adjustments.ts';
import { computeFigures } from '../indicators.ts';
import { writeSections } from '../sections.ts';
import { adjustmentsOf, gatherFacts } from './index.ts';
import { indicatorsOn } from './queries.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();
const { db } = opened;
const second = await aUnit(db, ward);
const helper = await anOfficer(db, ward, { roles: ['performer'], unitId: second });
const plan = await aPlan(db, owner, { duties: [{ text: 'Tuyên truyền', units: [performing(room), performing(second)] }] });
const covers = { from: day('2025-12-15'), to: day('2026-06-14') };
const about = { kind: 'half', year: 2026, index: 1, dueOn: null } as const;
const indicators = await indicatorsOn(db, covers.to);

const factsKnown = (knownBy: KnownBy) =>
  gatherFacts(db, {
    ...{ authorityId: ward.authorityId, planId: plan.id, covers, period: '6 tháng đầu năm 2026', about },
    asOf: { happenedBy: covers.to, knownBy },
  });
const saying = async (key: string) => writeSections(await factsKnown('now')).find((one) => one.key === key)?.text ?? '';
const figure = async (code: string) =>
  computeFigures(indicators, await factsKnown('now')).find(({ indicator }) => indicator === code)?.computed;
const drawn = now.add({ minutes: 5 });
const later = now.add({ minutes: 10 });
const moved = async (knownBy: Temporal.Instant) =>
  adjustmentsOf(db, ward.authorityId, {
    ...{ planId: plan.id, covers, indicators, ...about, facts: { period: '6 tháng đầu năm 2026' } },
    asOf: { happenedBy: covers.to, knownBy },
  });
const done = (given: object) =>
  aConfirmedActivity(db, storage, worker, owner, {
    ...{ unitId: room, channel: 'meeting', dutyId: plan.duties[0]!.id, quantities: [{ measure: 'meetings', value: 1 }] },
    ...given,
  });

test('what was part of other events is told as such, each event once, also where several records name it', async () => {
  expect(await figure('T10b')).toBeNull();
  expect(await saying('results')).not.toContain('ồng ghép');
  const on = { happenedOn: day('2026-05-04'), foldedInto: 'Họp tổ dân phố tháng 5' };
  await done({ ...on, title: 'Phổ biến dịch vụ công' });
  await done({
    ...on,
    foldedInto: 'họp tổ dân phố THÁNG 5',
    title: 'Phát tờ rơi',
    channel: 'leaflet',
    quantities: [{ measure: 'leaflets', value: 9 }],
  });
  await done({ happenedOn: day('2026-05-09'), foldedInto: 'Giao ban nội bộ', title: 'Nội bộ', isInternal: true });
  await done({ happenedOn: day('2026-05-11'), title: 'Họp riêng' });
  expect(await figure('T10b')).toBe(2);
  const said = await saying('results');
  expect(said).toContain(
    '- Lồng ghép: 03 hoạt động nêu trên được lồng ghép trong 02 cuộc họp, sự kiện: họp tổ dân phố tháng 5 (04/5/2026,',
  );
  expect(said).not.toContain('Giao ban nội bộ');
});

test('a unit that held something jointly is not said to be silent, until it objects; the figures stay and the report lists what changed', async () => {
  expect(await saying('shortcomings')).toContain('Chưa ghi nhận hoạt động trong kỳ');
  const id = await done({ happenedOn: day('2026-05-20'), title: 'Họp chung', jointUnits: [{ unitId: second }] });
  expect(await saying('shortcomings')).not.toContain('Chưa ghi nhận hoạt động trong kỳ');
  const meetings = await figure('T10');
  value(await acting(db, helper, (tx) => objectToJoint(tx, { actor: helper, activityId: id, now: later, objection: 'Không dự' }), later));
  expect(await saying('shortcomings')).toContain('Chưa ghi nhận hoạt động trong kỳ');
  expect(await figure('T10')).toBe(meetings);
  const { activities, figures } = await moved(drawn);
  expect(activities.map(({ title, how }) => [title, how])).toEqual([['Họp chung', 'corrected']]);
  expect(figures).toEqual([]);
});

test('checks that became known after the figures were drawn are listed', async () => {
  const report = await theReport(db, owner, await aReport(db, owner, plan.id, 'half-1'));
  expect(isUnmoved(await adjustmentsOf(db, ward.authorityId, report))).toBe(true);
  const { visits } = await aRound(db, owner, [await aUnit(db, ward)]);
  await aClosedVisit(db, owner, visits[0]!, 'Thiếu sổ');
  const moved = await adjustmentsOf(db, ward.authorityId, report);
  expect(adjustmentsView(moved, 'vi')?.figures.map(({ what, before, after }) => [what, before, after])).toEqual([
    ['Đợt kiểm tra đã tổ chức', '0', '1'],
    ['Đơn vị được kiểm tra', '0', '1'],
    ['Tồn tại phát hiện qua kiểm tra', '0', '1'],
  ]);
  expect(adjustmentsView(moved, 'en')?.figures[0]).toEqual({ what: 'Rounds of checks held', unit: 'rounds', before: '0', after: '1' });
});

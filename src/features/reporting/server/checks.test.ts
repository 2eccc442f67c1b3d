import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { day, today } from '#root/testing/actors.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aClosedVisit, aRound } from '#root/testing/rooms/inspections.ts';
import { writeSections } from '../sections.ts';
import { gatherFacts } from './index.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

test('a report says how many units were checked, what was found and what is late; without checks it says nothing of them', async () => {
  const ward = await anAuthority(opened.db);
  const owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const plan = await aPlan(opened.db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }] });
  const said = async (to: string) => {
    const covers = { from: day('2025-12-15'), to: day(to) };
    const about = { kind: 'half', year: 2026, index: 1, dueOn: null } as const;
    const order = { authorityId: ward.authorityId, planId: plan.id, covers, period: '6 tháng đầu năm 2026', about };
    const facts = await gatherFacts(opened.db, { ...order, asOf: { happenedBy: covers.to, knownBy: 'now' } });
    return writeSections(facts).find(({ key }) => key === 'direction')?.text ?? '';
  };
  const units = [await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
  const { visits } = await aRound(opened.db, owner, units);
  await aClosedVisit(opened.db, owner, visits[0]!, 'Thiếu sổ');
  expect(await said(today.subtract({ days: 1 }).toString())).not.toContain('kiểm tra');
  expect(await said(today.toString())).toMatch(
    /Đã tổ chức 01 đợt kiểm tra công tác tuyên truyền tại 01\/0?\d+ đơn vị; phát hiện 01 tồn tại, đang khắc phục\./,
  );
  expect(await said('2026-06-14')).toContain('Còn 01 tồn tại qua kiểm tra quá hạn chưa khắc phục xong.');
});

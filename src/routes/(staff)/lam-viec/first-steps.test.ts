import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, today } from '#root/testing/actors.ts';
import { anAuthority, aUnit } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anOfficerWhoSignsIn } from '#root/testing/identity.ts';
import { firstSteps } from './first-steps.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

test('a department is asked for its rooms, and one of them is enough', async () => {
  const { db } = opened;
  const department = await anAuthority(db, { level: 'department', name: 'Sở Thử', shortName: 'Sở Thử' });
  const { authorityId, rootUnitId } = department;
  const { officerId } = await anOfficerWhoSignsIn(db, department, { roles: ['administrator'] });
  const actor = { authorityId, officerId, fullName: 'A', posts: [{ unitId: rootUnitId, role: 'administrator' }] };
  const units = async () => (await firstSteps({ db, actor, today, now }, 'vi'))[0];
  expect(await units()).toMatchObject({ text: 'Thêm các phòng, ban, đơn vị trực thuộc của cơ quan.', isDone: false });
  await aUnit(db, department, { name: 'Phòng Thử' });
  expect((await units())?.isDone).toBe(true);
});

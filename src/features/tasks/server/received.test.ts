import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aReceivedPlan } from '#root/testing/papers/received.ts';
import { makeTasks } from './index.ts';

let opened: TestDatabase;
const storage = aStorage();
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

test('a plan of another body gives no tasks, also where its duties name units of ours', async () => {
  const ward = await anAuthority(opened.db);
  const owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const { id: planId, authorityId } = await aReceivedPlan(opened.db, storage, owner, { unitIds: [await aUnit(opened.db, ward)] });
  await makeTasks({ authorityId, planId }, { db: opened.db, now: () => now });
  expect(await opened.db.selectFrom('task').select('id').where('authority_id', '=', authorityId).execute()).toEqual([]);
});

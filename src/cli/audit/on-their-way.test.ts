import { expect, test } from 'vitest';
import { cancelPlanNumber } from '#features/plans/server/index.ts';
import { verifyRows } from '#platform/server/log/rows/declared.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { keyOfTests } from '#root/testing/database.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDraftAt } from '#root/testing/rooms/papers/signing.ts';
import { declaredRows } from './declared.ts';

const { db } = await aWorkplace();

test('a draft that is signed, numbered or whose number was cancelled is as its log says, though its plan bears none of it yet', async () => {
  const ward = await anAuthority(db);
  const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
  const leader = await anOfficer(db, ward, { roles: ['chair'] });
  const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
  const given = { unitId: await aUnit(db, ward), leader, clerk };
  await aDraftAt(db, owner, 'signed', given);
  await aDraftAt(db, owner, 'numbered', given);
  const planId = await aDraftAt(db, owner, 'numbered', given);
  value(await acting(db, clerk, (tx) => cancelPlanNumber(tx, { actor: clerk, planId, now }, 'Không ban hành')));
  const { faults, values } = await verifyRows(db, keyOfTests, await declaredRows(process.cwd()));
  expect(faults.filter(({ objectType }) => objectType !== 'officer')).toEqual([]);
  expect(values).toBeGreaterThan(10);
});

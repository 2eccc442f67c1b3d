import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { contactOf, endUnit, setContact } from './index.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

const nobody = { unitId: null, address: null, phone: null, email: null };

test('whom citizens ask is said by who may, kept in the log once, and by no other authority', async () => {
  const { db } = opened;
  const [ward, other] = [await anAuthority(db), await anAuthority(db)];
  const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
  const performer = await anOfficer(db, ward, { roles: ['performer'] });
  const unitId = await aUnit(db, ward);
  const given = { unitId, phone: '0225 300 0001', now, today };
  const set = (actor: typeof owner, more = {}) => acting(db, actor, (tx) => setContact(tx, { actor, ...given, ...more }));
  expect(await contactOf(db, ward.authorityId)).toEqual(nobody);
  expect(refusalOf(await set(performer))).toBe('may-not-set-contact');
  expect(refusalOf(await set(owner, { unitId: await aUnit(db, other) }))).toBe('unknown-unit');
  value(await set(owner));
  value(await set(owner));
  expect(await contactOf(db, ward.authorityId)).toEqual({ ...nobody, unitId, phone: '0225 300 0001' });
  expect(await contactOf(db, other.authorityId)).toEqual(nobody);
  const told = await historyOf(db, ward.authorityId, 'authority', ward.authorityId);
  expect(told.filter(({ action }) => action === 'authority.contact-set')).toHaveLength(1);
});

test('no unit answers for citizens that is being ended', async () => {
  const { db } = opened;
  const ward = await anAuthority(db);
  const { authorityId } = ward;
  const actor = await anOfficer(db, ward, { roles: ['administrator'] });
  const unitId = await aUnit(db, ward);
  const work = { authorityId, actor: `officer:${actor.officerId}`, at: now };
  const { first, second, waited } = await atOnce(
    db,
    { work, command: (tx) => endUnit(tx, { authorityId, unitId, from: today }) },
    { work, command: (tx) => setContact(tx, { actor, unitId, now, today }) },
  );
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'unknown-unit', true]);
});

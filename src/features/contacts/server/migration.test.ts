import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { carriedMigrations, migrate, migrateTo } from '#platform/server/migrate.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { day } from '#root/testing/actors.ts';
import { createEmptyDatabase } from '#root/testing/database.ts';
import { contactsOf } from './index.ts';

const { db, url, drop } = await createEmptyDatabase();
afterAll(drop);

const idOf = (n: number): string => `0198c000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [whole, bare, silent] = [1, 2, 3].map(idOf) as [AuthorityId, AuthorityId, AuthorityId];

async function authority(
  id: AuthorityId,
  at: number,
  said: { phone?: string; email?: string; address?: string; unit?: true },
): Promise<void> {
  const [officer, unit] = [idOf(at), idOf(at + 1)];
  await sql`insert into authority (id, level, slug) values (${id}, 'commune', ${`mau-${at}`})`.execute(db);
  await sql`insert into officer (authority_id, id, full_name) values (${id}, ${officer}, 'Cán bộ Mẫu')`.execute(db);
  await sql`insert into unit (authority_id, id) values (${id}, ${unit})`.execute(db);
  await sql`insert into authority_contact (authority_id, unit_id, address, phone, email, set_at, set_by)
    values (${id}, ${said.unit ? unit : null}, ${said.address ?? null}, ${said.phone ?? null}, ${said.email ?? null},
      '2026-03-11T20:00:00Z', ${officer})`.execute(db);
}

test('the one contact of the version before becomes the first one, with the day on which it was said; one that says nothing becomes none', async () => {
  const before = (await carriedMigrations()).filter((name) => name < '20261129T171000');
  await migrateTo(url, before);
  await authority(whole, 10, { phone: '0200 000 1122', email: 'mau@thu.example.vn', address: 'Số 1 phố Thử', unit: true });
  await authority(bare, 20, { unit: true });
  await authority(silent, 30, {});
  await migrate(url);
  expect(await contactsOf(db, whole)).toMatchObject([
    {
      unitId: idOf(11),
      purpose: 'other',
      name: 'Nơi hỏi đáp của người dân',
      phones: ['0200 000 1122'],
      email: 'mau@thu.example.vn',
      address: 'Số 1 phố Thử',
      hours: [],
      // At eight in the evening UTC it is the next day here.
      checkedOn: day('2026-03-12'),
      endedOn: null,
    },
  ]);
  expect(await contactsOf(db, bare)).toMatchObject([{ unitId: idOf(21), phones: [], address: null }]);
  expect(await contactsOf(db, silent)).toEqual([]);
});

import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { createEmptyDatabase } from '#root/testing/database.ts';
import { carriedMigrations, migrate, migrateTo } from '#platform/server/migrate.ts';
import { historyOf, verifyChains } from '#platform/server/audit.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

const { db, url, drop } = await createEmptyDatabase();
afterAll(drop);

const idOf = (n: number): string => `0198c000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const authorityId = idOf(1) as AuthorityId;
const [officerId, unitId, planId, dutyId, targetId] = [2, 3, 4, 5, 6].map(idOf);

interface Row {
  note: string | null;
  state?: 'recorded' | 'confirmed';
  isInternal?: boolean;
  on?: string;
  byTarget?: boolean;
}

const rows: Record<string, Row> = {
  confirmed: { note: 'Phát lại hai lần trong tuần.' },
  waiting: { note: 'Chờ bà Mẫu gửi ảnh.', state: 'recorded' },
  internal: { note: 'Chỉ để trong cơ quan.', isInternal: true },
  early: { note: 'Ngày làm sớm vì lịch phát thanh.', on: '2025-11-30' },
  'early, by its target': { note: 'Làm từ năm trước.', on: '2025-11-30', byTarget: true },
  without: { note: null, state: 'recorded' },
};
const names = Object.keys(rows);
const activityOf = (name: string): string => idOf(100 + names.indexOf(name));

async function fill(): Promise<void> {
  await sql`insert into authority (id, level, slug) values (${authorityId}, 'commune', 'mau')`.execute(db);
  await sql`insert into officer (authority_id, id, full_name) values (${authorityId}, ${officerId}, 'Cán bộ Mẫu')`.execute(db);
  await sql`insert into unit (authority_id, id) values (${authorityId}, ${unitId})`.execute(db);
  await sql`insert into plan (authority_id, id, year, title, issuer, state, made_at, made_by)
    values (${authorityId}, ${planId}, 2026, 'Tuyên truyền', 'UBND phường Mẫu', 'draft', now(), ${officerId})`.execute(db);
  await sql`insert into duty (authority_id, id, plan_id, position, text) values (${authorityId}, ${dutyId}, ${planId}, 1, 'Phát thanh')`.execute(
    db,
  );
  await sql`insert into target (authority_id, id, plan_id, position, text, comparator, value, unit)
    values (${authorityId}, ${targetId}, ${planId}, 1, 'Ít nhất 24 chuyên mục', '>=', 24, 'chuyên mục')`.execute(db);
  for (const [name, { note, state = 'confirmed', isInternal = false, on = '2026-03-10', byTarget = false }] of Object.entries(rows)) {
    const id = activityOf(name);
    const decided = state === 'confirmed' ? [officerId, '2026-03-12T01:00:00Z'] : [null, null];
    await sql`insert into activity (authority_id, id, unit_id, duty_id, channel, title, happened_on, note, is_internal, state, recorded_by, recorded_at, decided_by, decided_at)
      values (${authorityId}, ${id}, ${unitId}, ${byTarget ? null : dutyId}, 'radio', ${name}, ${on}, ${note}, ${isInternal}, ${state}, ${officerId},
        '2026-03-11T01:00:00Z', ${decided[0]}, ${decided[1]})`.execute(db);
    if (byTarget)
      await sql`insert into activity_target (authority_id, activity_id, target_id, value) values (${authorityId}, ${id}, ${targetId}, 1)`.execute(
        db,
      );
  }
}

test('of the version before, only what was confirmed for the public stays a public note; the rest is internal, and the log says so', async () => {
  await migrateTo(
    url,
    (await carriedMigrations()).filter((name) => name < '20261129T074200'),
  );
  await fill();
  await migrate(url);
  const after = await db.selectFrom('activity').select(['id', 'note', 'internal_note']).execute();
  const now = Object.fromEntries(after.map((row) => [row.id, [row.note, row.internal_note]]));
  expect(Object.fromEntries(names.map((name) => [name, now[activityOf(name)]]))).toEqual({
    ...Object.fromEntries(Object.entries(rows).map(([name, { note }]) => [name, [null, note]])),
    confirmed: [rows['confirmed']?.note, null],
  });
  const told = await Promise.all(
    names.map(async (name) => (await historyOf(db, authorityId, 'activity', activityOf(name))).map(({ action }) => action)),
  );
  const moved = names.filter((_, at) => told[at]?.includes('activity.note-made-internal'));
  expect(moved).toEqual(['waiting', 'internal', 'early', 'early, by its target']);
  expect(await verifyChains(db)).toEqual([]);
});

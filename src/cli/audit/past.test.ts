import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renameUnit } from '#features/units/server/index.ts';
import { day, now, processing, value } from '#root/testing/actors.ts';
import { anAuthority, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, sealKey, type TestDatabase } from '#root/testing/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { supersede } from '#platform/server/history.ts';
import { transact } from '#platform/server/transact.ts';
import { sealLeftovers } from '#platform/server/log/begin.ts';
import { INSTALLATION } from '#platform/server/log/seal.ts';
import { verifySeals } from '#platform/server/log/verify.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let unitId: UnitId;

beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

const rename = async (name: string, from: string): Promise<void> => {
  const { authorityId } = ward;
  value(await processing(opened.db, authorityId, (tx) => renameUnit(tx, { authorityId, unitId, name, from: day(from) })));
};
const aWard = async (): Promise<void> => {
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward, { name: 'Tổ dân phố số 1' });
  await rename('Tổ dân phố Hòa Bình', '2026-02-01');
  await rename('Tổ dân phố Bình Yên', '2026-03-01');
};
const found = async () => {
  const { pastFaults, faults, pastRows } = await verifySeals(opened.db, sealKey, now);
  const of = ({ authorityId }: { authorityId: string }): boolean => authorityId === ward.authorityId;
  return { rows: pastRows, past: pastFaults.filter(of).map(({ reason }) => reason), log: faults.filter(of).map(({ reason }) => reason) };
};
const whole = { past: [], log: [] };
const tamper = async (statement: ReturnType<typeof sql>): Promise<void> => void (await statement.execute(opened.owner));

test('what rows held before stands under the seals as it was kept', async () => {
  await aWard();
  const { rows, ...rest } = await found();
  expect(rows).toBeGreaterThanOrEqual(2);
  expect(rest).toEqual(whole);
});

test.each([
  ['its content', sql`update past_row set content = content || '{"name": "Tổ khác"}'`, 'differs'],
  [
    'the day until which it was known',
    sql`update past_row set known = case when upper(known) = (select max(upper(p.known)) from past_row p where p.authority_id = past_row.authority_id)
      then tstzrange(lower(known), upper(known) + interval '1 hour') else known end`,
    'differs',
  ],
])('who changes %s is found', async (_, change, reason) => {
  await aWard();
  await tamper(sql`${change} where authority_id = ${ward.authorityId}`);
  const { past, log } = await found();
  expect([new Set(past), log]).toEqual([new Set([reason]), []]);
});

test('a past row taken away or put in is found; so is a list that was made to agree', async () => {
  await aWard();
  const mine = sql`authority_id = ${ward.authorityId}`;
  await tamper(sql`insert into past_row select authority_id, of_table, 'x', known, content from past_row where ${mine} limit 1`);
  expect(await found()).toMatchObject({ past: ['unrecorded'], log: [] });
  await tamper(sql`delete from past_row where ${mine} and key = 'x'`);
  expect(await found()).toMatchObject(whole);
  await tamper(sql`delete from past_row where ${mine}`);
  expect(new Set((await found()).past)).toEqual(new Set(['gone']));
  await tamper(sql`update audit_seal set past = null where ${mine}`);
  const { past, log } = await found();
  expect([past, new Set(log)]).toEqual([[], new Set(['seal'])]);
});

test('past rows of the version before are listed as they stand, once; what is put in later is not', async () => {
  await aWard();
  const { authorityId } = ward;
  await tamper(
    sql`insert into past_row select authority_id, of_table, 'before', known, content from past_row where authority_id = ${authorityId} limit 1`,
  );
  expect((await found()).past).toEqual(['unrecorded']);
  await tamper(sql`delete from past_row where authority_id = ${authorityId} and key <> 'before'`);
  await tamper(sql`delete from audit_seal where authority_id = ${authorityId}`);
  await tamper(sql`delete from audit_entry where authority_id = ${authorityId}`);
  await tamper(sql`delete from audit_head where authority_id = ${authorityId}`);
  await sealLeftovers(opened.owner, now);
  expect(await found()).toMatchObject(whole);
  await tamper(
    sql`insert into past_row select authority_id, of_table, 'after', known, content from past_row where authority_id = ${authorityId} limit 1`,
  );
  await sealLeftovers(opened.owner, now);
  expect((await found()).past).toEqual(['unrecorded']);
  const closed = await opened.db
    .selectFrom('audit_entry')
    .select('sequence')
    .where('authority_id', '=', INSTALLATION)
    .where('action', '=', 'log.closed')
    .execute();
  expect(closed).toHaveLength(1);
});

test('what is superseded without a change that is recorded is not stored', async () => {
  await aWard();
  const keeping = transact(opened.db, { authorityId: ward.authorityId, actor: 'test', at: now.add({ hours: 1 }) }, async (tx) => {
    await supersede(tx, 'unit_version', { authority_id: ward.authorityId, unit_id: unitId });
    return ok(undefined);
  });
  await expect(keeping).rejects.toThrow('no change was recorded');
});

test.each([
  sql`insert into figure_draw select id, now() from authority`,
  sql`update figure_draw set drawn_at = now()`,
  sql`insert into history_start select id, now() from authority`,
  sql`delete from history_start`,
  sql`update past_row set content = '{}'`,
  sql`delete from past_row`,
])('the application itself may not rewrite when figures were drawn and what was known (%#)', async (statement) => {
  await expect(statement.execute(opened.db)).rejects.toThrow('permission denied');
});

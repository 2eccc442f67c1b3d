import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordChange } from '#platform/server/audit.ts';
import { now, processing, value } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { ok } from '../platform/values/result.ts';
import { onChange, type Change } from './changes.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
const closing = new AbortController();
const heard: (Change | undefined)[] = [];
let wake: () => void = () => undefined;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  void onChange(
    opened.url,
    (written) => {
      heard.push(written);
      wake();
    },
    closing.signal,
  );
  await until(() => heard.length > 0);
});
afterAll(async () => {
  closing.abort();
  await opened.drop();
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise<void>((done) => (wake = done));
}

/** On a connection of its own: the database counts by connection. */
async function writing(statement: ReturnType<typeof sql>): Promise<Change | undefined> {
  const before = heard.length;
  const change = { action: 'thing.changed', objectType: 'thing', objectId: crypto.randomUUID(), changes: {} };
  const done = await processing(
    opened.db,
    ward.authorityId,
    async (tx) => {
      await statement.execute(tx);
      return ok(recordChange(tx, change));
    },
    now,
  );
  value(done);
  await until(() => heard.length > before);
  return heard.at(-1);
}

test('after each change it is told whose tables were written, and which, also by plain SQL, and never the log itself', async () => {
  expect(heard[0]).toBeUndefined();
  const id = crypto.randomUUID();
  const officers = await writing(sql`insert into officer (authority_id, id, full_name) values (${ward.authorityId}, ${id}, 'Cán bộ Mẫu')`);
  expect(officers?.authorityId).toBe(ward.authorityId);
  expect(officers?.tables).toContain('officer');
  expect(officers?.tables?.filter((table) => table.startsWith('audit_'))).toEqual([]);
  expect((await writing(sql`update authority set slug = slug where id = ${ward.authorityId}`))?.tables).toContain('authority');
});

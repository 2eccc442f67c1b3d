import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import { createTestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { health } from './health.ts';

const { db, owner, drop } = await createTestDatabase();
const storage = aStorage();
afterAll(async () => {
  storage.remove();
  vi.unstubAllEnvs();
  await drop();
});

const beatAt = (ago: string) =>
  sql`insert into process_heartbeat values ('worker', now() - ${ago}::interval)
  on conflict (process) do update set beat_at = excluded.beat_at`.execute(db);

test('a database with every migration is ready; a worker that never spoke is not alive', async () => {
  expect(await health(db, storage)).toMatchObject({
    live: true,
    ready: true,
    files: 'ready',
    clock: { steady: true, notes: [] },
    worker: { alive: false, lastHeartbeat: null },
    auditLog: 'append-only',
  });
});

test('a worker that spoke a moment ago is alive', async () => {
  await beatAt('3 seconds');
  expect((await health(db, storage)).worker).toEqual({ alive: true, lastHeartbeat: expect.stringMatching(/^20\d\d-/) });
});

test('a worker that has been silent for a minute is not', async () => {
  await beatAt('1 minute');
  expect((await health(db, storage)).worker.alive).toBe(false);
});

test('a beat from years to come, left by a clock that was put right, is no sign of life', async () => {
  await beatAt('-4 years');
  expect((await health(db, storage)).worker.alive).toBe(false);
});

test('little space is not ready, and says how much there is', async () => {
  vi.stubEnv('MINHBACH_FREE_MB', '9999999');
  expect(await health(db, storage)).toMatchObject({
    live: true,
    ready: false,
    space: { enough: false, freeMb: expect.any(Number) as number },
  });
  vi.stubEnv('MINHBACH_FREE_MB', '0');
  expect(await health(db, storage)).toMatchObject({ ready: true, space: { enough: true } });
});

test('a product that works as the owner of its log says so', async () => {
  expect((await health(owner, storage)).auditLog).toBe('open');
});

test('a migration that this version has and the database lacks makes it not ready', async () => {
  await sql`delete from migration where name = (select max(name) from migration)`.execute(owner);
  expect(await health(db, storage)).toMatchObject({ live: true, ready: false });
});

test('a database that is gone is an answer, not an error', async () => {
  const gone = await createTestDatabase();
  await gone.drop();
  expect(await health(gone.db, storage)).toMatchObject({ live: true, ready: false, worker: { alive: false, lastHeartbeat: null } });
});

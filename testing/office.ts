import { afterAll } from 'vitest';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import type { FreeAuthority } from '#features/units/server/index.ts';
import { anAuthority, anOfficer, aUnit } from './builders.ts';
import { createTestDatabase } from './database.ts';
import { aStorage } from './documents.ts';

/** A database and a place for files of one test file alone; both go when its cases are done. With `open` the application works in them. */
export async function aWorkplace({ open = false }: { open?: boolean } = {}) {
  const database = await createTestDatabase();
  const storage = aStorage();
  if (open) useApp({ ...database, storage, clock: clock(), installKey: new Uint8Array(32) });
  afterAll(async () => {
    if (open) useApp(undefined);
    await database.drop();
    storage.remove();
  });
  return { database, db: database.db, storage };
}

/** A ward at work: the owner of the plan and the chair in its root, and a unit with somebody who works in it. */
export async function anOffice(given: Partial<FreeAuthority> = {}) {
  const { database: opened, db, storage } = await aWorkplace();
  const ward = await anAuthority(db, given);
  const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
  const chair = await anOfficer(db, ward, { roles: ['chair'] });
  const room = await aUnit(db, ward);
  const worker = await anOfficer(db, ward, { roles: ['performer'], unitId: room });
  return { opened, storage, ward, owner, chair, worker, room };
}

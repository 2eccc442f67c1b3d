import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Database, type OpenDatabase, type Read } from '#platform/server/database.ts';
import { sealKeyFrom, sealsWith } from '#platform/server/log/seal.ts';
import { ROLES, type RoleName } from '#platform/server/postgres/index.ts';
import { sealWith } from '#platform/server/log/texts.ts';
import { TEMPLATE } from './cluster.ts';

export interface TestDatabase extends OpenDatabase {
  /** For the role that `db` and `pool` work as. */
  url: string;
  /** As the owner of the tables: what only a migration or an attacker does. */
  owner: Database;
  ownerUrl: string;
  /** As the public pages read. */
  publicDb: Read;
  /** Closes the pools and drops the database; give it to `afterAll`. */
  drop: () => Promise<void>;
}

/** The installation's key in tests, from which the log is sealed. */
export const keyOfTests = Buffer.alloc(32, 5);
export const sealKey = sealKeyFrom(keyOfTests);
sealWith(keyOfTests);

async function inCluster(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('clusterUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function aDatabase(how: string, role: RoleName): Promise<TestDatabase> {
  const name = `t_${process.pid}_${randomBytes(4).toString('hex')}`;
  await inCluster(`create database ${name} ${how}`);
  const urlOf = (as: RoleName): string => Object.assign(new URL(inject('clusterUrl')), { pathname: `/${name}`, username: ROLES[as] }).href;
  const [opened, owner, portal] = [role, 'owner' as const, 'portal' as const].map((as) => openDatabase(urlOf(as))) as [
    OpenDatabase,
    OpenDatabase,
    OpenDatabase,
  ];
  for (const { db } of [opened, owner]) sealsWith(db, sealKey);
  const drop = async (): Promise<void> => {
    await Promise.all([opened.close(), owner.close(), portal.close()]);
    await inCluster(`drop database ${name} with (force)`);
  };
  return { ...opened, url: urlOf(role), owner: owner.db, ownerUrl: urlOf('owner'), publicDb: portal.db, drop };
}

/**
 * A database of its own for a test file: a clone of the migrated template with nothing in it, worked in as the application does, with its
 * rights alone: a table that was not granted, or a statement that only the owner may run, shows.
 *
 *     const { db, drop } = await createTestDatabase();
 *     afterAll(drop);
 */
export const createTestDatabase = (): Promise<TestDatabase> => aDatabase(`template ${TEMPLATE} strategy file_copy`, 'app');

/** A database without so much as a table, as before the first start; for its owner. */
export const createEmptyDatabase = (): Promise<TestDatabase> => aDatabase('', 'owner');

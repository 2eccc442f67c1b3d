import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openDatabase, type OpenDatabase } from '#platform/server/database.ts';
import { sealWith } from '#platform/server/sealing.ts';
import { TEMPLATE } from './cluster.ts';

/** Any key will do, as long as it is one. */
sealWith(new Uint8Array(32).fill(7));

export interface TestDatabase extends OpenDatabase {
  url: string;
  /** Closes the pool and drops the database; give it to `afterAll`. */
  drop: () => Promise<void>;
}

async function inCluster(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('clusterUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function aDatabase(how: string): Promise<TestDatabase> {
  const name = `t_${process.pid}_${randomBytes(4).toString('hex')}`;
  await inCluster(`create database ${name} ${how}`);
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  const opened = openDatabase(url.href);
  const drop = async (): Promise<void> => {
    await opened.close();
    await inCluster(`drop database ${name} with (force)`);
  };
  return { ...opened, url: url.href, drop };
}

/**
 * A database of its own for a test file: a clone of the migrated template with nothing in it.
 *
 *     const { db, drop } = await createTestDatabase();
 *     afterAll(drop);
 */
export const createTestDatabase = (): Promise<TestDatabase> => aDatabase(`template ${TEMPLATE} strategy file_copy`);

/** A database without so much as a table, as before the first start. */
export const createEmptyDatabase = (): Promise<TestDatabase> => aDatabase('');

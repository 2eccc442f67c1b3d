import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { openDatabase } from './database.ts';
import type { DB } from './schema.generated.ts';

const folder = join(process.env['MINHBACH_ROOT'] ?? process.cwd(), 'db');

const sqlFiles = async (name: string): Promise<[string, string][]> => {
  const names = (await readdir(join(folder, name))).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (file): Promise<[string, string]> => [file.slice(0, -4), await readFile(join(folder, name, file), 'utf8')]),
  );
};

const providerOf = (only?: ReadonlySet<string>) => ({
  async getMigrations(): Promise<Record<string, Migration>> {
    const files = (await sqlFiles('migrations')).filter(([name]) => only?.has(name) ?? true);
    return Object.fromEntries(
      files.map(([name, text]) => [name, { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) }]),
    );
  },
});

async function apply(db: Kysely<DB>, only?: ReadonlySet<string>): Promise<number> {
  const names = { migrationTableName: 'migration', migrationLockTableName: 'migration_lock' };
  const migrator = new Migrator({ db, provider: providerOf(only), allowUnorderedMigrations: true, ...names });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The migrations failed.', { cause: error });
  return results?.length ?? 0;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Views, functions and reference rows: each file is run again whenever its text has changed, all in one transaction. */
async function repeat(db: Kysely<DB>): Promise<void> {
  const files = await sqlFiles('repeatable');
  await db.transaction().execute(async (tx) => {
    // "if not exists" does not keep two from creating it at once, so the lock cannot be one on the table.
    await sql`select pg_advisory_xact_lock(hashtext('repeatable_file'))`.execute(tx);
    await sql`create table if not exists repeatable_file (name text primary key, sha256 text not null)`.execute(tx);
    const known = new Map(
      (await sql<{ name: string; sha256: string }>`select * from repeatable_file`.execute(tx)).rows.map((row) => [row.name, row.sha256]),
    );
    for (const [name, text] of files) {
      const sha256 = hashOf(text);
      if (known.get(name) === sha256) continue;
      await sql.raw(text).execute(tx);
      await sql`insert into repeatable_file values (${name}, ${sha256}) on conflict (name) do update set sha256 = excluded.sha256`.execute(
        tx,
      );
    }
  });
}

/** Applies missing migrations and changed repeatable files in one transaction; the number of migrations. Throws PostgreSQL's error; a second process waits. */
export async function migrate(url: string): Promise<number> {
  const { db, close } = openDatabase(url, { maximum: 2 });
  try {
    const applied = await apply(db);
    await repeat(db);
    return applied;
  } finally {
    await close();
  }
}

/** Whether `migrate` would change anything: a migration not seen yet, or a repeatable file that is not as it was run last. */
export async function pendingChanges(db: Kysely<DB>): Promise<boolean> {
  if ((await pendingMigrations(db)).length > 0) return true;
  const { rows: there } = await sql<{ known: boolean }>`select to_regclass('public.repeatable_file') is not null as known`.execute(db);
  if (!there[0]?.known) return true;
  const { rows } = await sql<{ name: string; sha256: string }>`select name, sha256 from repeatable_file`.execute(db);
  const known = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  return (await sqlFiles('repeatable')).some(([name, text]) => known.get(name) !== hashOf(text));
}

export async function migrateTo(url: string, names: readonly string[]): Promise<number> {
  const { db, close } = openDatabase(url, { maximum: 2 });
  try {
    return await apply(db, new Set(names));
  } finally {
    await close();
  }
}

export const carriedMigrations = async (): Promise<string[]> => (await sqlFiles('migrations')).map(([name]) => name);

export async function pendingMigrations(db: Kysely<DB>): Promise<string[]> {
  const done = await sql<{ name: string }>`select name from migration`.execute(db);
  const seen = new Set(done.rows.map((row) => row.name));
  return (await carriedMigrations()).filter((name) => !seen.has(name));
}

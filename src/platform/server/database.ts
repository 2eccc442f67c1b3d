import { Kysely, PostgresDialect, type DatabaseConnection, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import { noteRows } from './log/rows/noting.ts';
import type { Shape } from './log/rows/shapes.ts';
import { sealKeyIn } from './log/seal.ts';
import { sealSignIns } from './log/sign-ins.ts';
import type { DB } from './schema.generated.ts';

/** What a query may use: whoever takes `Read` cannot write (a transaction is also a `Read`). */
export type Read = Pick<
  Kysely<DB>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor' | 'isTransaction'
>;

export type Tx = Transaction<DB>;

export type Database = Kysely<DB>;

export interface OpenDatabase {
  db: Database;
  pool: Pool;
  close: () => Promise<void>;
}

const OID = { date: 1082, dateArray: 1182, timestamptz: 1184, int8: 20, numeric: 1700 } as const;

const toDate = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const toInstant = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));

/** The parsers stand on this pool alone: the job queue and the sign-in library share the driver and expect `Date`. */
const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === OID.date) return toDate;
  if (oid === OID.timestamptz) return toInstant;
  if (oid === OID.int8 || oid === OID.numeric) return Number;
  if (oid === OID.dateArray)
    return (text: string) =>
      text
        .slice(1, -1)
        .split(',')
        .filter(Boolean)
        .map((each) => (each === 'NULL' ? null : toDate(each)));
  return types.getTypeParser(oid, format) as (text: string) => unknown;
}) as typeof types.getTypeParser;

/** Opens a pool. Days come back as `Temporal.PlainDate`, instants as `Temporal.Instant`, bigint and numeric as number, ranges as text. */
export function openDatabase(url: string, options: { maximum?: number } = {}): OpenDatabase {
  const pool = new Pool({ connectionString: url, max: options.maximum ?? 10, types: { getTypeParser } });
  // A server that stops breaks connections; without a listener, on idle ones and on those in use, that would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const shapes: { known?: Map<string, Shape> } = {};
  const sealing = { key: () => sealKeyIn(db), shapes };
  const onCreateConnection = async (connection: DatabaseConnection): Promise<void> => {
    await Promise.resolve(sealSignIns(connection, sealing));
    noteRows(connection, shapes);
  };
  const db: Database = new Kysely<DB>({ dialect: new PostgresDialect({ pool, onCreateConnection }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    // Kysely ends a pool only when a query went through it; ours is also used directly.
    if (!pool.ending) await pool.end();
  };
  return { db, pool, close };
}

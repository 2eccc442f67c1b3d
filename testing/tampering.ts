import { CompiledQuery, sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';
import { verifyPresent, type Mentions } from '#platform/server/log/rows/present.ts';
import { inSchema, shapesOf, type Ask, type Shape } from '#platform/server/log/rows/shapes.ts';
import { verifySeals } from '#platform/server/log/verify.ts';

/** Another value of a column, by its type. */
const others: Readonly<Record<string, (column: string) => string>> = {
  text: (c) => `coalesce(${c}, '') || 'x'`,
  integer: (c) => `coalesce(${c}, 0) + 70000`,
  'integer[]': (c) => `${c} || 7`,
  bit: (c) => `~ ${c}`,
  bigint: (c) => `coalesce(${c}, 0) + 1`,
  numeric: (c) => `coalesce(${c}, 0) + 1`,
  boolean: (c) => `not coalesce(${c}, false)`,
  date: (c) => `coalesce(${c}, '2026-01-01') + 7000`,
  'timestamp with time zone': (c) => `coalesce(${c}, '2026-01-01') + interval '1 second'`,
  uuid: () => `uuidv7()`,
  jsonb: (c) => `jsonb_build_array(${c})`,
  'text[]': (c) => `coalesce(${c}, '{}') || array['x']`,
  'uuid[]': (c) => `coalesce(${c}, '{}') || uuidv7()`,
  bytea: (c) => `coalesce(${c}, '') || '\\x01'`,
  daterange: () => `daterange('1900-01-01', '1900-02-01')`,
  ltree: () => `'other'::ltree`,
};

interface Column {
  name: string;
  type: string;
}

const columnsOf = async (ask: Ask, { table, leftOut }: Shape): Promise<Column[]> =>
  (
    (await ask(
      `select attname::text as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [inSchema(table)],
    )) as unknown as Column[]
  ).filter(({ name }) => !leftOut.includes(name));

/** So that any value can be put in: what keeps rows sound keeps no forger out. */
const LOOSE = `do $$ declare c record; begin
  for c in select conrelid::regclass as t, conname from pg_constraint k join pg_class r on r.oid = k.conrelid
    where r.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and k.contype in ('c', 'u', 'x', 'f') order by k.contype = 'u' loop
    execute format('alter table %s drop constraint if exists %I cascade', c.t, c.conname);
  end loop;
  for c in select i.indexrelid::regclass as i from pg_index i join pg_class r on r.oid = i.indrelid
    where r.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and i.indisunique and not i.indisprimary loop
    execute format('drop index if exists %s', c.i);
  end loop; end $$`;

async function isNoticed(tx: Tx, sealKey: Uint8Array, mentions: Mentions, shape: Shape, change: string): Promise<boolean> {
  await sql`savepoint tried`.execute(tx);
  const { numAffectedRows } = await tx.executeQuery(CompiledQuery.raw(change));
  if (numAffectedRows !== 1n) throw new Error(`Nothing was changed by ${change}`);
  const { faults } = await verifyPresent(tx, sealKey, mentions, (table) => table === shape.table);
  await sql`rollback to savepoint tried`.execute(tx);
  return faults.length > 0;
}

/** Changes each column of each sealed table behind the product and takes a row away, undone; gives what went unnoticed, and empty tables. */
export async function tampering(owner: Database, sealKey: Uint8Array): Promise<{ tried: number; unnoticed: string[]; empty: string[] }> {
  const found = { tried: 0, unnoticed: [] as string[], empty: [] as string[] };
  const tx = await owner.startTransaction().execute();
  try {
    const ask: Ask = async (text, values = []) =>
      (await tx.executeQuery(CompiledQuery.raw(text, [...values]))).rows as Record<string, unknown>[];
    const { mentions } = await verifySeals(tx, sealKey, Temporal.Now.instant());
    await ask(LOOSE);
    for (const shape of (await shapesOf(ask)).values()) {
      const name = inSchema(shape.table);
      if ((await ask(`select 1 from ${name} limit 1`)).length === 0) {
        found.empty.push(shape.table);
        continue;
      }
      const changes = (await columnsOf(ask, shape)).map(({ name: column, type }): [string, string] => {
        const other = others[type];
        if (!other) throw new Error(`How is a value of ${type} changed (${shape.table}.${column})?`);
        const quoted = `"${column}"`;
        return [
          `${shape.table}.${column}`,
          `update ${name} set ${quoted} = ${other(quoted)} where ctid = (select ctid from ${name} order by ${quoted} is null limit 1)`,
        ];
      });
      changes.push([`${shape.table}, a row taken away`, `delete from ${name} where ctid = (select ctid from ${name} limit 1)`]);
      for (const [what, change] of changes) {
        found.tried += 1;
        if (!(await isNoticed(tx, sealKey, mentions, shape, change))) found.unnoticed.push(what);
      }
    }
    return found;
  } finally {
    await tx.rollback().execute();
  }
}

import type { ClientBase } from 'pg';

export interface Table {
  /** Quoted, with its schema: `"public"."plan"`. */
  name: string;
  /** Quoted columns, without those the database computes. */
  columns: string;
}

/** What the migrations make themselves, and what is only true of one run. */
const left = ['migration', 'migration_lock', 'repeatable_file', 'process_heartbeat'];

export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and n.nspname in ('public', 'auth') and not (c.relname = any($1))
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`,
    [left],
  );
  return rows;
}

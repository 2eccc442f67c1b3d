import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const file = join(import.meta.dirname, '../src/platform/values/ids.ts');

/** Kind of thing → the name of its id in `platform/values/ids.ts`. */
const named = new Map(
  [...readFileSync(file, 'utf8').matchAll(/export type (\w+) = Id<'([a-z-]+)'>/g)].map(([, name = '', kind = '']) => [kind, name]),
);

/** What an id names is called after its table, but for these. */
const called: Readonly<Record<string, string>> = {
  stored_file: 'file',
  officer_notice: 'notice',
  officer_proposal: 'proposal',
  user: 'sign-in',
};

const typeOf = (table: string): string => {
  const kind = called[table] ?? table.replaceAll('_', '-');
  return named.get(kind) ?? `Id<'${kind}'>`;
};

interface IdColumn {
  relation: string;
  column: string;
  isView: boolean;
  isNullable: boolean;
  hasDefault: boolean;
  /** The table whose `id` it is, by the foreign keys; null where none says so. */
  names: string | null;
}

/** Every uuid column; a reference is followed through the keys of other tables down to the `id` that is meant. */
const idColumns = `
  with recursive reference as (
    select k.conrelid as own, unnest(k.conkey) as own_column, k.confrelid as other, unnest(k.confkey) as other_column
    from pg_constraint k where k.contype = 'f'
  ), followed as (
    select own, own_column, other, other_column from reference
    union select f.own, f.own_column, r.other, r.other_column
    from followed f join reference r on r.own = f.other and r.own_column = f.other_column
  ), named as (
    select f.own, f.own_column, min(o.relname) as names
    from followed f join pg_class o on o.oid = f.other join pg_attribute a on a.attrelid = f.other and a.attnum = f.other_column
    where a.attname = 'id' group by f.own, f.own_column
  )
  select c.relname as relation, a.attname as column, c.relkind in ('v', 'm') as "isView", not a.attnotnull as "isNullable", a.atthasdef as "hasDefault",
    coalesce(n.names, case when a.attname = 'id' and c.relkind in ('r', 'p') then c.relname end) as names
  from pg_class c join pg_namespace s on s.oid = c.relnamespace and s.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join named n on n.own = c.oid and n.own_column = a.attnum
  where c.relkind in ('r', 'p', 'v', 'm') and a.atttypid = 'uuid'::regtype order by 1, 2`;

/** A view has no keys: its columns mean what those of that name mean in every table; its own `id` is that of the table it shows. */
const inView = ({ relation, column }: IdColumn, all: readonly IdColumn[]): string | null => {
  const tables = all.filter(({ isView }) => !isView);
  if (column === 'id') return tables.find((one) => one.column === 'id' && one.relation === relation.replace(/^public_/, ''))?.names ?? null;
  const [only, ...others] = new Set(tables.flatMap((one) => (one.column === column && one.names !== null ? [one.names] : [])));
  return others.length === 0 ? (only ?? null) : null;
};

/** The types of the columns that hold ids, and what has to be imported for them, as kysely-codegen takes both. */
export async function brandedIds(url: string): Promise<{ columns: Record<string, string>; imports: Record<string, string> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<IdColumn>(idColumns);
    const types = rows.flatMap((one): [string, string][] => {
      const names = one.isView ? inView(one, rows) : one.names;
      if (names === null) return [];
      const type = `${typeOf(names)}${one.isNullable ? ' | null' : ''}`;
      return [[`${one.relation}.${one.column}`, one.hasDefault ? `Generated<${type}>` : type]];
    });
    const used = ['Id', ...named.values()].filter((name) => types.some(([, type]) => new RegExp(`\\b${name}\\b`).test(type)));
    return { columns: Object.fromEntries(types), imports: Object.fromEntries(used.map((name) => [name, `../values/ids.ts#${name}`])) };
  } finally {
    await client.end();
  }
}

import { sql } from 'kysely';
import type { Database } from '#platform/server/database.ts';

/** The guard's own name, by which the test of the conventions knows it from a trigger of the product. */
export const GUARD = 'history_is_kept';

/** A command that changes or removes a dated row without superseding it fails in tests; the product itself has no triggers. */
export async function watchHistory(db: Database): Promise<void> {
  await sql
    .raw(
      `
    create schema watching;
    create function watching.${GUARD}() returns trigger language plpgsql as $$
    declare
      acted text := current_setting('minhbach.at', true);
      known text := current_setting('minhbach.known', true);
    begin
      if coalesce(acted, '') <> '' and (tg_op = 'DELETE' or new.known_at = old.known_at)
        and (coalesce(known, '') = '' or old.known_at < acted::timestamptz) then
        raise exception 'A row of % was changed without supersede().', tg_table_name;
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;`,
    )
    .execute(db);
  const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'known_at'`.execute(db);
  for (const { name } of rows)
    await sql`create trigger ${sql.ref(GUARD)} before update or delete on ${sql.table(name)}
      for each row execute function watching.${sql.ref(GUARD)}()`.execute(db);
}

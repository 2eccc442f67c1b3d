import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^(?:(ke-hoach)-(20\\d\\d)|(hoat-dong|bao-cao)-(${id}))$`);

const asks = {
  'ke-hoach': (of: AuthorityId, key: string) =>
    sql<{
      title: string;
    }>`select title from public_plan where authority_id = ${of} and year = ${Number(key)} order by state <> 'issued', issued_on desc limit 1`,
  'hoat-dong': (of: AuthorityId, key: string) =>
    sql<{ title: string }>`select title from public_activity where authority_id = ${of} and id = ${key}::uuid`,
  'bao-cao': (of: AuthorityId, key: string) =>
    sql<{ title: string }>`select title from public_report where authority_id = ${of} and id = ${key}::uuid`,
};

/** The title of the page for which a picture is named (`ke-hoach-2026`, `hoat-dong-…`, `bao-cao-…`); undefined for what is no public page. */
export async function titleFor(db: Read, authorityId: AuthorityId, name: string): Promise<string | undefined> {
  const [, plan, year, other, key] = shape.exec(name) ?? [];
  const kind = (plan ?? other) as keyof typeof asks | undefined;
  if (!kind) return undefined;
  const { rows } = await asks[kind](authorityId, year ?? key ?? '').execute(db);
  return rows[0]?.title;
}

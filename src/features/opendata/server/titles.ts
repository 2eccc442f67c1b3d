import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^(?:(ke-hoach)-(20\\d\\d)|(hoat-dong|bao-cao|tin-tuc|nhiem-vu|chi-tieu)-(${id}))$`);

/** What a picture of a page shows: its title and, where there is one, the key of a picture in the store. */
interface Previewed {
  title: string;
  picture?: string | null;
}

/** A duty or target of a plan that was not withdrawn. */
const held = (table: RawBuilder<unknown>, of: AuthorityId, key: string) =>
  sql<Previewed>`select e.text as title from ${table} e join public_plan p on p.authority_id = e.authority_id and p.id = e.plan_id and p.state <> 'withdrawn'
    where e.authority_id = ${of} and e.id = ${key}::uuid limit 1`;

const asks = {
  'ke-hoach': (of: AuthorityId, key: string) =>
    sql<Previewed>`select title from public_plan where authority_id = ${of} and year = ${Number(key)} order by state <> 'issued', issued_on desc limit 1`,
  'hoat-dong': (of: AuthorityId, key: string) =>
    sql<Previewed>`select a.title, (select p.storage_key from public_photo p where p.authority_id = a.authority_id and p.activity_id = a.id order by p.id limit 1) as picture
      from public_activity a where a.authority_id = ${of} and a.id = ${key}::uuid`,
  'bao-cao': (of: AuthorityId, key: string) =>
    sql<Previewed>`select title from public_report where authority_id = ${of} and id = ${key}::uuid`,
  'tin-tuc': (of: AuthorityId, key: string) =>
    sql<Previewed>`select s.title, (select f.storage_key from public_story_file f where f.authority_id = s.authority_id and f.story_id = s.id and f.kind = 'picture'
      order by f.added_at, f.id limit 1) as picture from public_story s where s.authority_id = ${of} and s.id = ${key}::uuid`,
  'nhiem-vu': (of: AuthorityId, key: string) => held(sql`public_duty`, of, key),
  'chi-tieu': (of: AuthorityId, key: string) => held(sql`public_target`, of, key),
};

/** What stands on the picture that is named for a page (`ke-hoach-2026`, `hoat-dong-…`, `bao-cao-…`, `tin-tuc-…`); undefined for what is no public page. */
export async function titleFor(db: Read, authorityId: AuthorityId, name: string): Promise<Previewed | undefined> {
  const [, plan, year, other, key] = shape.exec(name) ?? [];
  const kind = (plan ?? other) as keyof typeof asks | undefined;
  if (!kind) return undefined;
  const { rows } = await asks[kind](authorityId, year ?? key ?? '').execute(db);
  return rows[0];
}

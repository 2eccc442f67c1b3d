import { sql } from 'kysely';
import { askOnce, list, type Named } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Listed } from '../sitemap.ts';

/** Of a sitemap: each page stands there in two languages, and there may be 50,000 addresses. */
export const PAGES_OF_PART = 20_000;

const always = [
  ...[
    '/',
    '/ke-hoach',
    '/tin-tuc',
    '/hoat-dong',
    '/bao-cao',
    '/lien-he',
    '/du-lieu-mo',
    '/gioi-thieu',
    '/so-cong-khai',
    '/chi-so',
    '/ho-so',
    '/thu-tuc',
    '/thu-tuc/thay-doi',
    '/tiep-can-thong-tin',
    '/gop-y',
    '/phan-anh',
    '/phan-anh/gui',
    '/khao-sat',
  ],
  ...['/gioi-thieu/tro-nang', '/gioi-thieu/du-lieu-ca-nhan'],
];

const iso = (moment: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

interface Row {
  count: number;
  plans: Listed[];
  reports: Listed[];
  stories: Listed[];
  petitions: Listed[];
  procedures: Listed[];
  activities: Listed[];
}

/** The public pages of the authority, a part at a time (from 1), and how many parts there are; undefined for a part that is none. */
export async function pagesOf(
  db: Read,
  { authorityId }: Named,
  part: number,
  most = PAGES_OF_PART,
): Promise<{ pages: Listed[]; parts: number } | undefined> {
  const row = await askOnce<Row>(
    db,
    sql`select (select count(*)::int from public_activity where authority_id = ${authorityId}) as count,
      ${list(sql`select '/ke-hoach/' || year as path, ${iso(sql`max(changed_at)`)} as changed from public_plan
        where authority_id = ${authorityId} group by year order by year desc`)} as plans,
      ${list(sql`select '/bao-cao/' || id as path, ${iso(sql`released_at`)} as changed from public_report
        where authority_id = ${authorityId} order by released_at desc, id`)} as reports,
      ${list(sql`select '/thu-tuc/' || p.code as path, max(v.copied_on)::text as changed from public_procedure p join public_procedure_version v on v.authority_id = p.authority_id
        and v.procedure_id = p.id and v.kind <> 'internal' where p.authority_id = ${authorityId} group by p.code order by p.code limit 10000`)} as procedures,
      ${list(sql`select '/tin-tuc/' || id as path, ${iso(sql`published_at`)} as changed from public_story
        where authority_id = ${authorityId} order by published_at desc, id limit 10000`)} as stories,
      ${list(sql`select '/phan-anh/' || id as path, null::text as changed from public_petition
        where authority_id = ${authorityId} and shown_on is not null order by shown_on desc, id limit 9000`)} as petitions,
      ${list(sql`select '/hoat-dong/' || id as path, ${iso(sql`known_at`)} as changed from public_activity
        where authority_id = ${authorityId} order by id limit ${most} offset ${(part - 1) * most}`)} as activities`,
  );
  const parts = Math.max(1, Math.ceil(row.count / most));
  if (part > parts) return undefined;
  const first =
    part === 1
      ? [
          ...always.map((path) => ({ path, changed: null })),
          ...row.plans,
          ...row.reports,
          ...row.procedures,
          ...row.stories,
          ...row.petitions,
        ]
      : [];
  return { pages: [...first, ...row.activities], parts };
}

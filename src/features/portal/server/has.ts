import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

/** Pages that every authority has. */
const everybodys = [
  ...['/ke-hoach', '/hoat-dong', '/bao-cao', '/lien-he', '/tim-kiem', '/du-lieu-mo', '/nhan-tin', '/nhan-tin/cua-toi', '/man-hinh'],
  ...[
    '/gioi-thieu',
    '/so-cong-khai',
    '/chi-so',
    '/ho-so',
    '/tiep-can-thong-tin',
    '/gop-y',
    '/phan-anh',
    '/phan-anh/gui',
    '/khao-sat',
    '/thu-tuc',
    '/thu-tuc/thay-doi',
  ],
];

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a page shows, by its route. */
const shown = {
  '/ke-hoach/[nam]': { view: 'public_plan', column: sql`year::text`, param: 'nam', shape: /^\d{4}$/ },
  '/ke-hoach/[nam]/trong-nam': { view: 'public_plan', column: sql`year::text`, param: 'nam', shape: /^\d{4}$/ },
  '/ke-hoach/[nam]/so-sanh': { view: 'public_plan', column: sql`year::text`, param: 'nam', shape: /^\d{4}$/ },
  '/ke-hoach/[nam]/nhiem-vu/[id]': { view: 'public_duty', column: sql`id::text`, param: 'id', shape: uuid },
  '/ke-hoach/[nam]/chi-tieu/[id]': { view: 'public_target', column: sql`id::text`, param: 'id', shape: uuid },
  '/thu-tuc/[thuTuc]': { view: 'public_procedure', column: sql`code`, param: 'thuTuc', shape: /^\d\.\d{6}$/ },
  '/hoat-dong/[id]': { view: 'public_activity', column: sql`id::text`, param: 'id', shape: uuid },
  '/phan-anh/[id]': { view: 'public_petition', column: sql`id::text`, param: 'id', shape: uuid },
  '/khao-sat/[id]': { view: 'public_survey', column: sql`id::text`, param: 'id', shape: uuid },
  '/bao-cao/[id]': { view: 'public_report', column: sql`id::text`, param: 'id', shape: uuid },
} as const;

const isShown = (route: string): route is keyof typeof shown => Object.hasOwn(shown, route);

/** Whether the authority has this public page, by its route (`/ke-hoach/[nam]`) and what stands in its address; false for files and for what is no page. */
export async function hasPage(
  db: Read,
  authorityId: AuthorityId,
  route: string,
  params: Partial<Record<string, string>>,
): Promise<boolean> {
  if (everybodys.includes(route)) return true;
  if (!isShown(route)) return false;
  const { view, column, param, shape } = shown[route];
  const wanted = params[param] ?? '';
  if (!shape.test(wanted)) return false;
  const { rows } = await sql<{ found: boolean }>`select exists (select 1 from ${sql.table(view)} where authority_id = ${authorityId}
    and ${column} = ${wanted.toLowerCase()}) as found`.execute(db);
  return rows[0]?.found ?? false;
}

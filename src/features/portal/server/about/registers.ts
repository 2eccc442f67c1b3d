import { sql } from 'kysely';
import { accessColumns, type AccessFigures } from '#features/access/server/index.ts';
import { disclosureView } from '#features/sitepages/index.ts';
import type { Read } from '#platform/server/database.ts';
import { askOnce, list } from '../ask.ts';
import type { Named } from '../pages.ts';

export const DISCLOSED_PER_PAGE = 30;

interface DisclosureRow {
  id: string;
  title: string;
  subject: string;
  ways: string[];
  place: string | null;
  sinceOn: string;
  untilOn: string | null;
  basis: string | null;
  link: string | null;
  unit_id: string;
}

/** A page of the register of what was disclosed, the latest first, and how many lines there are. */
export async function disclosed(db: Read, asked: Named, page: number) {
  const { authorityId, today, locale, names } = asked;
  const row = await askOnce<{ lines: DisclosureRow[]; count: number }>(
    db,
    sql`select (select count(*)::int from public_disclosure where authority_id = ${authorityId}) as count,
      ${list(sql`select id, title, subject, ways, place, since_on as "sinceOn", until_on as "untilOn", basis, link, unit_id from public_disclosure
        where authority_id = ${authorityId} order by since_on desc, id desc limit ${DISCLOSED_PER_PAGE} offset ${(page - 1) * DISCLOSED_PER_PAGE}`)} as lines`,
  );
  const lines = row.lines.map(({ unit_id: unitId, ...line }) =>
    disclosureView(line, { locale, today, unit: names.on(unitId as never, today).name }),
  );
  return { lines, pages: Math.max(1, Math.ceil(row.count / DISCLOSED_PER_PAGE)) };
}

interface AccessCounts extends AccessFigures {
  /** Whether the authority has a page that lists what is public. */
  information: boolean;
}

/** How many requests for information of the year came, were answered, and were or are late on the day. */
export async function accessCounts(db: Read, { authorityId, today }: Named): Promise<AccessCounts> {
  return askOnce<AccessCounts>(
    db,
    sql`select ${accessColumns(today)},
        exists (select 1 from public_site_page p where p.authority_id = ${authorityId} and p.kind = 'information' and (p.ended_on is null or p.ended_on > ${today}::date)) as information
      from public_access_count where authority_id = ${authorityId} and year = ${today.year}`,
  );
}

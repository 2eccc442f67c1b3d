import { sql } from 'kysely';
import { kindAt } from '#features/sitepages/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { Named } from '../pages.ts';

const MOST = 50;

/** A report on a page and its answer, where both may be shown. Days are ISO text. */
export interface ShownRemark {
  id: string;
  address: string;
  subject: string;
  text: string;
  state: 'fixed' | 'no-fault';
  answer: string;
  receivedOn: string;
  answeredOn: string;
}

/** What citizens reported and the authority answered, the latest first, at most fifty. */
export async function shownRemarks(db: Read, { authorityId }: Named): Promise<ShownRemark[]> {
  const { rows } = await sql<ShownRemark>`select id, address, subject, text, state, answer,
      (received_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "receivedOn", (answered_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "answeredOn"
    from public_remark where authority_id = ${authorityId} order by answered_at desc, id desc limit ${MOST}`.execute(db);
  return rows;
}

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const of = (path: string) => new RegExp(`^${path}/${uuid}$`);

async function keeperOfKind(db: Read, authorityId: AuthorityId, kind: string): Promise<UnitId | null> {
  const { rows } = await sql<{
    unit: UnitId;
  }>`select unit_id as unit from public_site_page where authority_id = ${authorityId} and kind = ${kind}
    order by lang <> 'vi', id limit 1`.execute(db);
  return rows[0]?.unit ?? null;
}

/** The unit that keeps the page at an address (without language and step): of an activity, of a page about the authority. Null for what the owner of the plan keeps. */
export async function keeperOf(db: Read, authorityId: AuthorityId, address: string): Promise<UnitId | null> {
  const activity = of('/hoat-dong').exec(address)?.[1];
  const page = of('/gioi-thieu').exec(address)?.[1];
  const id = activity ?? page;
  const kind = kindAt(/^\/gioi-thieu\/([a-z-]+)$/.exec(address)?.[1] ?? '');
  if (kind !== undefined) return keeperOfKind(db, authorityId, kind);
  if (id === undefined) return null;
  const view = activity ? 'public_activity' : 'public_site_page';
  const { rows } = await sql<{
    unit: UnitId;
  }>`select unit_id as unit from ${sql.table(view)} where authority_id = ${authorityId} and id = ${id}::uuid`.execute(db);
  return rows[0]?.unit ?? null;
}

import { sql } from 'kysely';
import { kindAt } from '#features/sitepages/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { parseId, type ActivityId, type AuthorityId, type Id, type ReportId } from '#platform/values/ids.ts';
import type { Asked } from './ask.ts';

/** Whether the activity stood on the public pages once; of what never did nothing is said. */
export async function wasPublic(db: Read, authorityId: AuthorityId, id: ActivityId): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`select exists (select 1 from public_activity_before where authority_id = ${authorityId}
    and key = jsonb_build_object('id', ${id}::uuid, 'authority_id', ${authorityId}::uuid)::text) as was`.execute(db);
  return rows[0]?.was === true;
}

/** The day from which the page of the authority about itself at the end of an address is no longer there; ISO text, undefined where there was none. */
export async function pageEndedOn(
  db: Read,
  { authorityId, today }: Pick<Asked, 'authorityId' | 'today'>,
  at: string,
): Promise<string | undefined> {
  const [kind, id] = [kindAt(at) ?? null, parseId(at) ?? null];
  const { rows } = await sql<{
    day: string | null;
  }>`select max(ended_on)::text as day from public_site_page where authority_id = ${authorityId}
    and ended_on <= ${today}::date and (kind = ${kind}::text or id = ${id}::uuid)`.execute(db);
  return rows[0]?.day ?? undefined;
}

/** A report that was public and was taken off the pages: its name and the day (ISO text). Undefined where it is public, or never was. */
export async function reportTakenDown(
  db: Read,
  id: ReportId,
  { authorityId }: Pick<Asked, 'authorityId'>,
): Promise<{ name: string; on: string } | undefined> {
  const { rows } = await sql<{ title: string; symbol: string | null; at: Temporal.Instant }>`select title, symbol, withdrawn_at as at
    from public_report_withdrawn where authority_id = ${authorityId} and id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  return {
    name: [row.title, row.symbol && `(${row.symbol})`].filter(Boolean).join(' '),
    on: row.at.toZonedDateTimeISO(ZONE).toPlainDate().toString(),
  };
}

/** Whether the petition could be read by everybody once and is hidden, refused or one with another now. */
export async function petitionTakenDown(db: Read, id: Id<'petition'>, { authorityId }: Pick<Asked, 'authorityId'>): Promise<boolean> {
  const { rows } = await sql`select 1 from public_petition_before where authority_id = ${authorityId} and id = ${id}`.execute(db);
  return rows.length > 0;
}

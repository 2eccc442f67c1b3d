import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { Remark, RemarkId, RemarkState } from '../remark.ts';

interface Filter {
  id?: RemarkId;
  code?: string;
  unitIds?: readonly UnitId[];
  isOpen?: boolean;
  limit?: number;
  offset?: number;
}

/** What citizens reported: what waits first (the longest first), then the rest, the latest first. `email` is there only while it is kept. */
export async function remarksOf(db: Read, authorityId: AuthorityId, filter: Filter = {}): Promise<Remark[]> {
  const { id, code, unitIds, isOpen, limit = 100, offset = 0 } = filter;
  const rows = await db
    .selectFrom('remark as r')
    .leftJoin('remark_sender as s', (join) => join.onRef('s.authority_id', '=', 'r.authority_id').onRef('s.remark_id', '=', 'r.id'))
    .leftJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'r.authority_id').onRef('o.id', '=', 'r.answered_by'))
    .selectAll('r')
    .select(['s.email', 's.lang', 'o.full_name as answerer'])
    .where('r.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('r.id', '=', id!))
    .$if(code !== undefined, (query) => query.where('r.code', '=', code!))
    .$if(unitIds !== undefined, (query) => query.where(sql<boolean>`r.unit_id = any(${unitIds ?? []}::uuid[])`))
    .$if(isOpen !== undefined, (query) => query.where(sql<boolean>`(r.state = 'open') = ${isOpen ?? true}`))
    .orderBy(sql`r.state <> 'open', case when r.state = 'open' then r.id end, r.id desc`)
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    address: row.address,
    subject: row.subject,
    text: row.text,
    mayShow: row.may_show,
    receivedAt: row.received_at,
    unitId: row.unit_id,
    state: row.state as RemarkState,
    email: row.email,
    lang: row.lang === 'en' ? 'en' : 'vi',
    answer:
      row.answer !== null && row.answered_at
        ? { text: row.answer, by: row.answerer ?? '', at: row.answered_at, isShown: row.is_shown }
        : null,
  }));
}

export const remarkOf = async (db: Read, authorityId: AuthorityId, id: RemarkId): Promise<Remark | undefined> =>
  (await remarksOf(db, authorityId, { id, limit: 1 }))[0];

/** How many wait, how many of them for longer than `days`, how many were answered, and in how many days half of these were (null without any). */
export interface RemarkFigures {
  open: number;
  overdue: number;
  answered: number;
  medianDays: number | null;
}

export async function remarkFigures(
  db: Read,
  authorityId: AuthorityId,
  { now, days, unitIds }: { now: Temporal.Instant; days: number; unitIds?: readonly UnitId[] },
): Promise<RemarkFigures> {
  const { rows } = await sql<RemarkFigures>`select (count(*) filter (where state = 'open'))::int as open,
      (count(*) filter (where state = 'open' and received_at < ${now.subtract({ hours: days * 24 }).toString()}::timestamptz))::int as overdue,
      (count(*) filter (where state <> 'open'))::int as answered,
      (percentile_cont(0.5) within group (order by extract(epoch from answered_at - received_at) / 86400) filter (where state <> 'open'))::float8 as "medianDays"
    from remark where authority_id = ${authorityId} and (${unitIds === undefined} or unit_id = any(${unitIds ?? []}::uuid[]))`.execute(db);
  return rows[0] ?? { open: 0, overdue: 0, answered: 0, medianDays: null };
}

export interface PageVotes {
  address: string;
  useful: number;
  useless: number;
}

/** How often pages were found of use or not since a day, those that were found useless most first; at most fifty. */
export async function votesSince(db: Read, authorityId: AuthorityId, since: Temporal.PlainDate): Promise<PageVotes[]> {
  const { rows } = await sql<PageVotes>`select address, sum(useful)::int as useful, sum(useless)::int as useless from page_vote
    where authority_id = ${authorityId} and voted_on >= ${since} group by address order by sum(useless) desc, sum(useful) desc, address limit 50`.execute(
    db,
  );
  return rows;
}

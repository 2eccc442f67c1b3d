import { sql } from 'kysely';
import type { Database, Read } from '#platform/server/database.ts';
import type { SeenPage } from '#platform/server/public/views.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

/** Adds what was seen to what is written down; an authority that is not there is passed over. In one order, so that two processes never wait for each other. */
export async function addViews(db: Database, pages: readonly SeenPage[]): Promise<void> {
  await sql`insert into page_view as v (authority_id, seen_on, page, times)
    select s."authorityId", s.day, s.page, s.times from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb)
      as s ("authorityId" uuid, day date, page text, times integer)
    where exists (select 1 from authority a where a.id = s."authorityId") order by 1, 2, 3
    on conflict (authority_id, seen_on, page) do update set times = v.times + excluded.times`.execute(db);
}

interface Span {
  authorityId: AuthorityId;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}

const within = ({ authorityId, from, until }: Span) =>
  sql`v.authority_id = ${authorityId} and v.seen_on between ${from.toString()}::date and ${until.toString()}::date`;

export interface ViewsOfPage {
  page: string;
  times: number;
  /** The title of what the page shows, where it has one of its own. */
  title: string | null;
}

/** How often each page was opened between two days, the most often first, with the name of what it shows as it is called now. */
export async function viewsByPage(db: Read, span: Span, limit = 100): Promise<ViewsOfPage[]> {
  const { rows } = await sql<ViewsOfPage>`select n.page, n.times, coalesce(
      (select a.title from activity a where a.authority_id = ${span.authorityId} and '/hoat-dong/' || a.id = n.page),
      (select r.title from report r where r.authority_id = ${span.authorityId} and '/bao-cao/' || r.id = n.page),
      (select e.title from story_edition e where e.authority_id = ${span.authorityId} and '/tin-tuc/' || e.story_id = n.page
        and e.published_at is not null order by e.number desc limit 1)) as title
    from (select v.page, sum(v.times)::int as times from page_view v where ${within(span)} group by v.page order by 2 desc, 1 limit ${limit}) n
    order by n.times desc, n.page`.execute(db);
  return rows;
}

/** How often pages were opened on each day or in each month that had readers, the latest first. Days are ISO text, months 2026-05. */
export async function viewsByTime(db: Read, span: Span, by: 'day' | 'month'): Promise<{ time: string; times: number }[]> {
  const shape = by === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM';
  const { rows } = await sql<{ time: string; times: number }>`select to_char(v.seen_on, ${shape}) as time, sum(v.times)::int as times
    from page_view v where ${within(span)} group by 1 order by 1 desc`.execute(db);
  return rows;
}

/** Each page and day, for a sheet. */
export async function viewsInFull(db: Read, span: Span): Promise<{ page: string; day: Temporal.PlainDate; times: number }[]> {
  const { rows } = await sql<{ page: string; day: string; times: number }>`select v.page, v.seen_on::text as day, v.times from page_view v
    where ${within(span)} order by v.seen_on, v.page limit 100000`.execute(db);
  return rows.map(({ day, ...row }) => ({ ...row, day: Temporal.PlainDate.from(day) }));
}

/** How often the page was opened until the day. */
export async function viewsOf(db: Read, authorityId: AuthorityId, page: string, until: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql<{ times: number }>`select coalesce(sum(times), 0)::int as times from page_view
    where authority_id = ${authorityId} and page = ${page} and seen_on <= ${until.toString()}::date`.execute(db);
  return rows[0]?.times ?? 0;
}

import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { knownRows } from '#platform/server/history.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { AnnouncingId } from '../procedure.ts';
import type { Board, BoardId, BoardState, Gap, PostingId, Update } from '../posting/board.ts';
import { boardsOf } from './boards.ts';

/** By the day and by the moment of the question: what happened by `on` and was known by `knownBy`. */
export interface Asked {
  authorityId: AuthorityId;
  on: Temporal.PlainDate;
  knownBy: Temporal.Instant;
}

const known = (asked: Asked, recorded: ReturnType<typeof sql.ref>, undone: ReturnType<typeof sql.ref>) =>
  sql`${recorded} <= ${asked.knownBy.toString()}::timestamptz and (${undone} is null or ${undone} > ${asked.knownBy.toString()}::timestamptz)`;

/** Every place in use on the day × every version in force on it, with whether it stood there: by a posting with photographs, or by the log of the public pages themselves. */
const standing = (asked: Asked) => {
  const { authorityId, on } = asked;
  return sql`select b.id as board_id, v.id as version_id, p.code, v.name,
      case when b.kind = 'portal' then (v.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${on}::date else q.posting is not null end as is_posted,
      case when b.kind = 'portal' then (v.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${on}::date else coalesce(q.is_checked, false) end as is_checked
    from procedure_board b
      join ${knownRows('procedure_version', authorityId, asked.knownBy)} v on v.authority_id = b.authority_id and v.from_on <= ${on}::date and (v.until_on is null or v.until_on > ${on}::date)
        and ${known(asked, sql.ref('v.recorded_at'), sql.ref('v.dropped_at'))}
      join procedure p on p.authority_id = v.authority_id and p.id = v.procedure_id
      left join lateral (select min(g.id::text) as posting, bool_or(g.checked_at <= ${asked.knownBy.toString()}::timestamptz) as is_checked
        from procedure_posted d join procedure_posting g on g.authority_id = d.authority_id and g.id = d.posting_id
        where d.authority_id = v.authority_id and d.version_id = v.id and g.board_id = b.id and g.posted_on <= ${on}::date
          and ${known(asked, sql.ref('g.recorded_at'), sql.ref('g.undone_at'))}) q on true
    where b.authority_id = ${authorityId} and b.since_on <= ${on}::date and (b.ended_on is null or b.ended_on > ${on}::date)`;
};

const inUse = ({ sinceOn, endedOn }: Board, on: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(sinceOn, on) <= 0 && (endedOn === null || Temporal.PlainDate.compare(on, endedOn) < 0);

/** "On this day, were all posted?": each place in use with how many procedures were in force and how many of them stood there. One statement beside the places. */
export async function boardStates(db: Read, asked: Asked): Promise<BoardState[]> {
  const boards = (await boardsOf(db, asked.authorityId)).filter((board) => inUse(board, asked.on));
  const { rows } = await sql<{ board_id: BoardId; all: number; posted: number; checked: number }>`select board_id, count(*)::int as "all",
      count(*) filter (where is_posted)::int as posted, count(*) filter (where is_posted and is_checked)::int as checked from (${standing(asked)}) s group by board_id`.execute(
    db,
  );
  const counts = new Map(rows.map((row) => [row.board_id, row]));
  return boards.map((board) => {
    const { all = 0, posted = 0, checked = 0 } = counts.get(board.id) ?? {};
    return { board, all, posted, checked };
  });
}

/** An older version that still hangs: it went up, holds no longer on the day, and no later posting of the place was about its code. */
const outdated = (asked: Asked) => {
  const { authorityId, on } = asked;
  return sql`select g.board_id, v.id as version_id, p.code, v.name, 'outdated' as what from procedure_posted d
      join procedure_posting g on g.authority_id = d.authority_id and g.id = d.posting_id and g.posted_on <= ${on}::date and ${known(asked, sql.ref('g.recorded_at'), sql.ref('g.undone_at'))}
      join procedure_board b on b.authority_id = g.authority_id and b.id = g.board_id and b.since_on <= ${on}::date and (b.ended_on is null or b.ended_on > ${on}::date)
      join ${knownRows('procedure_version', authorityId, asked.knownBy)} v on v.authority_id = d.authority_id and v.id = d.version_id and v.until_on <= ${on}::date
      join procedure p on p.authority_id = v.authority_id and p.id = v.procedure_id
    where d.authority_id = ${authorityId} and not exists (select 1 from procedure_posting l where l.authority_id = g.authority_id and l.board_id = g.board_id
      and l.posted_on >= v.until_on and l.posted_on <= ${on}::date and ${known(asked, sql.ref('l.recorded_at'), sql.ref('l.undone_at'))} and not p.code = any(l.left_out)
      and (l.announcing_id is null or exists (select 1 from procedure_change c where c.authority_id = l.authority_id and c.announcing_id = l.announcing_id and c.code = p.code)))`;
};

/** Where the places differ from what is in force on the day: what is missing, and what still hangs though it holds no longer. By code, at most `limit`. */
export async function gapsOn(db: Read, asked: Asked, { boardId, limit = 500 }: { boardId?: BoardId; limit?: number } = {}): Promise<Gap[]> {
  const { rows } = await sql<Gap>`select distinct board_id as "boardId", version_id as "versionId", code, name, what from (
      select board_id, version_id, code, name, 'missing' as what from (${standing(asked)}) s where not is_posted union all ${outdated(asked)}) g
    ${boardId ? sql`where board_id = ${boardId}` : sql``} order by code, "boardId" limit ${limit}`.execute(db);
  return rows;
}

interface Part {
  boardId?: BoardId;
  announcingId?: AnnouncingId;
  isOpen?: boolean;
  limit?: number;
}

/** What decisions ask of places, the first due first. */
export async function updatesOf(
  db: Read,
  authorityId: AuthorityId,
  { boardId, announcingId, isOpen, limit = 500 }: Part,
): Promise<Update[]> {
  const boards = new Map((await boardsOf(db, authorityId)).map((board) => [board.id, board]));
  const { rows } = await sql<{
    announcingId: AnnouncingId;
    symbol: string;
    effectOn: Temporal.PlainDate;
    boardId: BoardId;
    dueOn: Temporal.PlainDate;
    postingId: PostingId | null;
  }>`select u.announcing_id as "announcingId", a.symbol, a.effect_on as "effectOn", u.board_id as "boardId", u.due_on as "dueOn", u.posting_id as "postingId"
    from procedure_update u join procedure_announcing a on a.authority_id = u.authority_id and a.id = u.announcing_id
      join procedure_board b on b.authority_id = u.authority_id and b.id = u.board_id
    where u.authority_id = ${authorityId} ${boardId ? sql`and u.board_id = ${boardId}` : sql``} ${announcingId ? sql`and u.announcing_id = ${announcingId}` : sql``}
      ${isOpen ? sql`and u.posting_id is null and b.ended_on is null` : sql``}
    order by u.posting_id is not null, u.due_on, a.symbol limit ${limit}`.execute(db);
  return rows.flatMap(({ boardId: id, ...row }) => {
    const board = boards.get(id);
    return board ? [{ ...row, board }] : [];
  });
}

import { sql, type RawBuilder } from 'kysely';
import type { Read, Tx } from '#platform/server/database.ts';
import { knownRows, supersede } from '#platform/server/history.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { PetitionId } from '../petition.ts';

/** True on the day for what is or was too late; what waits for who sent it is not. */
export const isLateSql = (today: Temporal.PlainDate): RawBuilder<boolean> =>
  sql<boolean>`case when p.answered_on is not null then p.answered_on > p.due_on
    when p.forwarded_on is not null then p.forwarded_on > p.forward_due_on
    else p.state in ('received', 'working', 'drafted') and p.due_on < ${today}::date end`;

const counted = sql`kind, field, state, received_on, due_on, forward_due_on, answered_on, forwarded_on, ended_on, is_hidden, rating, rated_on`;

const standing = (
  authorityId: AuthorityId,
  id: PetitionId,
) => sql`select p.authority_id, p.id as petition_id, p.year, p.kind, p.field, p.state, p.received_on,
    p.due_on, p.forward_due_on, p.answered_on, p.forwarded_on, p.ended_on,
    coalesce(p.end_kind = 'hide' and p.end_approved_by is not null, false) as is_hidden, p.rating, p.rated_on
  from petition p where p.authority_id = ${authorityId} and p.id = ${id}`;

/** Keeps what counts of a petition as it stands now, and what it was before by the clock of what is known; nothing where nothing that counts has changed. */
export async function keepStanding(tx: Tx, authorityId: AuthorityId, id: PetitionId): Promise<void> {
  const { rows } = await sql<{ is_same: boolean }>`select exists (select ${counted} from (${standing(authorityId, id)}) now
    intersect select ${counted} from petition_standing where authority_id = ${authorityId} and petition_id = ${id}) as is_same`.execute(tx);
  if (rows[0]?.is_same) return;
  await supersede(tx, 'petition_standing', { authority_id: authorityId, petition_id: id });
  await sql`insert into petition_standing (authority_id, petition_id, year, ${counted}) select authority_id, petition_id, year, ${counted}
    from (${standing(authorityId, id)}) now on conflict (authority_id, petition_id) do update set (${counted}) = (select ${counted} from (${standing(authorityId, id)}) again)`.execute(
    tx,
  );
}

export interface PetitionFigures {
  received: number;
  open: number;
  answered: number;
  forwarded: number;
  refused: number;
  hidden: number;
  late: number;
  /** Of those answered or forwarded. */
  onTime: number;
  done: number;
  rated: number;
  content: number;
  /** Asked by businesses, and answered or forwarded of them (M07). */
  asked: number;
  advised: number;
}

/** The figures of petitions over rows `p`, as columns: the office and the public page count alike. What was merged counts with the one it went into. */
export const figureColumns = (today: Temporal.PlainDate) => sql`
  (count(*) filter (where p.state <> 'merged'))::int as received,
  (count(*) filter (where p.state in ('received', 'working', 'asked', 'drafted')))::int as open,
  (count(*) filter (where p.answered_on is not null))::int as answered,
  (count(*) filter (where p.forwarded_on is not null and p.answered_on is null))::int as forwarded,
  (count(*) filter (where p.state = 'refused'))::int as refused,
  (count(*) filter (where p.is_hidden))::int as hidden,
  (count(*) filter (where ${isLateSql(today)}))::int as late,
  (count(*) filter (where (p.answered_on is not null or p.forwarded_on is not null) and not ${isLateSql(today)}))::int as "onTime",
  (count(*) filter (where p.answered_on is not null or p.forwarded_on is not null))::int as done,
  (count(p.rating))::int as rated,
  (count(*) filter (where p.rating >= 4))::int as content,
  (count(*) filter (where p.kind = 'business' and p.state not in ('merged', 'refused')))::int as asked,
  (count(*) filter (where p.kind = 'business' and (p.answered_on is not null or p.forwarded_on is not null)))::int as advised`;

/** What came in a year and what became of it: what happened by a day, as it was known at a moment. An answer after that day leaves the petition open on it. */
export async function petitionFigures(
  db: Read,
  authorityId: AuthorityId,
  { year, happenedBy, knownBy }: AsOf & { year: number },
): Promise<PetitionFigures> {
  const by = (column: string) => sql`s.${sql.ref(column)} <= ${happenedBy.toString()}::date`;
  const since = sql`(select s.year, s.kind, s.field, s.received_on, s.due_on, s.forward_due_on,
      case when ${by('answered_on')} then s.answered_on end as answered_on, case when ${by('forwarded_on')} then s.forwarded_on end as forwarded_on,
      s.is_hidden and ${by('ended_on')} as is_hidden, case when ${by('rated_on')} then s.rating end as rating,
      case when s.state in ('answered', 'closed', 'forwarded') and (${by('answered_on')}) is not true and (${by('forwarded_on')}) is not true
          or s.state = 'refused' and not ${by('ended_on')} then 'working' else s.state end as state
    from ${knownRows('petition_standing', authorityId, knownBy)} s where s.authority_id = ${authorityId} and s.year = ${year} and ${by('received_on')})`;
  const { rows } = await sql<PetitionFigures>`select ${figureColumns(happenedBy)} from ${since} p`.execute(db);
  return rows[0]!;
}

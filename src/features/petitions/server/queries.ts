import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { WORST } from '../petition.ts';
import type {
  Field,
  Ground,
  Kind,
  Mode,
  Petition,
  PetitionId,
  PetitionPhoto,
  State,
  Step,
  StepKind,
  TemplateId,
  Way,
} from '../petition.ts';

export interface PetitionFilter {
  id?: PetitionId;
  code?: string;
  /** Words in the subject, or a number. */
  search?: string | undefined;
  state?: string | undefined;
  kind?: string | undefined;
  way?: string | undefined;
  /** Only those that these units deal with. */
  unitIds?: readonly UnitId[];
  /** Nothing about these units. */
  notAbout?: readonly UnitId[];
  today?: Temporal.PlainDate;
  limit?: number;
  offset?: number;
}

const ofState = (state: string | undefined, today: Temporal.PlainDate): RawBuilder<boolean> =>
  state === 'open' ? sql`p.state in ('received', 'working', 'asked', 'drafted')`
  : state === 'late' ? sql`p.state in ('received', 'working', 'drafted') and p.due_on < ${today}::date`
  : state === 'ending' ? sql`p.end_kind is not null and p.end_approved_by is null`
  : state === 'hidden' ? sql`p.end_kind = 'hide' and p.end_approved_by is not null`
  : state === 'unshown' ? sql`p.answered_on is not null and p.shown_on is null and p.may_show and p.end_kind is null`
  : state === 'answered' ? sql`p.answered_on is not null`
  : state === 'unhappy' ? sql`p.state = 'answered' and p.rating <= ${WORST}`
  : state === 'waiting' ? sql`(p.state in ('received', 'working', 'drafted') or p.state = 'answered' and p.rating <= ${WORST} or p.end_kind is not null and p.end_approved_by is null or p.answered_on is not null and p.shown_on is null and p.may_show)`
  : state === undefined ? sql`true`
  : sql`p.state = ${state}`; // prettier-ignore

function chosen(authorityId: AuthorityId, filter: PetitionFilter): RawBuilder<boolean> {
  const { id, code, search, state, kind, way, unitIds, notAbout = [], today = Temporal.PlainDate.from('2000-01-01') } = filter;
  const parts = [
    sql`p.authority_id = ${authorityId}`,
    ...(id === undefined ? [] : [sql`p.id = ${id}`]),
    ...(code === undefined ? [] : [sql`p.code = ${code}`]),
    ...(kind === undefined ? [] : [sql`p.kind = ${kind}`]),
    ...(way === undefined ? [] : [sql`p.way = ${way}`]),
    ...(unitIds === undefined ? [] : [sql`p.unit_id = any(${unitIds}::uuid[])`]),
    ...(notAbout.length === 0 ? [] : [sql`(p.about_unit_id is null or p.about_unit_id <> all(${notAbout}::uuid[]))`]),
    ...(search === undefined
      ? []
      : [
          sql`(fold_plain(p.subject || ' ' || coalesce(p.public_title, '')) like '%' || fold_plain(${search}) || '%' or p.number || '/' || p.year = replace(${search}, ' ', ''))`,
        ]),
    ofState(state, today),
  ];
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

const nameOf = (column: RawBuilder<unknown>) =>
  sql<string | null>`(select o.full_name from officer o where o.authority_id = p.authority_id and o.id = ${column})`;

function readRows(db: Read, authorityId: AuthorityId, filter: PetitionFilter) {
  const { limit = 100, offset = 0 } = filter;
  return db
    .selectFrom('petition as p')
    .selectAll('p')
    .select([
      nameOf(sql`p.answered_by`).as('answerer'),
      nameOf(sql`p.approved_by`).as('approver'),
      nameOf(sql`p.end_by`).as('ender'),
      nameOf(sql`p.end_approved_by`).as('endApprover'),
    ])
    .where(chosen(authorityId, filter))
    .orderBy(
      sql`p.state not in ('received', 'working', 'asked', 'drafted'), case when p.state in ('received', 'working', 'asked', 'drafted') then p.due_on end, p.id desc`,
    )
    .limit(limit)
    .offset(offset)
    .execute();
}

function petitionIn(row: Awaited<ReturnType<typeof readRows>>[number]): Petition {
  return {
    id: row.id,
    code: row.code,
    year: row.year,
    number: row.number,
    way: row.way as Way,
    mode: row.mode as Mode,
    kind: row.kind as Kind,
    field: row.field as Field,
    subject: row.subject,
    body: row.body,
    place: row.place,
    mayShow: row.may_show,
    aboutUnitId: row.about_unit_id,
    receivedOn: row.received_on,
    term: { days: row.term_days, isWorking: row.is_term_working, basis: row.term_basis },
    forwardDueOn: row.forward_due_on,
    dueOn: row.due_on,
    unitId: row.unit_id,
    state: row.state as State,
    publicTitle: row.public_title,
    answer: row.answer,
    apology: row.apology,
    answeredBy: row.answered_by,
    answeredByName: row.answerer,
    approvedByName: row.approver,
    answeredOn: row.answered_on,
    forwardedTo: row.forwarded_to,
    forwardPaper: row.forward_paper,
    forwardedOn: row.forwarded_on,
    mergedIntoId: row.merged_into_id,
    end:
      row.end_kind === null
        ? null
        : {
            kind: row.end_kind as 'refuse' | 'hide',
            ground: row.end_ground as Ground,
            reason: row.end_reason ?? '',
            by: row.end_by as OfficerId,
            byName: row.ender ?? '',
            approvedBy: row.endApprover,
            on: row.ended_on,
          },
    shown: row.shown_body === null ? null : { body: row.shown_body, answer: row.shown_answer, on: row.shown_on as Temporal.PlainDate },
    rating: row.rating,
    ratingNote: row.rating_note,
    closedOn: row.closed_on,
    escalatedOn: row.escalated_on,
  };
}

/** Petitions as they stand, what is open first and by its day; nothing of who sent them. */
export const petitionsOf = async (db: Read, authorityId: AuthorityId, filter: PetitionFilter = {}): Promise<Petition[]> =>
  (await readRows(db, authorityId, filter)).map(petitionIn);

export const petitionOf = async (db: Read, authorityId: AuthorityId, id: PetitionId): Promise<Petition | undefined> =>
  (await petitionsOf(db, authorityId, { id, limit: 1 }))[0];

export async function countPetitions(db: Read, authorityId: AuthorityId, filter: PetitionFilter): Promise<number> {
  const row = await db
    .selectFrom('petition as p')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(chosen(authorityId, filter))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The one with a number of a year. */
export async function petitionNumbered(db: Read, authorityId: AuthorityId, year: number, number: number): Promise<Petition | undefined> {
  const row = await db
    .selectFrom('petition')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && petitionOf(db, authorityId, row.id);
}

/** Those that were merged into it. */
export async function mergedInto(db: Read, authorityId: AuthorityId, id: PetitionId): Promise<PetitionId[]> {
  const rows = await db
    .selectFrom('petition')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('merged_into_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** What was done to it, oldest first. */
export async function stepsOf(db: Read, authorityId: AuthorityId, id: PetitionId): Promise<Step[]> {
  const rows = await db
    .selectFrom('petition_step as s')
    .leftJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 's.authority_id').onRef('o.id', '=', 's.by_officer'))
    .select(['s.kind', 's.happened_on', 's.made_at', 's.note', 's.is_told', 'o.full_name'])
    .where('s.authority_id', '=', authorityId)
    .where('s.petition_id', '=', id)
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as StepKind,
    on: row.happened_on,
    at: row.made_at,
    by: row.full_name,
    note: row.note,
    isTold: row.is_told,
  }));
}

export async function photosOf(db: Read, authorityId: AuthorityId, id: PetitionId): Promise<PetitionPhoto[]> {
  const rows = await db
    .selectFrom('petition_photo')
    .select(['id', 'file_id'])
    .where('authority_id', '=', authorityId)
    .where('petition_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, fileId: row.file_id }));
}

export interface Template {
  id: TemplateId;
  title: string;
  body: string;
}

/** The templates of answers that are in use, by their name. */
export async function templatesOf(db: Read, authorityId: AuthorityId): Promise<Template[]> {
  const rows = await db
    .selectFrom('petition_template')
    .select(['id', 'title', 'body'])
    .where('authority_id', '=', authorityId)
    .where('ended_on', 'is', null)
    .orderBy('title')
    .execute();
  return rows.map(({ id, ...rest }) => ({ id: id, ...rest }));
}

/** How many senders were forgotten, and the day of the last time: the proof that the rule is kept. */
export async function forgotten(
  db: Read,
  authorityId: AuthorityId,
): Promise<{ count: number; kept: number; last: Temporal.PlainDate | null }> {
  const { rows } = await sql<{ count: number; kept: number; last: Temporal.PlainDate | null }>`select count(erased_on)::int as count,
    (count(*) filter (where erased_on is null))::int as kept, max(erased_on) as last from petition_sender where authority_id = ${authorityId}`.execute(
    db,
  );
  return rows[0]!;
}

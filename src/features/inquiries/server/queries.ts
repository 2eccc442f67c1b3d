import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { ActivityId, AuthorityId, Id, UnitId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { Inquiry, InquiryFigure, InquiryId, InquiryPass, InquiryUse, InquiryWord } from '../inquiry.ts';
import { keptInquiry } from '../schema.ts';

export interface InquiryFilter {
  id?: InquiryId | undefined;
  search?: string | undefined;
  /** Sent, got or passed on by one of these. */
  readBy?: readonly UnitId[] | undefined;
  fromUnits?: readonly UnitId[] | undefined;
  toUnits?: readonly UnitId[] | undefined;
  isAnswered?: boolean | undefined;
  /** What was withdrawn, and nothing else; without it such requests are left out. */
  isWithdrawn?: true;
  /** Waits, and its day was before this one; a partner is never late. */
  overdueOn?: Temporal.PlainDate | undefined;
  limit?: number;
  offset?: number;
}

const among = (column: 'from_unit_id' | 'to_unit_id', units: readonly UnitId[] | undefined) =>
  sql<boolean>`${sql.ref(`inquiry.${column}`)} = any(${[...(units ?? [])]}::uuid[])`;
const waiting = sql<boolean>`inquiry.answered_at is null and inquiry.withdrawn_at is null`;

const matching = (db: Read, authorityId: AuthorityId, filter: InquiryFilter) => {
  const { id, search, readBy, fromUnits, toUnits, isAnswered, isWithdrawn, overdueOn } = filter;
  return db
    .selectFrom('inquiry')
    .where('inquiry.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('inquiry.id', '=', id ?? null))
    .$if(id === undefined, (query) => query.where('inquiry.withdrawn_at', isWithdrawn ? 'is not' : 'is', null))
    .$if(search !== undefined, (query) =>
      query.where(holdsWordsSql(sql`fold_plain(inquiry.title || ' ' || inquiry.wanted || ' ' || coalesce(inquiry.answer, ''))`, search)),
    )
    .$if(readBy !== undefined, (query) =>
      query.where(
        sql<boolean>`(${among('from_unit_id', readBy)} or ${among('to_unit_id', readBy)} or exists (select 1 from inquiry_handover p
          where p.authority_id = inquiry.authority_id and p.inquiry_id = inquiry.id and p.from_unit_id = any(${[...(readBy ?? [])]}::uuid[])))`,
      ),
    )
    .$if(fromUnits !== undefined, (query) => query.where(among('from_unit_id', fromUnits)))
    .$if(toUnits !== undefined, (query) => query.where(among('to_unit_id', toUnits)))
    .$if(isAnswered === true, (query) => query.where('inquiry.answered_at', 'is not', null))
    .$if(isAnswered === false, (query) => query.where(waiting))
    .$if(overdueOn !== undefined, (query) =>
      query
        .where(waiting)
        .where('inquiry.due_on', '<', overdueOn ?? null)
        .where('inquiry.is_requested', '=', false),
    );
};

const columns = [
  'inquiry.id', 'inquiry.from_unit_id', 'inquiry.to_unit_id', 'inquiry.is_requested', 'inquiry.asked_by', 'inquiry.asked_at', 'inquiry.answer',
  'inquiry.file_id', 'inquiry.answered_by', 'inquiry.answered_at', 'inquiry.withdrawn_at', 'duty.text as duty_text',
] as const; // prettier-ignore

const figures = sql<
  InquiryFigure[]
>`coalesce((select jsonb_agg(jsonb_build_object('label', f.label, 'unit', f.unit, 'value', f.value, 'note', f.note) order by f.position)
  from inquiry_figure f where f.authority_id = inquiry.authority_id and f.inquiry_id = inquiry.id), '[]')`;
const passedFrom = sql<UnitId[]>`array(select p.from_unit_id from inquiry_handover p
  where p.authority_id = inquiry.authority_id and p.inquiry_id = inquiry.id order by p.id)`;

/** Requests for information: those that wait first, by their day, then the latest answers. What was withdrawn is found by its id, or where it is asked for. */
export async function inquiriesOf(db: Read, authorityId: AuthorityId, filter: InquiryFilter = {}): Promise<Inquiry[]> {
  const rows = await matching(db, authorityId, filter)
    .innerJoin('officer as asker', (join) =>
      join.onRef('asker.authority_id', '=', 'inquiry.authority_id').onRef('asker.id', '=', 'inquiry.asked_by'),
    )
    .leftJoin('officer as other', (join) =>
      join.onRef('other.authority_id', '=', 'inquiry.authority_id').onRef('other.id', '=', 'inquiry.answered_by'),
    )
    .leftJoin('duty', (join) => join.onRef('duty.authority_id', '=', 'inquiry.authority_id').onRef('duty.id', '=', 'inquiry.duty_id'))
    .select(columns)
    .select(keptInquiry.select)
    .select(['asker.full_name as asker_name', 'other.full_name as answerer_name'])
    .select([figures.as('figures'), passedFrom.as('passed_from')])
    .orderBy(sql`inquiry.answered_at is null`, 'desc')
    .orderBy(sql`case when inquiry.answered_at is null then inquiry.due_on end`)
    .orderBy('inquiry.answered_at', 'desc')
    .orderBy('inquiry.id')
    .limit(filter.limit ?? 50)
    .offset(filter.offset ?? 0)
    .execute();
  return rows.map((row) => ({
    ...recordIn(keptInquiry, row),
    id: row.id,
    fromUnitId: row.from_unit_id,
    toUnitId: row.to_unit_id,
    isRequested: row.is_requested,
    passedFrom: row.passed_from,
    dutyText: row.duty_text,
    askedBy: row.asked_by,
    askerName: row.asker_name,
    askedAt: row.asked_at,
    answer: row.answer,
    fileId: row.file_id,
    figures: row.figures,
    answeredBy: row.answered_by,
    answererName: row.answerer_name,
    answeredAt: row.answered_at,
    isWithdrawn: row.withdrawn_at !== null,
  }));
}

/** How many match. */
export async function countInquiries(db: Read, authorityId: AuthorityId, filter: InquiryFilter): Promise<number> {
  const { count } = await matching(db, authorityId, filter)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The request, or undefined where the authority has none such. */
export const inquiryOf = async (db: Read, authorityId: AuthorityId, id: InquiryId | undefined): Promise<Inquiry | undefined> =>
  id && (await inquiriesOf(db, authorityId, { id }))[0];

/** What was said about it, in its order. */
export async function wordsOn(db: Read, authorityId: AuthorityId, id: InquiryId): Promise<InquiryWord[]> {
  return db
    .selectFrom('inquiry_word')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'inquiry_word.authority_id').onRef('officer.id', '=', 'inquiry_word.written_by'),
    )
    .select(['inquiry_word.text', 'officer.full_name as writer', 'written_at as at'])
    .where('inquiry_word.authority_id', '=', authorityId)
    .where('inquiry_id', '=', id)
    .orderBy('inquiry_word.id')
    .execute();
}

/** Through which units it went. */
export async function passesOf(db: Read, authorityId: AuthorityId, id: InquiryId): Promise<InquiryPass[]> {
  return db
    .selectFrom('inquiry_handover')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'inquiry_handover.authority_id').onRef('officer.id', '=', 'inquiry_handover.passed_by'),
    )
    .select(['from_unit_id as fromUnitId', 'to_unit_id as toUnitId', 'reason', 'officer.full_name as by', 'passed_at as at'])
    .where('inquiry_handover.authority_id', '=', authorityId)
    .where('inquiry_id', '=', id)
    .orderBy('inquiry_handover.id')
    .execute();
}

/** What answers are the sources of: by the request, or by the activity or difficulty that rests on them. */
export async function usesOf(
  db: Read,
  authorityId: AuthorityId,
  of: { id: InquiryId } | { activityId: ActivityId } | { difficultyId: Id<'difficulty'> },
): Promise<InquiryUse[]> {
  const rows = await db
    .selectFrom('inquiry_use')
    .innerJoin('inquiry', (join) =>
      join.onRef('inquiry.authority_id', '=', 'inquiry_use.authority_id').onRef('inquiry.id', '=', 'inquiry_use.inquiry_id'),
    )
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'inquiry_use.authority_id').onRef('officer.id', '=', 'inquiry_use.used_by'),
    )
    .leftJoin('activity', (join) =>
      join.onRef('activity.authority_id', '=', 'inquiry_use.authority_id').onRef('activity.id', '=', 'inquiry_use.activity_id'),
    )
    .leftJoin('difficulty', (join) =>
      join.onRef('difficulty.authority_id', '=', 'inquiry_use.authority_id').onRef('difficulty.id', '=', 'inquiry_use.difficulty_id'),
    )
    .select([
      'inquiry_use.id',
      'inquiry_use.inquiry_id',
      'inquiry.title',
      'inquiry_use.activity_id',
      'inquiry_use.difficulty_id',
      'inquiry_use.used_at',
    ])
    .select(['officer.full_name as by', 'activity.title as activity_title', 'difficulty.text as difficulty_text'])
    .where('inquiry_use.authority_id', '=', authorityId)
    .where('inquiry_use.taken_back_at', 'is', null)
    .$if('id' in of, (query) => query.where('inquiry_use.inquiry_id', '=', 'id' in of ? of.id : null))
    .$if('activityId' in of, (query) => query.where('inquiry_use.activity_id', '=', 'activityId' in of ? of.activityId : null))
    .$if('difficultyId' in of, (query) => query.where('inquiry_use.difficulty_id', '=', 'difficultyId' in of ? of.difficultyId : null))
    .orderBy('inquiry_use.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    inquiryId: row.inquiry_id,
    inquiryTitle: row.title,
    activityId: row.activity_id,
    difficultyId: row.difficulty_id,
    title: truncate(row.activity_title ?? row.difficulty_text ?? '', 160),
    by: row.by,
    at: row.used_at,
  }));
}

import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Question, QuestionId } from '../question.ts';
import { keptQuestion } from '../schema.ts';

interface QuestionFilter {
  id?: QuestionId | undefined;
  search?: string | undefined;
  state?: 'waiting' | 'answered' | undefined;
  /** Those of these units, and what was answered to all. */
  readBy?: readonly UnitId[] | undefined;
  askedBy?: OfficerId | undefined;
  /** Asked before this moment. */
  before?: Temporal.Instant | undefined;
  limit?: number;
  offset?: number;
}

const waiting = sql<boolean>`answer is null and withdrawn_at is null`;

const matching = (db: Read, authorityId: AuthorityId, { id, search, state, readBy, askedBy, before }: QuestionFilter) =>
  db
    .selectFrom('guidance_question')
    .where('guidance_question.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('guidance_question.id', '=', id ?? null))
    .$if(id === undefined, (query) => query.where('withdrawn_at', 'is', null))
    .$if(search !== undefined, (query) =>
      query.where(holdsWordsSql(sql`fold_plain(title || ' ' || question || ' ' || coalesce(answer, ''))`, search)),
    )
    .$if(state === 'waiting', (query) => query.where(waiting))
    .$if(state === 'answered', (query) => query.where('answer', 'is not', null))
    .$if(askedBy !== undefined, (query) => query.where('asked_by', '=', askedBy ?? null))
    .$if(before !== undefined, (query) => query.where('asked_at', '<', before ?? null))
    .$if(readBy !== undefined, (query) =>
      query.where((eb) =>
        eb.or([sql<boolean>`unit_id = any(${[...(readBy ?? [])]}::uuid[])`, sql<boolean>`answer is not null and not is_private`]),
      ),
    );

/** Questions: those that wait first, the oldest of them on top, then the latest answers. What was withdrawn is found by its id alone. */
export async function questionsOf(db: Read, authorityId: AuthorityId, filter: QuestionFilter = {}): Promise<Question[]> {
  const rows = await matching(db, authorityId, filter)
    .innerJoin('officer as asker', (join) =>
      join.onRef('asker.authority_id', '=', 'guidance_question.authority_id').onRef('asker.id', '=', 'guidance_question.asked_by'),
    )
    .leftJoin('officer as other', (join) =>
      join.onRef('other.authority_id', '=', 'guidance_question.authority_id').onRef('other.id', '=', 'guidance_question.answered_by'),
    )
    .select(['guidance_question.id', 'unit_id', 'asked_by', 'asked_at', 'answer', 'basis', 'file_id', 'answered_at', 'withdrawn_at'])
    .select(['asker.full_name as asker_name', 'other.full_name as answerer_name', ...keptQuestion.select])
    .orderBy(sql`answer is null`, 'desc')
    .orderBy(sql`case when answer is null then asked_at end`)
    .orderBy('answered_at', 'desc')
    .orderBy('guidance_question.id')
    .limit(filter.limit ?? 50)
    .offset(filter.offset ?? 0)
    .execute();
  return rows.map((row) => ({
    ...recordIn(keptQuestion, row),
    id: row.id,
    unitId: row.unit_id,
    askedBy: row.asked_by,
    askerName: row.asker_name,
    askedAt: row.asked_at,
    answer: row.answer,
    basis: row.basis,
    fileId: row.file_id,
    answererName: row.answerer_name,
    answeredAt: row.answered_at,
    isWithdrawn: row.withdrawn_at !== null,
  }));
}

/** How many questions match. */
export async function countQuestions(db: Read, authorityId: AuthorityId, filter: QuestionFilter): Promise<number> {
  const { count } = await matching(db, authorityId, filter)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The question, or undefined where the authority has none such. */
export const questionOf = async (db: Read, authorityId: AuthorityId, id: QuestionId | undefined): Promise<Question | undefined> =>
  id && (await questionsOf(db, authorityId, { id }))[0];

import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { kept } from '../schema.ts';
import type { Factor, Question, QuestionId, QuestionKind, Survey, SurveyId, SurveyState, Way } from '../survey.ts';

interface Row {
  id: QuestionId;
  position: number;
  words: string;
  kind: QuestionKind;
  factor: Factor | null;
  is_required: boolean;
  options: string[];
  if_position: number | null;
  if_value: number | null;
}

/** A question as it stands in a row, of the table or of its view. */
export const questionIn = ({ is_required: isRequired, if_position: position, if_value: value, ...row }: Row): Question => ({
  ...row,
  isRequired,
  condition: position === null || value === null ? null : { position, value },
});

export interface SurveyFilter {
  id?: SurveyId | undefined;
  state?: string | undefined;
  seriesId?: SurveyId | undefined;
  limit?: number;
  offset?: number;
}

const chosen = (authorityId: AuthorityId, { id, state, seriesId }: SurveyFilter) =>
  sql<boolean>`survey.authority_id = ${authorityId}${id === undefined ? sql`` : sql` and survey.id = ${id}`}${state === undefined ? sql`` : sql` and survey.state = ${state}`}${seriesId === undefined ? sql`` : sql` and survey.series_id = ${seriesId}`}`;

const of = sql`authority_id = survey.authority_id and survey_id = survey.id`;

/** Surveys with their questions and how many answered, what waits first, then the latest. */
export async function surveysOf(db: Read, authorityId: AuthorityId, filter: SurveyFilter = {}): Promise<Survey[]> {
  const { limit = 100, offset = 0 } = filter;
  const rows = await db
    .selectFrom('survey')
    .select(kept.select)
    .select([
      'id',
      'series_id',
      'version',
      'ways',
      'state',
      'made_by',
      'round',
      'submitted_by',
      'approved_on',
      'return_reason',
      'ended_on',
      'results_by',
      'results_on',
      'results_note',
    ]) // prettier-ignore
    .select([
      sql<number>`(select count(*)::int from survey_answer where ${of})`.as('answers'),
      sql<number>`(select count(*)::int from survey_answer where ${of} and way = 'paper')`.as('papers'),
      sql<number>`(select coalesce(sum(count), 0)::int from survey_invitation where ${of})`.as('invited'),
      sql<
        Survey['writers']
      >`(select jsonb_build_object('questions', coalesce(jsonb_agg(officer_id) filter (where part = 'questions'), '[]'),
        'results', coalesce(jsonb_agg(officer_id) filter (where part = 'results'), '[]')) from survey_writer where ${of})`.as('writers'),
      sql<Row[]>`(select coalesce(json_agg(q order by q.position), '[]') from survey_question q where ${of})`.as('questions'),
    ])
    .where(chosen(authorityId, filter))
    .orderBy(sql`state = 'ended', opens_on desc, id desc`)
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    ...recordIn(kept, row),
    id: row.id,
    seriesId: row.series_id,
    version: row.version,
    ways: row.ways as Way[],
    state: row.state as SurveyState,
    madeBy: row.made_by,
    writers: row.writers,
    round: row.round,
    submittedBy: row.submitted_by,
    approvedOn: row.approved_on,
    returnReason: row.return_reason,
    endedOn: row.ended_on,
    resultsNote: row.results_note,
    results: row.results_by === null ? null : { by: row.results_by, on: row.results_on, note: row.results_note },
    answers: row.answers,
    papers: row.papers,
    invited: row.invited,
    questions: row.questions.map(questionIn),
  }));
}

export const surveyOf = async (db: Read, authorityId: AuthorityId, id: SurveyId): Promise<Survey | undefined> =>
  (await surveysOf(db, authorityId, { id, limit: 1 }))[0];

export async function countSurveys(db: Read, authorityId: AuthorityId, filter: SurveyFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from survey where ${chosen(authorityId, filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The secret of a survey while it runs; codes follow from it. */
export async function secretOf(db: Read, authorityId: AuthorityId, id: SurveyId): Promise<string | undefined> {
  const row = await db
    .selectFrom('survey')
    .select('secret')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.secret ?? undefined;
}

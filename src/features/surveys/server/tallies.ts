import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { resultsFrom, type SurveyResults, type Tally } from '../results/results.ts';
import { LEAST, type GroupId, type QuestionId, type ReplyId, type Survey, type SurveyId, type Way } from '../survey.ts';

/** How often each answer was given, of questions that at least five answered. */
export async function talliesOf(db: Read, authorityId: AuthorityId, surveyId: SurveyId): Promise<(Tally & { questionId: QuestionId })[]> {
  const { rows } = await sql<Tally & { questionId: QuestionId }>`select r.question_id as "questionId", n.n, r.value, count(*)::int as count
    from survey_question q
    join survey_reply r on r.authority_id = q.authority_id and r.question_id = q.id
    cross join lateral (select count(distinct o.answer_id)::int as n from survey_reply o where o.authority_id = q.authority_id and o.question_id = q.id) n
    where q.authority_id = ${authorityId} and q.survey_id = ${surveyId} and n.n >= ${LEAST}
    group by r.question_id, n.n, r.value order by r.question_id, r.value`.execute(db);
  return rows;
}

export interface WayCount {
  way: Way | 'rest';
  count: number;
}

/**
 * How many answers came in which way; nothing where fewer than five came in all. Ways by which fewer than five came stand together, with the smallest of the
 * others where that would still be fewer, so that no number below five follows from the rest.
 */
export function waysTogether(counts: readonly WayCount[]): WayCount[] {
  const total = counts.reduce((all, { count }) => all + count, 0);
  if (total < LEAST) return [];
  const rising = counts.toSorted((a, b) => a.count - b.count);
  let rest = 0;
  const apart = rising.filter(({ count }) => {
    if (count >= LEAST && (rest === 0 || rest >= LEAST)) return true;
    rest += count;
    return false;
  });
  return [...apart.toReversed(), ...(rest > 0 ? [{ way: 'rest' as const, count: rest }] : [])];
}

export async function waysOf(db: Read, authorityId: AuthorityId, surveyId: SurveyId): Promise<WayCount[]> {
  const { rows } = await sql<WayCount>`select way, count(*)::int as count from survey_answer
    where authority_id = ${authorityId} and survey_id = ${surveyId} group by way order by way`.execute(db);
  return waysTogether(rows);
}

/** An opinion in words, as an officer groups it; ids are by chance, and nothing tells which opinions are of one person. */
export interface Opinion {
  id: ReplyId;
  questionId: QuestionId;
  /** Null once it was forgotten. */
  text: string | null;
  groupId: GroupId | null;
  shownText: string | null;
}

/** The opinions of an ended survey, of questions that at least five answered in words. */
export async function opinionsOf(db: Read, authorityId: AuthorityId, surveyId: SurveyId): Promise<Opinion[]> {
  const { rows } =
    await sql<Opinion>`select r.id, r.question_id as "questionId", r.text, r.group_id as "groupId", r.shown_text as "shownText"
    from survey_reply r
    join survey_question q on q.authority_id = r.authority_id and q.id = r.question_id
    join survey s on s.authority_id = q.authority_id and s.id = q.survey_id and s.state = 'ended'
    where r.authority_id = ${authorityId} and q.survey_id = ${surveyId} and r.value = 0
      and (select count(*) from survey_reply o where o.authority_id = r.authority_id and o.question_id = r.question_id) >= ${LEAST}
    order by q.position, r.id limit 5000`.execute(db);
  return rows;
}

export interface OpinionGroup {
  id: GroupId;
  questionId: QuestionId;
  title: string;
}

export async function groupsOf(db: Read, authorityId: AuthorityId, surveyId: SurveyId): Promise<OpinionGroup[]> {
  const { rows } = await sql<OpinionGroup>`select g.id, g.question_id as "questionId", g.title from survey_group g
    join survey_question q on q.authority_id = g.authority_id and q.id = g.question_id
    where g.authority_id = ${authorityId} and q.survey_id = ${surveyId} order by q.position, g.title`.execute(db);
  return rows;
}

/** The results of a survey that has ended; undefined while it has not, and where fewer than five answered. */
export async function resultsOf(db: Read, authorityId: AuthorityId, survey: Survey, locale: Locale): Promise<SurveyResults | undefined> {
  if (survey.state !== 'ended') return undefined;
  const { questions, purpose, formula, answers: n } = survey;
  return resultsFrom({ questions, purpose, formula, n, tallies: await talliesOf(db, authorityId, survey.id) }, locale);
}

import { sql } from 'kysely';
import {
  differencesFrom,
  resultsFrom,
  type Formula,
  type Purpose,
  type Question,
  type Sampling,
  type SurveyId,
  type Tally,
  type Way,
} from '#features/surveys/index.ts';
import { questionIn, type WayCount } from '#features/surveys/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { askOnce, dayIn, list } from '../ask.ts';
import type { Named } from '../pages.ts';

interface Row {
  id: SurveyId;
  series_id: SurveyId;
  version: number;
  title: string;
  purpose: Purpose;
  lead: string;
  sampling: Sampling;
  sampling_note: string | null;
  formula: Formula;
  ways: Way[];
  opens_on: string;
  closes_on: string;
  state: 'running' | 'ended';
  results_on: string | null;
  results_note: string | null;
}

const columns = sql`s.id, s.series_id, s.version, s.title, s.purpose, s.lead, s.sampling, s.sampling_note, s.formula, s.ways, s.opens_on, s.closes_on, s.state, s.results_on, s.results_note`;

const counted = sql`(select coalesce(sum(w.count), 0)::int from public_survey_way w where w.authority_id = s.authority_id and w.survey_id = s.id)`;

/** Surveys that are open on the day, and those with published results, the latest first; in one statement. */
export async function surveysPage(db: Read, { authorityId, today }: Named) {
  const of = sql`from public_survey s where s.authority_id = ${authorityId}`;
  const { open, done } = await askOnce<{ open: Row[]; done: (Row & { answers: number })[] }>(
    db,
    sql`select ${list(sql`select ${columns} ${of} and s.state = 'running' and s.opens_on <= ${today}::date and s.closes_on >= ${today}::date order by s.closes_on, s.id`)} as open,
      ${list(sql`select ${columns}, ${counted} as answers ${of} and s.results_on is not null order by s.results_on desc, s.id desc limit 100`)} as done`,
  );
  return {
    open: open.map(({ id, title, lead, closes_on: closesOn }) => ({ id, title, lead, closesOn })),
    done: done.map(({ id, title, answers, results_on: resultsOn }) => ({ id, title, answers, resultsOn: resultsOn ?? '' })),
  };
}

interface Told extends Row {
  questions: Parameters<typeof questionIn>[0][];
  tallies: Tally[];
  counts: WayCount[];
}

interface Opinion {
  question_id: string;
  title: string | null;
  shown_text: string | null;
  count: number | null;
}

const parts = sql`${list(sql`select q.id, q.position, q.words, q.kind, q.factor, q.is_required, q.options, q.if_position, q.if_value
      from public_survey_question q where q.authority_id = s.authority_id and q.survey_id = s.id order by q.position`)} as questions,
  ${list(sql`select t.question_id as "questionId", t.n, t.value, t.count from public_survey_tally t join public_survey_question q on q.authority_id = t.authority_id
      and q.id = t.question_id where q.authority_id = s.authority_id and q.survey_id = s.id`)} as tallies,
  ${list(sql`select w.way, w.count from public_survey_way w where w.authority_id = s.authority_id and w.survey_id = s.id order by w.count desc, w.way`)} as counts`;

const resultsIn = ({ questions, tallies, counts, purpose, formula }: Told, locale: Named['locale']) => {
  const n = counts.reduce((all, { count }) => all + count, 0);
  return resultsFrom({ questions: questions.map(questionIn), tallies, purpose, formula, n }, locale);
};

/** Every survey whose results are published, with them, the latest first; days as ISO text, `papers` null below five. In one statement. */
export async function publishedSurveys(db: Read, { authorityId, locale }: Named) {
  const { found } = await askOnce<{ found: Told[] }>(
    db,
    sql`select ${list(sql`select ${columns}, ${parts} from public_survey s where s.authority_id = ${authorityId} and s.results_on is not null
      order by s.results_on desc, s.id desc`)} as found`,
  );
  return found.map((row) => ({
    ...{ id: row.id, title: row.title, purpose: row.purpose, version: row.version, opensOn: row.opens_on, closesOn: row.closes_on },
    ...{ sampling: row.sampling, samplingNote: row.sampling_note, formula: row.formula, resultsOn: row.results_on ?? '' },
    questions: row.questions.map(questionIn),
    answers: row.counts.reduce((all, { count }) => all + count, 0),
    papers: row.counts.find(({ way }) => way === 'paper')?.count ?? null,
    results: resultsIn(row, locale),
  }));
}
export type PublishedSurvey = Awaited<ReturnType<typeof publishedSurveys>>[number];

/** A survey that runs or whose results are published: its questions, and in the latter case what came of it, beside the last time that can be compared. */
export async function publicSurvey(db: Read, { authorityId, today, locale }: Named, id: SurveyId) {
  const { found, before, opinions } = await askOnce<{ found: Told[]; before: Told[]; opinions: Opinion[] }>(
    db,
    sql`select ${list(sql`select ${columns}, ${parts} from public_survey s where s.authority_id = ${authorityId} and s.id = ${id}`)} as found,
      ${list(sql`select ${columns}, ${parts} from public_survey s join public_survey n on n.authority_id = s.authority_id and n.series_id = s.series_id and n.id = ${id}
        where s.authority_id = ${authorityId} and s.results_on is not null and n.results_on is not null and s.version < n.version order by s.version desc limit 1`)} as before,
      ${list(sql`select o.question_id, o.title, o.shown_text, o.count from public_survey_opinion o join public_survey_question q on q.authority_id = o.authority_id
        and q.id = o.question_id where o.authority_id = ${authorityId} and q.survey_id = ${id} order by q.position, o.count desc nulls last, o.id`)} as opinions`,
  );
  const [row] = found;
  if (!row) return undefined;
  const [last] = before;
  const results = row.results_on === null ? undefined : resultsIn(row, locale);
  const old = last && resultsIn(last, locale);
  const span = { opensOn: dayIn(row.opens_on), closesOn: dayIn(row.closes_on) };
  const questions: Question[] = row.questions.map(questionIn);
  return {
    ...{ id: row.id, title: row.title, lead: row.lead, purpose: row.purpose, ways: row.ways, questions, counts: row.counts },
    ...{ sampling: row.sampling, samplingNote: row.sampling_note, formula: row.formula, ...span },
    isOpen: row.state === 'running' && row.opens_on <= today.toString() && today.toString() <= row.closes_on,
    resultsOn: row.results_on,
    note: row.results_note,
    results,
    differences: results && old ? differencesFrom(results, old) : [],
    previousId: results && last ? last.id : null,
    opinions: questions
      .filter(({ kind }) => kind === 'text')
      .map(({ id: questionId, words }) => {
        const own = opinions.filter((one) => one.question_id === questionId);
        const isTold = results?.questions.some(({ id: one, told }) => one === questionId && told !== undefined) ?? false;
        return {
          words,
          // How many said the same tells of who was asked, as n does.
          groups: (isTold ? own : []).flatMap(({ title, count }) => (title === null || count === null ? [] : [{ title, count }])),
          texts: own.flatMap(({ shown_text: text }) => text ?? []),
        };
      })
      .filter(({ groups, texts }) => groups.length + texts.length > 0),
  };
}

import { randomUUID } from 'node:crypto';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayKeepSurveys, mayTypeIn } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { repliesIn, type Said } from '../steps.ts';
import { isOpenOn, type Reply, type Survey, type SurveyId, type Way } from '../survey.ts';
import { inviteCodes, onceOf, wayOfCode, type SurveyKey } from './codes.ts';
import { secretOf, surveyOf } from './queries.ts';
import { held, holdSurvey, type By } from './step.ts';
import { keepWriter } from './writers.ts';

export interface Answering {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  today: Temporal.PlainDate;
}

interface Stored {
  once: string | null;
  replies: readonly Reply[];
}

/** Stores answers; the log says that they came and how, and nothing of what they say. */
async function store(tx: Tx, authorityId: AuthorityId, { id }: Survey, way: Way, answers: readonly Stored[]): Promise<void> {
  const made = answers.map(({ once, replies }) => ({ id: randomUUID(), once, replies }));
  await tx
    .insertInto('survey_answer')
    .values(made.map((answer) => ({ authority_id: authorityId, id: answer.id as never, survey_id: id, way, once: answer.once })))
    .execute();
  const rows = made.flatMap((answer) =>
    answer.replies.map(({ questionId, value, text }) => ({
      authority_id: authorityId,
      answer_id: answer.id as never,
      question_id: questionId,
      value,
      text,
    })),
  );
  await tx.insertInto('survey_reply').values(rows).execute();
  const action = way === 'paper' ? 'survey.papers-typed' : 'survey.answered';
  recordChange(tx, { action, objectType: 'survey-answers', objectId: id, changes: { way: { to: way }, answers: { to: made.length } } });
}

/** Which of these answers were taken before. */
async function thereOf(tx: Tx, authorityId: AuthorityId, surveyId: SurveyId, once: readonly string[]): Promise<Set<string | null>> {
  if (once.length === 0) return new Set();
  const rows = await tx
    .selectFrom('survey_answer')
    .select('once')
    .where('authority_id', '=', authorityId)
    .where('survey_id', '=', surveyId)
    .where('once', 'in', once)
    .execute();
  return new Set(rows.map((row) => row.once));
}

/**
 * Takes the answer of somebody without an account. Refused: outside its days, by a way or with a code that the survey does not have, a second time with a code
 * for one, and what is wrong with the answers. The same form sent again is one answer.
 */
export async function takeAnswer(
  tx: Tx,
  { authorityId, installKey, today }: Answering,
  id: SurveyId,
  { code, once, said }: { code?: string | undefined; once: string; said: Said },
): Promise<Result<Way>> {
  await holdSurvey(tx, authorityId, id);
  const survey = await surveyOf(tx, authorityId, id);
  if (!survey) return refusals.unknown();
  const secret = await secretOf(tx, authorityId, id);
  if (secret === undefined || !isOpenOn(survey, today)) return refusals.notOpen();
  const key: SurveyKey = { installKey, id, secret };
  const way: Way | undefined = code === undefined ? 'portal' : wayOfCode(key, code);
  if (way === undefined) return refusals.badCode();
  if (!survey.ways.includes(way)) return refusals.otherWay();
  const digest = onceOf(key, way, { code, once });
  if ((await thereOf(tx, authorityId, id, [digest])).size > 0) return way === 'invited' ? refusals.answeredBefore() : ok(way);
  const replies = repliesIn(survey.questions, said);
  if (!replies.ok) return replies;
  await store(tx, authorityId, survey, way, [{ once: digest, replies: replies.value }]);
  return ok(way);
}

/**
 * Types papers in, each marked as one; they may lack answers. Comes back with how many came in. Refused to others, outside the survey's days, where it takes no
 * papers, and where one of them says nothing.
 */
export async function typeInPapers(
  tx: Tx,
  by: By & Pick<Answering, 'installKey'>,
  id: SurveyId,
  papers: readonly { once: string; said: Said }[],
): Promise<Result<number>> {
  const found = await held(tx, by, id, { may: mayTypeIn, states: ['running'] });
  if (!found.ok) return found;
  const { authorityId } = by.actor;
  const survey = found.value;
  const secret = await secretOf(tx, authorityId, id);
  // Papers filled in until the last day are typed in after it, until the survey is ended.
  if (secret === undefined || Temporal.PlainDate.compare(by.today, survey.opensOn) < 0) return refusals.notOpen();
  if (!survey.ways.includes('paper')) return refusals.otherWay();
  const key: SurveyKey = { installKey: by.installKey, id, secret };
  const told = new Map(papers.map(({ once, said }) => [onceOf(key, 'paper', { once }), said]));
  const there = await thereOf(tx, authorityId, id, [...told.keys()]);
  const fresh: Stored[] = [];
  for (const [digest, said] of told) {
    if (there.has(digest)) continue;
    const replies = repliesIn(survey.questions, said, { mayMiss: true });
    if (!replies.ok) return replies;
    fresh.push({ once: digest, replies: replies.value });
  }
  if (fresh.length > 0) {
    await store(tx, authorityId, survey, 'paper', fresh);
    await keepWriter(tx, by, id, 'results');
  }
  return ok(fresh.length);
}

/** Codes for so many people, shown this once and stored nowhere; that so many were made is. Refused to others, and where it is not answered by code. */
export async function inviteTo(tx: Tx, by: By & Pick<Answering, 'installKey'>, id: SurveyId, count: number): Promise<Result<string[]>> {
  const found = await held(tx, by, id, { may: mayKeepSurveys, states: ['running'] });
  if (!found.ok) return found;
  const { actor, today, installKey } = by;
  const secret = await secretOf(tx, actor.authorityId, id);
  if (secret === undefined || !found.value.ways.includes('invited')) return refusals.otherWay();
  await tx
    .insertInto('survey_invitation')
    .values({ authority_id: actor.authorityId, survey_id: id, count, made_by: actor.officerId, made_on: today })
    .execute();
  recordChange(tx, { action: 'survey.invited', objectType: 'survey', objectId: id, changes: { invited: { to: count } } });
  return ok(inviteCodes({ installKey, id, secret }, count));
}

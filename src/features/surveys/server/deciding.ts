import { randomBytes } from 'node:crypto';
import { difference } from '#platform/server/audit.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { ZONE } from '#platform/server/clock.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Result } from '#platform/values/result.ts';
import { mayApproveSurveys, mayKeepSurveys } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { Survey, SurveyId, SurveyState } from '../survey.ts';
import { whyNotSurvey } from './making.ts';
import { surveysOf } from './queries.ts';
import { change, held, holdSurvey, note, type By } from './step.ts';
import { tellApprovers, tellKeeper } from './telling.ts';
import { decidesAlone, keepWriter } from './writers.ts';

const turned = (from: SurveyState, to: SurveyState, more: Record<string, string | boolean> = {}) =>
  difference({ state: from }, { state: to, ...more });

/** Lays a draft before who approves it. Refused to others, and with its faults where it cannot be asked so. */
export async function submitSurvey(tx: Tx, by: By, id: SurveyId): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayKeepSurveys, states: ['draft'] });
  if (!found.ok) return found;
  const faults = refuseAll(whyNotSurvey(found.value, found.value.questions));
  if (faults) return faults;
  await change(tx, by.actor.authorityId, found.value)
    .set({ state: 'submitted', submitted_by: by.actor.officerId, return_reason: null, round: found.value.round + 1 })
    .execute();
  await keepWriter(tx, by, id, 'questions');
  note(tx, id, 'submitted', turned('draft', 'submitted'));
  await tellApprovers(tx, by, found.value, 'toApprove');
  return ok(id);
}

/** Gives it back with what is to be changed. Refused to others. */
export async function returnSurvey(tx: Tx, by: By, id: SurveyId, reason: string): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayApproveSurveys, states: ['submitted'] });
  if (!found.ok) return found;
  await change(tx, by.actor.authorityId, found.value).set({ state: 'draft', submitted_by: null, return_reason: reason }).execute();
  note(tx, id, 'returned', turned('submitted', 'draft', { return_reason: reason }));
  await tellKeeper(tx, by, found.value, 'returned');
  return ok(id);
}

/**
 * From its first day on it takes answers, and is not changed any more. Refused to others, to who wrote any of it while somebody else may, where it was submitted
 * again since that round, and once its last day is over.
 */
export async function approveSurvey(tx: Tx, by: By, id: SurveyId, round: number): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayApproveSurveys, states: ['submitted'] });
  if (!found.ok) return found;
  const { value: survey } = found;
  if (survey.round !== round) return refusals.otherRound();
  const alone = await decidesAlone(tx, by, survey, 'questions');
  if (!alone.ok) return alone;
  if (Temporal.PlainDate.compare(survey.closesOn, by.today) < 0) return refusals.closedBefore();
  await change(tx, by.actor.authorityId, survey)
    .set({
      ...{ state: 'running', approved_by: by.actor.officerId, approved_on: by.today, is_approved_alone: alone.value },
      secret: randomBytes(18).toString('base64url'),
    })
    .execute();
  note(tx, id, 'approved', turned('submitted', 'running', { approved_on: by.today.toString(), ...(alone.value && { alone: true }) }));
  await tellKeeper(tx, by, survey, 'approved');
  return ok(id);
}

/** What kept answers from being taken twice is emptied with the secret: nobody can tell any more which code gave an answer. */
async function close(tx: Tx, authorityId: AuthorityId, survey: Survey, today: Temporal.PlainDate): Promise<void> {
  await change(tx, authorityId, survey).set({ state: 'ended', ended_on: today, secret: null }).execute();
  await tx
    .updateTable('survey_answer')
    .set({ once: null })
    .where('authority_id', '=', authorityId)
    .where('survey_id', '=', survey.id)
    .where('once', 'is not', null)
    .execute();
  note(tx, survey.id, 'ended', turned('running', 'ended', { ended_on: today.toString() }));
}

/** It takes no answers any more. Refused to others. */
export async function endSurvey(tx: Tx, by: By, id: SurveyId): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayKeepSurveys, states: ['running'] });
  if (!found.ok) return found;
  await close(tx, by.actor.authorityId, found.value, by.today);
  return ok(id);
}

/** So many days after the last one papers that were filled in may still be typed in. */
const DAYS_FOR_PAPERS = 7;

/** Ends what is over (of papers a week later), and says so to who made it; comes back with how many. */
export async function endSurveysDue(db: Database, authorityId: AuthorityId, now: Temporal.Instant): Promise<number> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const done = await transact(db, { authorityId, actor: 'worker', at: now }, async (tx) => {
    const isOver = ({ closesOn, ways }: Survey): boolean => Temporal.PlainDate.compare(closesOn.add({ days: ways.includes('paper') ? DAYS_FOR_PAPERS : 0 }), today) < 0; // prettier-ignore
    let ended = 0;
    for (const { id } of (await surveysOf(tx, authorityId, { state: 'running', limit: 1000 })).filter(isOver)) {
      await holdSurvey(tx, authorityId, id);
      const [still] = await surveysOf(tx, authorityId, { id, state: 'running' });
      if (!still) continue;
      await close(tx, authorityId, still, today);
      await tellKeeper(tx, { authorityId, today, now }, still, 'ended');
      ended += 1;
    }
    return ok(ended);
  });
  return done.ok ? done.value : 0;
}

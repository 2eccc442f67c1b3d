import { recordChange, type difference } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { Survey, SurveyId, SurveyState } from '../survey.ts';
import { surveyOf } from './queries.ts';

export interface By {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** What changes a survey, and what is said to it, comes one after the other. */
export const holdSurvey = (tx: Tx, authorityId: AuthorityId, id: SurveyId): Promise<void> => takeTurn(tx, authorityId, `survey ${id}`);

/** The survey under its lock, in one of these states. Refused: others than may, what is not there, and another step by now. */
export async function held(
  tx: Tx,
  { actor }: By,
  id: SurveyId,
  { may, states }: { may: (actor: Actor) => Refusal | undefined; states: readonly SurveyState[] },
): Promise<Result<Survey>> {
  const refusal = may(actor);
  if (refusal) return refused(refusal);
  await holdSurvey(tx, actor.authorityId, id);
  const found = await surveyOf(tx, actor.authorityId, id);
  if (!found) return refusals.unknown();
  return states.includes(found.state) ? ok(found) : refusals.otherStep();
}

export const change = (tx: Tx, authorityId: AuthorityId, { id, state }: Pick<Survey, 'id' | 'state'>) =>
  tx.updateTable('survey').where('authority_id', '=', authorityId).where('id', '=', id).where('state', '=', state);

export function note(tx: Tx, id: SurveyId, act: string, changes: ReturnType<typeof difference>): void {
  recordChange(tx, { action: `survey.${act}`, objectType: 'survey', objectId: id, changes });
}

import type { Actor } from '#platform/values/actor.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { mayApproveSurveys } from './policy.ts';
import { refusals } from './refusals.ts';
import type { Part, Survey } from './survey.ts';

/** True where the officer may decide about what waits: a survey, or its results. `others` are those who may approve on the day. */
export function decidesAs(actor: Actor, it: Survey, others: readonly OfficerId[]): boolean {
  const part: Part | undefined =
    it.state === 'submitted' ? 'questions' : it.state === 'ended' && it.results !== null && it.results.on === null ? 'results' : undefined;
  if (part === undefined || mayApproveSurveys(actor)) return false;
  return whyNotConfirmOwn({ writers: it.writers[part], others }, actor, refusals.ownApproval()) === undefined;
}

import { mayRecord } from '#features/activities/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Every officer sees which surveys there are and what came of them. */
export const maySeeSurveys = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

/** Who makes surveys and submits them and their results. */
export const mayKeepSurveys = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'clerk', 'chair', 'content-approver'), refusals.mayNotKeep());

export const approvingRoles = ['chair', 'plan-owner'] as const;

/** Who lets a survey begin, and its results out. */
export const mayApproveSurveys = (actor: Actor): Refusal | undefined => unless(holds(actor, ...approvingRoles), refusals.mayNotApprove());

/** Who reads opinions in words, each for itself: whoever answers for the survey, and nobody who may deal with what citizens send in. */
export const mayReadOpinions = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, ...approvingRoles), refusals.mayNotReadOpinions());

/** Papers are typed in by whoever records activities: a paper bears no name, and none is shown again. */
export const mayTypeIn = (actor: Actor): Refusal | undefined =>
  mayKeepSurveys(actor) && mayRecord(actor) ? refusals.mayNotType().refusal : undefined;

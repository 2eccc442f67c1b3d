import { maySeePlans } from '#features/plans/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Who sees plans sees how the authority is scored. */
export const maySeeScores = maySeePlans;

export const scoringRoles = ['plan-owner', 'chair', 'administrator'] as const;

export const mayScore = (actor: Actor): Refusal | undefined =>
  maySeeScores(actor) ?? unless(holds(actor, ...scoringRoles), refusals.mayNotScore());

import { maySeePlans } from '#features/plans/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Who sees plans sees how the authority is scored. */
export const maySeeScores = maySeePlans;

export const mayScore = (actor: Actor): Refusal | undefined =>
  maySeeScores(actor) ?? unless(holds(actor, 'plan-owner', 'chair', 'administrator'), refusals.mayNotScore());

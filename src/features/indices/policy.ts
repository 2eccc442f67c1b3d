import { maySeePlans } from '#features/plans/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Who sees plans sees what indexes gave. */
export const maySeeResults = maySeePlans;

export const keepers: readonly string[] = ['plan-owner', 'chair'];

export const mayKeepResults = (actor: Actor): Refusal | undefined => unless(holds(actor, ...keepers), refusals.mayNotKeep());

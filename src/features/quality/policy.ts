import { mayDraftPlans } from '#features/plans/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Who drafts plans keeps the items and answers them; who sees plans reads both. */
export const mayKeepChecklist = (actor: Actor): Refusal | undefined => (mayDraftPlans(actor) ? refusals.mayNotKeep() : undefined);

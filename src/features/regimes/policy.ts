import { maySeeEnvelopes } from '#features/envelopes/index.ts';
import { mayDraft } from '#features/reporting/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';
import { regimeRefusals, replyRefusals } from './refusals.ts';

/** What goes between levels is seen by who sees envelopes. */
export const maySeeRegimes = (actor: Actor): Refusal | undefined => (maySeeEnvelopes(actor) ? regimeRefusals.mayNotSee() : undefined);

export const mayKeepRegimes = (actor: Actor): Refusal | undefined =>
  holds(actor, 'plan-owner', 'chair') ? undefined : regimeRefusals.mayNotKeep();

/** Who drafts reports answers what is asked without one. */
export const mayReply = (actor: Actor): Refusal | undefined => (mayDraft(actor) ? replyRefusals.mayNotReply() : undefined);

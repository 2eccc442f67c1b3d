import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Every officer looks figures and late dossiers up. */
export const maySeeDossiers = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

export const keepingRoles = ['clerk', 'procedures', 'plan-owner', 'chair'] as const;

/** Figures are brought in, and late dossiers kept, by the clerk, the contact for procedures, who owns the plan and the chair. */
export const mayKeepDossiers = (actor: Actor): Refusal | undefined => unless(holds(actor, ...keepingRoles), refusals.mayNotKeep());

export const confirmingRoles = ['chair', 'plan-owner'] as const;

/** Who answers for figures stands by them, and makes late dossiers public. */
export const mayConfirmDossiers = (actor: Actor): Refusal | undefined => unless(holds(actor, ...confirmingRoles), refusals.mayNotConfirm());

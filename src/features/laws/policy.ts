import { holds, type Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** The register is a common store: every officer reads it. */
export const maySeeLaws = (actor: Actor): Refusal | undefined => (actor.posts.length > 0 ? undefined : refusals.noPost());

/** It is kept by the clerk, who registers papers, and by who owns the plan, which rests on them. */
export const mayKeepLaws = (actor: Actor): Refusal | undefined => (holds(actor, 'clerk', 'plan-owner') ? undefined : refusals.mayNotKeep());

/** Whoever works here may say that a paper should be made known; who only looks on may not. */
export const mayAskToSpread = (actor: Actor): Refusal | undefined =>
  actor.posts.some(({ role }) => role !== 'superior' && role !== 'auditor') ? undefined : refusals.mayNotAsk();

export const maySettleSpreading = (actor: Actor): Refusal | undefined => (holds(actor, 'plan-owner') ? undefined : refusals.mayNotSettle());

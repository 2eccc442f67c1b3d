import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { mayNot } from './refusals.ts';

/** The register of papers that go out is read by those who follow the papers of the authority. */
export const maySeeOutgoing = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'clerk', 'administrator', 'chair', 'auditor'), mayNot.see());

/** Both registers are kept by the clerk, and by the owner of the plan where an authority has none. */
export const mayKeepRegisters = (actor: Actor): Refusal | undefined => unless(holds(actor, 'clerk', 'plan-owner'), mayNot.keep());

/** Of papers that come in everybody sees those of the own unit; all of them, who follows the papers. */
export const maySeeIncoming = (actor: Actor): Refusal | undefined =>
  unless(
    actor.posts.some(({ role }) => role !== 'superior'),
    mayNot.see(),
  );

export const seesAllIncoming = (actor: Actor): boolean => maySeeOutgoing(actor) === undefined;

/** To which unit a paper goes is decided by a leader, or entered by who keeps the register. */
export const mayHandOn = (actor: Actor): Refusal | undefined => unless(holds(actor, 'clerk', 'plan-owner', 'chair'), mayNot.hand());

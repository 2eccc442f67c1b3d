import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals as orderRefusals } from './orders/refusals.ts';
import { refusals } from './refusals.ts';

/** Tasks are seen by everybody who holds a post; whose they see is `mayFollowAll`. */
export const maySeeTasks = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

/** The plan's owner, the chair, who approves content, the auditor and the level above see the tasks of all units; others those of their own. */
export const mayFollowAll = (actor: Actor): boolean => holds(actor, 'plan-owner', 'chair', 'content-approver', 'auditor', 'superior');

/** Those who only look, or keep the accounts: they neither answer nor record. */
export const onlyLook: readonly string[] = ['administrator', 'auditor', 'superior'];

/** True when the actor works in the unit (not as one who only looks), or owns the plan. */
export const worksFor = (actor: Actor, unitId: UnitId): boolean =>
  holds(actor, 'plan-owner') || actor.posts.some((post) => post.unitId === unitId && !onlyLook.includes(post.role));

export const maySeeTaskOf = (actor: Actor, unitId: UnitId): boolean => mayFollowAll(actor) || unitsOf(actor).includes(unitId);

/** Why an answer of a partner is not for this actor to take note of: it went to who asked, the owner of the plan. */
export const whyNotNoteDecline = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner'), refusals.mayNotNote());

/** Who urges a unit: the chair and the owner of the plan. */
export const mayUrge = (actor: Actor): Refusal | undefined => unless(holds(actor, 'chair', 'plan-owner'), refusals.mayNotUrge());

/** Who sets when tasks are reminded of: the owner of the plan and the administrator. */
export const maySetReminders = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'administrator'), refusals.mayNotSetReminders());

/** Who gives tasks outside of the plan: its owner and the chair. */
export const mayOrder = (actor: Actor): Refusal | undefined => unless(holds(actor, 'plan-owner', 'chair'), orderRefusals.mayNotOrder());

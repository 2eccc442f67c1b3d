import { mayFollowAll, onlyLook, worksFor } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import type { Finding, Inspection, Member } from './inspection.ts';
import { refusals } from './refusals.ts';

/** Every officer knows which rounds there are; what was found is for the unit and the checkers. */
export const maySeeInspections = (actor: Actor): Refusal | undefined => (actor.posts.length > 0 ? undefined : refusals.noPost());

/** The owner of the plan and the administrator plan rounds, keep the criteria and conclude. */
export const mayPlan = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner', 'administrator'), { refusal: refusals.mayNotPlan() });

const isMember = ({ officerId }: Actor, members: readonly Member[]): boolean => members.some((member) => member.officerId === officerId);

/** Works in the unit by a post there, not as the owner of the whole plan. */
const isOf = (actor: Actor, unitId: UnitId): boolean => actor.posts.some((post) => post.unitId === unitId && !onlyLook.includes(post.role));

export interface OnRound {
  kind: Inspection['kind'];
  members: readonly Member[];
}

/** Findings of a unit are seen by its officers, by the team, and by those who follow the whole plan. */
export const maySeeVisit = (actor: Actor, { members }: Pick<OnRound, 'members'>, unitId: UnitId): boolean =>
  mayFollowAll(actor) || holds(actor, 'administrator') || isMember(actor, members) || unitsOf(actor).includes(unitId);

/** Why this actor does not check the unit: a team never checks the unit of one of its own by that one; on a self-check the unit does it. */
export function whyNotCheck(actor: Actor, { kind, members }: OnRound, unitId: UnitId): Refusal | undefined {
  const checks = isMember(actor, members) || mayPlan(actor) === undefined;
  if (kind === 'self') return checks || isOf(actor, unitId) ? undefined : refusals.mayNotCheck();
  if (!checks) return refusals.mayNotCheck();
  return isOf(actor, unitId) ? refusals.ownUnit() : undefined;
}

/** Who may answer for the unit and say what it put right. */
export const whyNotAnswer = (actor: Actor, unitId: UnitId): Refusal | undefined =>
  worksFor(actor, unitId) ? undefined : refusals.notOfUnit();

/** Why this actor does not confirm that a finding was put right: not who says so, and never the unit about itself. */
export function whyNotConfirmFix(
  actor: Actor,
  { members }: OnRound,
  { unitId, reportedBy }: Pick<Finding, 'unitId'> & { reportedBy: OfficerId | null },
): Refusal | undefined {
  if (!isMember(actor, members) && mayPlan(actor)) return refusals.mayNotCheck();
  if (isOf(actor, unitId)) return refusals.ownUnit();
  return reportedBy === actor.officerId ? refusals.ownReport() : undefined;
}

/** The units of whose findings an officer is reminded: all for who plans, those where the officer works otherwise. */
export const remindedOf = (actor: Actor): 'all' | readonly UnitId[] =>
  mayPlan(actor) ? unitsOf(actor).filter((unitId) => isOf(actor, unitId)) : 'all';

/** Originals tell where and when they were taken: for the checkers, the unit and the auditor. */
export const mayOpenOriginal = (actor: Actor, { members }: Pick<OnRound, 'members'>, unitId: UnitId): boolean =>
  isMember(actor, members) || mayPlan(actor) === undefined || isOf(actor, unitId) || holds(actor, 'chair', 'auditor');

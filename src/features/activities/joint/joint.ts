import { onlyLook, worksFor } from '#features/tasks/index.ts';
import { joint } from './refusals.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';
import type { DutyId, UnitId } from '#platform/values/ids.ts';

/** A unit that held an activity together with the one whose record it is. */
export interface JointUnit {
  unitId: UnitId;
  name: string;
  part: string | null;
  /** Why it says that it took no part; then it is named nowhere as one that did. */
  objection: string | null;
  objectedBy: string | null;
}

export interface AlsoDuty {
  dutyId: DutyId;
  text: string;
}

type Named = Pick<JointUnit, 'unitId' | 'objection'>;

export const tookPart = <T extends Pick<JointUnit, 'objection'>>(units: readonly T[]): T[] =>
  units.filter(({ objection }) => objection === null);

/** The joint units in which the actor works: these may object, each for itself, and nobody on their behalf. */
export const ownJoint = <T extends Pick<Named, 'unitId'>>(actor: Actor, units: readonly T[]): T[] =>
  units.filter(({ unitId }) => actor.posts.some((post) => post.unitId === unitId && !onlyLook.includes(post.role)));

interface Objected {
  state: string;
  jointUnits: readonly Named[];
}

/** Why the actor's units object to nothing here: withdrawn, not named as joint, or said already. */
export function whyNotObject({ state, jointUnits }: Objected, actor: Actor): Refusal | undefined {
  if (state === 'withdrawn') return joint.isWithdrawn().refusal;
  return ownJoint(actor, tookPart(jointUnits)).length > 0 ? undefined : joint.notJoint().refusal;
}

/** Who may write the figures of a record: the unit whose it is, its joint units while they stand by it, and the owner of the plan. */
export const mayWrite = (actor: Actor, unitId: UnitId, units: readonly Named[]): boolean =>
  worksFor(actor, unitId) || ownJoint(actor, tookPart(units)).length > 0;

import { mayFollowAll, worksFor } from '#features/tasks/index.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import type { Petition } from './petition.ts';
import { refusals } from './refusals.ts';

export const maySeePetitions = (actor: Actor): Refusal | undefined => unless(actor.posts.length > 0, refusals.noPost());

/** Roles that receive petitions, and those that answer for what leaves the authority. */
export const receivingRoles = ['petitions', 'clerk', 'plan-owner', 'chair'] as const;
export const approvingRoles = ['chair', 'plan-owner'] as const;

/** Who receives petitions, sorts them and stands between who sends and who deals. */
export const receives = (actor: Actor): boolean => holds(actor, ...receivingRoles);

export const mayReceive = (actor: Actor): Refusal | undefined => unless(receives(actor), refusals.mayNotReceive());

type Parties = Pick<Petition, 'unitId' | 'aboutUnitId'>;

/** True for officers of the unit complained of: for them it is not there, nor who sent it. */
export const isComplainedOf = (actor: Actor, { aboutUnitId }: Parties): boolean =>
  aboutUnitId !== null && unitsOf(actor).includes(aboutUnitId);

/** The whole register: who receives, and those who supervise, also what was refused or hidden. */
export const maySeeAllPetitions = (actor: Actor): boolean => receives(actor) || mayFollowAll(actor);

/** Nobody of the unit complained of, except who has to receive it (who reads the words, never who sent them). */
export const maySeePetition = (actor: Actor, petition: Parties): boolean =>
  receives(actor) ||
  (!isComplainedOf(actor, petition) &&
    (maySeeAllPetitions(actor) || (petition.unitId !== null && unitsOf(actor).includes(petition.unitId))));

export const mayDeal = (actor: Actor, petition: Parties): Refusal | undefined =>
  unless(
    receives(actor) || (!isComplainedOf(actor, petition) && petition.unitId !== null && worksFor(actor, petition.unitId)),
    refusals.mayNotDeal(),
  );

/** Who answers for what leaves the authority. */
export const mayApprove = (actor: Actor): Refusal | undefined => unless(holds(actor, ...approvingRoles), refusals.mayNotApprove());

/** Who reads the name of who sent it: who receives; the unit that deals with it where the sender agreed; never the unit complained of, and never of the hidden. */
export const mayKnowSender = (actor: Actor, petition: Parties & Pick<Petition, 'mode'>, passes: boolean): boolean =>
  petition.mode === 'named' &&
  !isComplainedOf(actor, petition) &&
  (receives(actor) || (passes && petition.unitId !== null && worksFor(actor, petition.unitId)));

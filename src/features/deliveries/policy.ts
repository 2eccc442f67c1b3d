import { mayKeepAccounts } from '#features/channels/server/index.ts';
import { decidesByRole, maySeeNewsroom, whyNotWrite } from '#features/newsroom/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';
import type { Delivery } from './delivery.ts';
import { refusals } from './refusals.ts';

export const maySeeDeliveries = (actor: Actor): Refusal | undefined => maySeeNewsroom(actor);

/** Connects accounts, hands them over, ends them. */
export const mayKeepOutlets = (actor: Actor): Refusal | undefined => (mayKeepAccounts(actor) ? refusals.mayNotKeep() : undefined);

/** Who sends again, calls off or notes what was posted by hand: who keeps the outlet, decides on stories, or writes for the unit. */
export const whyNotHandle = (actor: Actor, { keeperId, unitId }: Pick<Delivery, 'keeperId' | 'unitId'>): Refusal | undefined =>
  actor.officerId === keeperId || decidesByRole(actor) || whyNotWrite(actor, { unitId }) === undefined
    ? undefined
    : refusals.mayNotHandle();

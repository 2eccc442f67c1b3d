import type { AuthorityId, OfficerId, UnitId } from './ids.ts';

export interface Actor {
  authorityId: AuthorityId;
  officerId: OfficerId;
  fullName: string;
  posts: readonly { unitId: UnitId; role: string }[];
  /** Other authorities in which the same person is an officer under this sign-in. */
  elsewhere?: readonly AuthorityId[];
}

export const holds = (actor: Actor, ...roles: string[]): boolean => actor.posts.some((post) => roles.includes(post.role));

/** The units in which the actor holds a post (one of `roles`, or any when none is named), each once. */
export const unitsOf = (actor: Actor, ...roles: string[]): UnitId[] => [
  ...new Set(actor.posts.filter((post) => roles.length === 0 || roles.includes(post.role)).map((post) => post.unitId)),
];

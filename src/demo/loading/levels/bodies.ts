import { createOfficer, grantPost, hashed, joinAccount } from '#features/identity/server/index.ts';
import { createAuthority, newAuthorityId, unitsOn } from '#features/units/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { bodies, JOINED, type BodyKey } from '../../story/levels.ts';
import { BEGINNING } from '../../story/units.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

export interface Peer {
  authorityId: AuthorityId;
  rootUnitId: UnitId;
  /** The first of each role. */
  officers: Map<string, Actor>;
}

export type Peers = Map<BodyKey, Peer>;

const AT = '2026-01-05T08:00';

/** Runs a command for another authority of the story, under its own log; a refusal ends the load. */
export async function doing<T>(
  { db }: Telling,
  authorityId: AuthorityId,
  { at, by }: { at: Temporal.Instant; by: string },
  command: (tx: Tx) => Promise<Result<T>>,
): Promise<T> {
  const result = await transact(db, { authorityId, actor: by, at }, command);
  if (!result.ok) throw new Error(`The story was refused at ${at.toString()}: ${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

export const as = <T>(telling: Telling, actor: Actor, at: Temporal.Instant, command: (tx: Tx) => Promise<Result<T>>): Promise<T> =>
  doing(telling, actor.authorityId, { at, by: `officer:${actor.officerId}` }, command);

async function found(telling: Telling, key: BodyKey, passwordHash: string): Promise<Peer> {
  const { db, installKey } = telling;
  const { of, officers } = bodies[key];
  const at = moment(AT);
  const from = Temporal.PlainDate.from(BEGINNING);
  const authorityId = await newAuthorityId(db);
  const setUp = { at, by: 'set-up' };
  const made = { authorityId, of: { ...of, from }, isDemo: true, isListed: false, today: dayOf(at) };
  await doing(telling, authorityId, setUp, (tx) => createAuthority(tx, made));
  const root = (await unitsOn(db, authorityId, dayOf(at))).find(({ depth }) => depth === 0);
  if (!root) throw new Error('An authority of the story has no root.');
  const peer: Peer = { authorityId, rootUnitId: root.id, officers: new Map() };
  for (const [role, fullName] of officers) {
    const given = { authorityId, installKey, fullName, signInName: undefined, passwordHash, keepsPassword: true, now: at };
    const { officerId } = await doing(telling, authorityId, setUp, (tx) => createOfficer(tx, given));
    await doing(telling, authorityId, setUp, (tx) => grantPost(tx, { authorityId, officerId, unitId: root.id, role, from }));
    peer.officers.set(role, { authorityId, officerId, fullName, posts: [{ unitId: root.id, role }] });
  }
  return peer;
}

/** The province, its department and another commune, each with its officers. Nobody knows a password of theirs. */
export async function foundPeers(telling: Telling): Promise<Peers> {
  const { passwordHash } = await hashed(crypto.randomUUID());
  const peers: Peers = new Map();
  for (const key of Object.keys(bodies) as BodyKey[]) peers.set(key, await found(telling, key, passwordHash));
  return peers;
}

export const peerOfficer = (peers: Peers, key: BodyKey, role: string): Actor => known(known(peers, key).officers, role);

type Who = Parameters<typeof joinAccount>[1]['who'];

const signInOf = async ({ db }: Telling, { authorityId, officerId }: Actor): Promise<Who['id']> => {
  const officer = await db
    .selectFrom('officer')
    .select('sign_in_id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', officerId)
    .executeTakeFirstOrThrow();
  return officer.sign_in_id as Who['id'];
};

/** One of the ward joins the account that the department gave to the same person. */
export function joinAccounts(telling: Telling, peers: Peers): Event {
  const at = moment(JOINED.at);
  return {
    at,
    happen: async () => {
      const actor = known(telling.officers, JOINED.officer);
      const who = { id: await signInOf(telling, actor) } as Who;
      const account = await signInOf(telling, peerOfficer(peers, JOINED.body, JOINED.role));
      await telling.act({ at, by: JOINED.officer }, (tx) => joinAccount(tx, { actor, who, account, now: at }));
    },
  };
}

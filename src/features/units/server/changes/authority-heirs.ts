import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { UNDO_DAYS } from '../../changes/rearrangement.ts';
import { refusals } from '../../refusals.ts';
import { lockAuthorities } from '../create.ts';
import { authorities, authorityNames } from '../queries.ts';

export interface AuthorityHeir {
  heirId: AuthorityId;
  from: Temporal.PlainDate;
  basis: string;
  saidAt: Temporal.Instant;
}

/** Which authority of the installation took this one over; undefined where none is said. */
export async function heirOfAuthority(db: Read, authorityId: AuthorityId): Promise<AuthorityHeir | undefined> {
  const row = await db
    .selectFrom('authority_heir')
    .select(['heir_id', 'from_on', 'basis', 'said_at'])
    .where('authority_id', '=', authorityId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && { heirId: row.heir_id as AuthorityId, from: row.from_on, basis: row.basis, saidAt: row.said_at };
}

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate();

/** The last day on which it can be taken back. */
export const heirStandsUntil = ({ saidAt }: Pick<AuthorityHeir, 'saidAt'>): Temporal.PlainDate => dayOf(saidAt).add({ days: UNDO_DAYS });

/** True where the way from one heir to the next leads to the authority. */
async function leadsTo(tx: Tx, from: AuthorityId, to: AuthorityId): Promise<boolean> {
  const seen = new Set<AuthorityId>();
  for (let at: AuthorityId | undefined = from; at !== undefined && !seen.has(at); at = (await heirOfAuthority(tx, at))?.heirId) {
    if (at === to) return true;
    seen.add(at);
  }
  return false;
}

export interface SayHeir {
  authorityId: AuthorityId;
  heirId: AuthorityId;
  from: Temporal.PlainDate;
  basis: string;
  now: Temporal.Instant;
}

/**
 * Says which authority here took this one over, from a day on. Its log, papers and figures stay its own. Refused: itself, one that is not here, one that went into this one, and
 * where an heir is said already. Comes back with the name of the heir.
 */
export async function sayHeir(tx: Tx, { authorityId, heirId, from, basis, now }: SayHeir): Promise<Result<string>> {
  await lockAuthorities(tx);
  if (heirId === authorityId) return refusals.heirItself();
  const name = (await authorityNames(tx, dayOf(now))).get(heirId);
  if (!(await authorities(tx)).some(({ id }) => id === heirId) || name === undefined) return refusals.authorityGone();
  const said = await heirOfAuthority(tx, authorityId);
  if (said) return refusals.heirSaid((await authorityNames(tx, dayOf(now))).get(said.heirId) ?? '');
  if (await leadsTo(tx, heirId, authorityId)) return refusals.heirRound(name);
  await tx
    .insertInto('authority_heir')
    .values({ authority_id: authorityId, heir_id: heirId, from_on: from, basis, said_at: now })
    .execute();
  recordChange(tx, {
    action: 'authority.heir-said',
    objectType: 'authority',
    objectId: authorityId,
    changes: { heir: { to: name }, since: { to: from.toString() }, basis: { to: basis } },
  });
  return ok(name);
}

/** Takes that back, at most 30 days after it was said. Refused: later, and where none is said. Comes back with the name of the heir. */
export async function takeHeirBack(tx: Tx, { authorityId, now }: Pick<SayHeir, 'authorityId' | 'now'>): Promise<Result<string>> {
  await lockAuthorities(tx);
  const said = await heirOfAuthority(tx, authorityId);
  if (!said) return refusals.heirNotSaid();
  const until = heirStandsUntil(said);
  if (Temporal.PlainDate.compare(dayOf(now), until) > 0) return refusals.heirStays(until);
  const name = (await authorityNames(tx, dayOf(now))).get(said.heirId) ?? '';
  await tx
    .updateTable('authority_heir')
    .set({ ended_at: now })
    .where('authority_id', '=', authorityId)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'authority.heir-back', objectType: 'authority', objectId: authorityId, changes: { heir: { from: name } } });
  return ok(name);
}

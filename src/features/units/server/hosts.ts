import { domainToASCII } from 'node:url';
import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { lockAuthorities } from './create.ts';

/** Letters, figures and hyphens between points, the last part with a letter: no address of a machine. */
const shape = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export function tidyHost(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\.?\/*$/, '');
  const host = /[\s/:?#@%\\]/.test(bare) ? '' : domainToASCII(bare.normalize('NFC'));
  return shape.test(host) && !/(?:^|\.)(?:localhost|local|invalid)$/.test(host) ? host : undefined;
}

export interface OwnHost {
  host: string;
  isCanonical: boolean;
}

/** The names in the net that are the authority's own, the one to which the others lead first. */
export async function hostsOf(db: Read, authorityId: AuthorityId): Promise<OwnHost[]> {
  const rows = await db
    .selectFrom('authority_host')
    .select(['host', 'is_canonical'])
    .where('authority_id', '=', authorityId)
    .orderBy('is_canonical', 'desc')
    .orderBy('host')
    .execute();
  return rows.map((row) => ({ host: row.host, isCanonical: row.is_canonical }));
}

interface Of {
  authorityId: AuthorityId;
  host: string;
}

const noteCanonical = (tx: Tx, { authorityId, host }: Of, isCanonical: boolean) =>
  sql`update authority_host set is_canonical = ${isCanonical} where authority_id = ${authorityId} and host = ${host}`.execute(tx);

const note = (tx: Tx, action: string, authorityId: AuthorityId, changes: Record<string, { from?: unknown; to?: unknown }>): void =>
  recordChange(tx, { action, objectType: 'authority', objectId: authorityId, changes });

/** Makes a name the authority's own, the first its main name (also by `isMain`). Refused: no public name, another authority's, there already. */
export async function addHost(tx: Tx, given: Of & { isMain: boolean; now: Temporal.Instant }): Promise<Result<string>> {
  const { authorityId, isMain, now } = given;
  const host = tidyHost(given.host);
  if (host === undefined) return refusals.noHost(given.host);
  await lockAuthorities(tx);
  const holder = await tx.selectFrom('authority_host').select('authority_id').where('host', '=', host).executeTakeFirst();
  if (holder && holder.authority_id !== authorityId) return refusals.hostTaken(host);
  const own = await hostsOf(tx, authorityId);
  const main = own.find(({ isCanonical }) => isCanonical);
  const known = own.find((one) => one.host === host);
  if (known && (known.isCanonical || !isMain)) return refusals.hostKnown(host);
  const becomesMain = isMain || !main;
  if (!known) {
    const row = { authority_id: authorityId, host, is_canonical: false, set_at: now };
    const stored = await tx
      .insertInto('authority_host')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('host')
      .executeTakeFirst();
    if (!stored) return refusals.hostKnown(host);
  }
  if (becomesMain && main) await noteCanonical(tx, { authorityId, host: main.host }, false);
  if (becomesMain) await noteCanonical(tx, { authorityId, host }, true);
  note(tx, 'authority.host-given', authorityId, {
    ...(!known && { host: { to: host } }),
    ...(becomesMain && { mainHost: { ...(main && { from: main.host }), to: host } }),
  });
  return ok(host);
}

/** Takes a name from the authority; its pages are then found at the others or under its step. Refused: a name it has not, its main name while it has others. */
export async function removeHost(tx: Tx, given: Of): Promise<Result<string>> {
  const { authorityId } = given;
  const host = tidyHost(given.host) ?? given.host;
  await lockAuthorities(tx);
  const own = await hostsOf(tx, authorityId);
  const known = own.find((one) => one.host === host);
  if (!known) return refusals.hostUnknown(host);
  if (known.isCanonical && own.length > 1) return refusals.hostIsMain(host);
  await tx.deleteFrom('authority_host').where('authority_id', '=', authorityId).where('host', '=', host).execute();
  note(tx, 'authority.host-taken', authorityId, { host: { from: host } });
  return ok(host);
}

import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { isTempo, type SubscriberId, type Tempo, type Want } from '../wants.ts';
import { openAddress } from './secret.ts';

export interface OwnSubscription {
  id: SubscriberId;
  isConfirmed: boolean;
  /** The address, of which some letters are covered: who came by the link should know whose it is, and no more. */
  address: string;
  tempo: Tempo;
  wants: Want[];
}

const covered = (address: string): string => address.replace(/^(.{1,2})[^@]*(@.*)$/, '$1…$2');

/** What a reader who holds the link of a letter sees of the own subscription; undefined where there is none any more. */
export async function ownSubscription(
  db: Read,
  installKey: Uint8Array,
  authorityId: AuthorityId,
  id: SubscriberId | undefined,
): Promise<OwnSubscription | undefined> {
  const row = await db
    .selectFrom('subscriber')
    .select(['id', 'state', 'sealed_address', 'tempo', 'way'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .executeTakeFirst();
  if (!row) return undefined;
  const wants = await db
    .selectFrom('subscription')
    .select(['kind', 'about'])
    .where('authority_id', '=', authorityId)
    .where('subscriber_id', '=', row.id)
    .orderBy('kind')
    .orderBy('about')
    .execute();
  return {
    id: row.id,
    isConfirmed: row.state === 'confirmed',
    address: row.way === 'mail' ? covered(openAddress(installKey, row.sealed_address)) : '',
    tempo: isTempo(row.tempo) ? row.tempo : 'daily',
    wants: wants as Want[],
  };
}

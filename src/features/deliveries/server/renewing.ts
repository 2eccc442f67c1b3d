import { recordChange } from '#platform/server/audit.ts';
import type { Database } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import type { Adapter } from '../adapters/adapter.ts';
import type { OutletId } from '../delivery.ts';
import type { Fetching } from '../net/net.ts';
import { openSecrets, sealSecrets, type Secrets } from './secrets.ts';

/** A token is renewed so long before it ends. */
const BEFORE = Temporal.Duration.from({ hours: 1 });

interface Opening {
  db: Database;
  authorityId: AuthorityId;
  installKey: Uint8Array;
  now: () => Temporal.Instant;
  net: Fetching;
}

export type OpenedOutlet = { state: 'open'; target: string; secrets: Secrets } | { state: 'later' | 'expired'; fault: string };

/**
 * What opens an outlet now, renewed where it is about to end. A renewing token is good for one renewal: the row is held meanwhile, so that two hands do not use it
 * twice, and the new one is kept before it is used.
 */
export async function openOutlet(
  { db, authorityId, installKey, now, net }: Opening,
  id: OutletId,
  { renew }: Adapter,
): Promise<OpenedOutlet> {
  const read = (held: Pick<Database, 'selectFrom'>) =>
    held
      .selectFrom('outlet')
      .select(['target', 'sealed_secret', 'secret_until'])
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('ended_at', 'is', null);
  const first = await read(db).executeTakeFirst();
  if (!first?.sealed_secret) return { state: 'expired', fault: 'Chưa có mã kết nối.' };
  const opened = (row: { target: string | null; sealed_secret: Uint8Array }): OpenedOutlet => ({
    ...{ state: 'open', target: row.target ?? '', secrets: openSecrets(installKey, row.sealed_secret) },
  });
  const isNear = (until: Temporal.Instant | null): boolean =>
    until !== null && Temporal.Instant.compare(until.subtract(BEFORE), now()) <= 0;
  if (!renew || !isNear(first.secret_until)) return opened({ ...first, sealed_secret: first.sealed_secret });
  const done = await transact(db, { authorityId, actor: 'worker', at: now() }, async (tx) => {
    const row = await read(tx).forUpdate().executeTakeFirst();
    if (!row?.sealed_secret) return ok<OpenedOutlet>({ state: 'expired', fault: 'Chưa có mã kết nối.' });
    const open = opened({ ...row, sealed_secret: row.sealed_secret });
    if (open.state !== 'open' || !isNear(row.secret_until)) return ok(open);
    const renewed = await renew(open, net, now());
    if (renewed.state !== 'renewed') return ok<OpenedOutlet>(renewed);
    await tx
      .updateTable('outlet')
      .set({ sealed_secret: sealSecrets(installKey, renewed.secrets), secret_until: renewed.until })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .execute();
    recordChange(tx, {
      action: 'outlet.renewed',
      objectType: 'outlet',
      objectId: id,
      changes: { secretUntil: { to: renewed.until.toString() } },
    });
    return ok<OpenedOutlet>({ ...open, secrets: renewed.secrets });
  });
  return done.ok ? done.value : { state: 'later', fault: done.refusal.message };
}

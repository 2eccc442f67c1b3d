import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { seal, unseal } from '#platform/server/log/personal.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { mayKeepAssistance } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { ConnectInput } from '../schema.ts';
import { isOwnAddress, isServiceAddress } from './net.ts';

export interface Doing {
  actor: Actor;
  now: Temporal.Instant;
}

interface Setting {
  id: Id<'assistance-setting'>;
  baseUrl: string;
  model: string;
  isOn: boolean;
  setAt: Temporal.Instant;
  setterName: string;
}

/** How help by AI is set for an authority; undefined where nobody ever connected it. */
export async function assistanceOf(db: Read, authorityId: AuthorityId): Promise<Setting | undefined> {
  const row = await db
    .selectFrom('assistance_setting as s')
    .innerJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 's.authority_id').onRef('o.id', '=', 's.set_by'))
    .select(['s.id', 's.base_url', 's.model', 's.is_active', 's.set_at', 'o.full_name'])
    .where('s.authority_id', '=', authorityId)
    .executeTakeFirst();
  return (
    row && {
      ...{ id: row.id, baseUrl: row.base_url, model: row.model, isOn: row.is_active },
      ...{ setAt: row.set_at, setterName: row.full_name },
    }
  );
}

export const isAssisted = async (db: Read, authorityId: AuthorityId): Promise<boolean> =>
  (await assistanceOf(db, authorityId))?.isOn ?? false;

/** What opens the service; undefined where it is off. */
export async function connectionOf(
  db: Read,
  authorityId: AuthorityId,
  installKey: Uint8Array,
): Promise<{ baseUrl: string; model: string; key: string | undefined } | undefined> {
  const row = await db
    .selectFrom('assistance_setting')
    .select(['base_url', 'model', 'sealed_key'])
    .where('authority_id', '=', authorityId)
    .where('is_active', '=', true)
    .executeTakeFirst();
  return (
    row && {
      ...{ baseUrl: row.base_url, model: row.model },
      key: row.sealed_key ? unseal(installKey, row.sealed_key).toString('utf8') : undefined,
    }
  );
}

/** Connects a service and switches help on. Refused: addresses in private networks that the operator did not name, none but such without a key. */
export async function connectAssistance(
  tx: Tx,
  { actor, now, installKey, inside }: Doing & { installKey: Uint8Array; inside: readonly string[] },
  { baseUrl, model, key }: ConnectInput,
): Promise<Result<void>> {
  const { authorityId, officerId } = actor;
  const refusal = mayKeepAssistance(actor);
  if (refusal) return refused(refusal);
  const wrong = refuseAll([
    ...(isServiceAddress(baseUrl, inside) ? [] : [refusals.noAddress()]),
    ...(key === undefined && !isOwnAddress(baseUrl, inside) ? [refusals.noKey()] : []),
  ]);
  if (wrong) return wrong;
  await takeTurn(tx, authorityId, 'assistance');
  const before = await assistanceOf(tx, authorityId);
  const values = {
    ...{ base_url: baseUrl, model, is_active: true, set_by: officerId, set_at: now },
    sealed_key: key === undefined ? null : seal(installKey, Buffer.from(key, 'utf8')),
  };
  const { id } = await tx
    .insertInto('assistance_setting')
    .values({ authority_id: authorityId, ...values })
    .onConflict((conflict) => conflict.constraint('assistance_setting_is_one').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  const was = before ? { baseUrl: before.baseUrl, model: before.model, isOn: before.isOn } : {};
  recordChange(tx, {
    action: 'assistance-setting.connected',
    objectType: 'assistance-setting',
    objectId: id,
    changes: difference(was, { baseUrl, model, isOn: true }),
  });
  return ok(undefined);
}

/** Switches help off and deletes the key; what was suggested stays. */
export async function switchAssistanceOff(tx: Tx, { actor, now }: Doing): Promise<Result<void>> {
  const { authorityId, officerId } = actor;
  const refusal = mayKeepAssistance(actor);
  if (refusal) return refused(refusal);
  await takeTurn(tx, authorityId, 'assistance');
  const before = await assistanceOf(tx, authorityId);
  if (!before?.isOn) return refused(refusals.off());
  await tx
    .updateTable('assistance_setting')
    .set({ is_active: false, sealed_key: null, set_by: officerId, set_at: now })
    .where('authority_id', '=', authorityId)
    .execute();
  recordChange(tx, {
    action: 'assistance-setting.switched-off',
    objectType: 'assistance-setting',
    objectId: before.id,
    changes: { isOn: { from: true, to: false } },
  });
  return ok(undefined);
}

import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { pushAddress } from '../endpoint.ts';
import { refusals } from '../refusals.ts';

export type DeviceId = Id<'message-device'>;

const MOST_DEVICES = 10;

/** The devices on which an officer has turned messages on, the latest first. */
export async function devicesOf(db: Read, { authorityId, officerId }: Pick<Actor, 'authorityId' | 'officerId'>) {
  const rows = await db
    .selectFrom('message_device')
    .select(['id', 'name', 'added_at'])
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, name, added_at: addedAt }) => ({ id, name, addedAt }));
}

/** Bytes as a browser gives them (base64url), of this length. */
const isKey = (text: string, bytes: number): boolean => /^[\w-]+=*$/.test(text) && Buffer.from(text, 'base64url').length === bytes;

/** A point of P-256 and a secret of 16 bytes (RFC 8291). */
export const areKeys = ({ publicKey, authSecret }: Pick<NewDevice, 'publicKey' | 'authSecret'>): boolean =>
  isKey(publicKey, 65) && Buffer.from(publicKey, 'base64url')[0] === 4 && isKey(authSecret, 16);

export interface NewDevice {
  endpoint: string;
  publicKey: string;
  authSecret: string;
  /** Browser and system, for the list. */
  name: string;
}

interface Adding {
  actor: Actor;
  now: Temporal.Instant;
}

/**
 * Takes a device of the acting officer; one that is there already is taken over, also from a colleague who used it before. Refused: an address that is not
 * to be reached from here (`pushAddress`), keys that are none, an eleventh device.
 */
export async function addDevice(tx: Tx, { actor, now }: Adding, device: NewDevice): Promise<Result<void>> {
  const { authorityId, officerId } = actor;
  if (!pushAddress(device.endpoint)) return refused(refusals.badEndpoint());
  if (!areKeys(device)) return refused(refusals.badKeys());
  await tx.selectFrom('officer').select('id').where('authority_id', '=', authorityId).where('id', '=', officerId).forUpdate().execute();
  const { endpoint, publicKey, authSecret, name } = device;
  const known = await tx
    .selectFrom('message_device')
    .select(['id', 'officer_id', 'public_key', 'auth_secret'])
    .where('authority_id', '=', authorityId)
    .where('endpoint', '=', endpoint)
    .executeTakeFirst();
  const isSame = known?.officer_id === officerId && known.public_key === publicKey && known.auth_secret === authSecret;
  if (isSame) return ok(undefined);
  if (known?.officer_id !== officerId && (await devicesOf(tx, actor)).length >= MOST_DEVICES)
    return refused(refusals.tooManyDevices(MOST_DEVICES));
  const columns = { officer_id: officerId, public_key: publicKey, auth_secret: authSecret, name, added_at: now };
  await tx
    .insertInto('message_device')
    .values({ authority_id: authorityId, endpoint, ...columns })
    .onConflict((conflict) => conflict.constraint('message_device_is_listed_once').doUpdateSet(columns))
    .execute();
  recordChange(tx, {
    action: 'officer.device-added',
    objectType: 'message-setting',
    objectId: officerId,
    changes: { device: { to: name } },
  });
  return ok(undefined);
}

/** Takes a device out of the list, of the acting officer alone. Refused: one that is not there. */
export async function removeDevice(tx: Tx, actor: Actor, id: DeviceId): Promise<Result<void>> {
  const removed = await tx
    .deleteFrom('message_device')
    .where('authority_id', '=', actor.authorityId)
    .where('officer_id', '=', actor.officerId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst();
  if (!removed) return refused(refusals.unknownDevice());
  const changes = { device: { from: removed.name } };
  recordChange(tx, { action: 'officer.device-removed', objectType: 'message-setting', objectId: actor.officerId, changes });
  return ok(undefined);
}

/** The push service says that a device takes messages no longer; one that is gone already changes nothing. */
export async function dropDevice(tx: Tx, authorityId: AuthorityId, id: DeviceId): Promise<Result<void>> {
  const dropped = await tx
    .deleteFrom('message_device')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .returning(['name', 'officer_id'])
    .executeTakeFirst();
  if (dropped) {
    const changes = { device: { from: dropped.name } };
    recordChange(tx, { action: 'officer.device-gone', objectType: 'message-setting', objectId: dropped.officer_id, changes });
  }
  return ok(undefined);
}

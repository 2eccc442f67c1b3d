import { sql } from 'kysely';
import { z } from 'zod';
import { authorities, authorityOn } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { fingerprintOf, sameFingerprint } from '#platform/server/log/signing.ts';
import type { Actor } from '#platform/values/actor.ts';
import { parseId, type AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { tidyLine } from '#platform/values/text.ts';
import type { Correspondent, CorrespondentId } from '../envelope.ts';
import { mayKeepCorrespondents } from '../policy.ts';
import { notACorrespondent } from '../refusals.ts';
import { signerFor } from './keys.ts';

export interface By {
  actor: Actor;
  now: Temporal.Instant;
}

const CARD = 'minh-bach-card';

const cardSchema = z.object({
  format: z.literal(CARD),
  id: z.uuid(),
  name: z.string().trim().min(1).max(300),
  address: z.string().max(500).nullable(),
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

export type Card = z.output<typeof cardSchema>;

/** What another installation has to know of an authority: who it is, its key, and where it takes envelopes. */
export async function cardOf(tx: Tx, { actor, now }: By, installKey: Uint8Array, address: string | null): Promise<Card> {
  const { publicKey } = await signerFor(tx, { authorityId: actor.authorityId, installKey, now });
  const authority = await authorityOn(tx, actor.authorityId, now.toZonedDateTimeISO(ZONE).toPlainDate());
  return { format: CARD, id: actor.authorityId, name: authority?.name ?? '', address, publicKey };
}

const instant = (text: string | null): Temporal.Instant | null => (text === null ? null : Temporal.Instant.from(text));

/** All correspondents, also those with whom the exchange has ended, in Vietnamese order. */
export async function correspondentsOf(db: Read, authorityId: AuthorityId): Promise<Correspondent[]> {
  const { rows } = await sql<{
    id: CorrespondentId;
    body_id: AuthorityId | null;
    name: string;
    address: string | null;
    is_here: boolean;
    ended_at: Temporal.Instant | null;
    keys: { publicKey: string; from: string | null; until: string | null }[] | null;
  }>`select c.id, c.body_id, c.name, c.address, c.is_here, c.ended_at,
      (select json_agg(json_build_object('publicKey', k.public_key, 'from', k.began_at, 'until', k.ended_at) order by k.added_at, k.id)
        from correspondent_key k where k.authority_id = c.authority_id and k.correspondent_id = c.id) as keys
    from correspondent c where c.authority_id = ${authorityId} order by c.name collate "vi-x-icu", c.id`.execute(db);
  return rows.map(({ body_id: bodyId, is_here: isHere, ended_at: endedAt, keys, ...row }) => ({
    ...{ ...row, bodyId, isHere, endedAt },
    keys: (keys ?? []).map(({ publicKey, from, until }) => ({ publicKey, from: instant(from), until: instant(until) })),
  }));
}

/** Whether the key was that of the body at the moment. */
export const heldKey = ({ keys }: Pick<Correspondent, 'keys'>, publicKey: string, at: Temporal.Instant): boolean =>
  keys.some(
    (key) =>
      key.publicKey === publicKey &&
      (key.from === null || Temporal.Instant.compare(key.from, at) <= 0) &&
      (key.until === null || Temporal.Instant.compare(at, key.until) < 0),
  );

const nameOn = async (db: Read, id: AuthorityId, now: Temporal.Instant): Promise<string | undefined> =>
  (await authorityOn(db, id, now.toZonedDateTimeISO(ZONE).toPlainDate()))?.name;

interface Added {
  bodyId: AuthorityId | null;
  name: string;
  address?: string | null;
  isHere: boolean;
}

async function insert(tx: Tx, authorityId: AuthorityId, by: { officerId: Actor['officerId'] | null; now: Temporal.Instant }, added: Added) {
  const { bodyId, name, address = null, isHere } = added;
  const row = await tx
    .insertInto('correspondent')
    .values({
      ...{ authority_id: authorityId, body_id: bodyId, name, address, is_here: isHere },
      ...{ added_at: by.now, added_by: by.officerId },
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'body_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  const id = row?.id as CorrespondentId | undefined;
  if (id) recordChange(tx, { action: 'correspondent.added', objectType: 'correspondent', objectId: id, changes: { name: { to: name } } });
  return id;
}

/** The correspondent that is that authority of this installation, made where there is none yet. */
export async function correspondentHere(
  tx: Tx,
  authorityId: AuthorityId,
  bodyId: AuthorityId,
  by: { officerId: Actor['officerId'] | null; now: Temporal.Instant },
): Promise<Correspondent> {
  const find = async () => (await correspondentsOf(tx, authorityId)).find((one) => one.bodyId === bodyId);
  const known = await find();
  if (known) return known;
  await insert(tx, authorityId, by, { bodyId, name: (await nameOn(tx, bodyId, by.now)) ?? '–', isHere: true });
  const made = await find();
  if (!made) throw new Error('A correspondent was not there after it was made.');
  return made;
}

/** An authority of this installation is noted as a correspondent. Refused: one that is not here, the own one, one that is noted. */
export async function addHere(tx: Tx, by: By, bodyId: AuthorityId): Promise<Result<CorrespondentId>> {
  const refusal = mayKeepCorrespondents(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  const isHere = (await authorities(tx)).some(({ id }) => id === bodyId);
  if (!isHere || bodyId === authorityId) return notACorrespondent.unknown();
  const name = (await nameOn(tx, bodyId, by.now)) ?? '–';
  const id = await insert(tx, authorityId, { officerId, now: by.now }, { bodyId, name, isHere: true });
  return id ? ok(id) : notACorrespondent.thereAlready(name);
}

/** A body that works without this software: reports go to it as papers. Refused: a name that is there. */
export async function addNamed(tx: Tx, by: By, typed: string): Promise<Result<CorrespondentId>> {
  const refusal = mayKeepCorrespondents(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  const name = tidyLine(typed);
  const plain = name.toLocaleLowerCase('vi');
  const there = (await correspondentsOf(tx, authorityId)).find((one) => one.name.toLocaleLowerCase('vi') === plain);
  if (there) return notACorrespondent.thereAlready(there.name);
  const id = await insert(tx, authorityId, { officerId, now: by.now }, { bodyId: null, name, isHere: false });
  return id ? ok(id) : notACorrespondent.thereAlready(name);
}

function cardIn(typed: string): Card | undefined {
  try {
    const parsed = cardSchema.safeParse(JSON.parse(typed));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const isAddress = (address: string | null, isLax: boolean): boolean =>
  address === null ||
  (URL.canParse(address) && (new URL(address).protocol === 'https:' || (isLax && new URL(address).protocol === 'http:')));

/**
 * Notes another installation's authority by its card, or the next key of one that is noted; the key before ends at that moment. Refused: no card, the own one,
 * one of this installation, a fingerprint that is not that of the key, an address without https, a key that is noted.
 */
export async function addByCard(
  tx: Tx,
  by: By,
  typed: { card: string; fingerprint: string; isLax?: boolean },
): Promise<Result<{ id: CorrespondentId; name: string }>> {
  const refusal = mayKeepCorrespondents(by.actor);
  if (refusal) return { ok: false, refusal };
  const card = cardIn(typed.card);
  if (!card) return notACorrespondent.badCard();
  const { authorityId, officerId } = by.actor;
  const bodyId = parseId<AuthorityId>(card.id);
  if (!bodyId) return notACorrespondent.badCard();
  if (bodyId === authorityId) return notACorrespondent.ownCard();
  const real = fingerprintOf(card.publicKey);
  if (!sameFingerprint(typed.fingerprint, real)) return notACorrespondent.otherFingerprint(real);
  if (!isAddress(card.address, typed.isLax ?? false)) return notACorrespondent.badAddress();
  const known = (await correspondentsOf(tx, authorityId)).find((one) => one.bodyId === bodyId);
  if (known?.isHere) return notACorrespondent.thereAlready(known.name);
  if (!known && (await authorities(tx)).some(({ id }) => id === bodyId)) return notACorrespondent.isHere(tidyLine(card.name));
  if (known?.keys.some(({ publicKey }) => publicKey === card.publicKey)) return notACorrespondent.sameKey();
  const name = tidyLine(card.name);
  const added = { bodyId, name, address: card.address, isHere: false };
  const id = known?.id ?? (await insert(tx, authorityId, { officerId, now: by.now }, added));
  if (!id) return notACorrespondent.thereAlready(name);
  await noteKey(tx, by, id, card);
  return ok({ id, name });
}

async function noteKey(tx: Tx, { actor, now }: By, id: CorrespondentId, { publicKey, address }: Card): Promise<void> {
  const { authorityId, officerId } = actor;
  const ended = await sql`update correspondent_key set ended_at = ${now.toString()}::timestamptz
    where authority_id = ${authorityId} and correspondent_id = ${id} and ended_at is null`.execute(tx);
  const from = (ended.numAffectedRows ?? 0n) > 0n ? now.toString() : null;
  await sql`insert into correspondent_key (authority_id, correspondent_id, public_key, began_at, added_at, added_by)
    values (${authorityId}, ${id}, ${publicKey}, ${from}::timestamptz, ${now.toString()}::timestamptz, ${officerId})`.execute(tx);
  await tx.updateTable('correspondent').set({ address }).where('authority_id', '=', authorityId).where('id', '=', id).execute();
  const changes = { fingerprint: { to: fingerprintOf(publicKey) }, address: { to: address } };
  recordChange(tx, { action: 'correspondent.key-noted', objectType: 'correspondent', objectId: id, changes });
}

/** From now on nothing is sent there and nothing of it is taken; what came stays. Refused: one that is a superior today, twice. */
export async function endCorrespondent(tx: Tx, by: By, id: CorrespondentId): Promise<Result<string>> {
  const refusal = mayKeepCorrespondents(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  const one = (await correspondentsOf(tx, authorityId)).find((known) => known.id === id);
  if (!one) return notACorrespondent.unknown();
  if (one.endedAt) return notACorrespondent.endedAlready();
  const day = by.now.toZonedDateTimeISO(ZONE).toPlainDate();
  const { rows } = await sql`select 1 from superior where authority_id = ${authorityId} and correspondent_id = ${id}
    and (upper_inf(valid) or upper(valid) > ${day}::date) limit 1`.execute(tx);
  if (rows.length > 0) return notACorrespondent.isSuperior();
  await tx
    .updateTable('correspondent')
    .set({ ended_at: by.now, ended_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'correspondent.ended', objectType: 'correspondent', objectId: id, changes: {} });
  return ok(one.name);
}

import { sql } from 'kysely';
import { pushAddress } from '#features/messages/index.ts';
import { areKeys } from '#features/messages/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { AskInput, ChangeInput, DeviceInput } from '../schema.ts';
import { wantIn, type SubscriberId, type Want } from '../wants.ts';
import { countEvent } from './counts.ts';
import { digestOf, sealAddress } from './secret.ts';
import { latestThing, seePublished } from './things.ts';

export interface Reading {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  now: Temporal.Instant;
  /** Where the pages of the authority are, for links: `https://…`, with its step where it has one. */
  base: string;
  locale: Locale;
}

/** An address gets a letter about the subscription itself at most once in so many minutes, whoever asks. */
const LETTER_MINUTES = 15;

/** An authority sends at most so many of them in an hour, so that nobody makes it write to half the world. */
const LETTERS_AN_HOUR = 200;

/** So many new devices in an hour: each is a machine elsewhere to which an authority will write. */
const DEVICES_AN_HOUR = 200;

const dayOf = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();

function wantsIn(codes: readonly string[]): Want[] | undefined {
  const wants = [...new Set(codes)].map(wantIn);
  return wants.every((want) => want !== undefined) ? wants : undefined;
}

async function writeWants(tx: Tx, authorityId: AuthorityId, id: SubscriberId, wants: readonly Want[]): Promise<void> {
  await tx.deleteFrom('subscription').where('authority_id', '=', authorityId).where('subscriber_id', '=', id).execute();
  const rows = wants.map((want) => ({ authority_id: authorityId, subscriber_id: id, ...want }));
  await tx.insertInto('subscription').values(rows).execute();
}

interface Known {
  id: SubscriberId;
  state: string;
  letter_at: Temporal.Instant | null;
}

const knownBy = (tx: Tx, authorityId: AuthorityId, way: 'mail' | 'push', digest: string): Promise<Known | undefined> =>
  tx
    .selectFrom('subscriber')
    .select(['id', 'state', 'letter_at'])
    .where('authority_id', '=', authorityId)
    .where('way', '=', way)
    .where('digest', '=', digest)
    .forUpdate()
    .executeTakeFirst();

/** Whether a letter may be made for this one now: not so soon after the last one, and not more than an authority sends. */
async function mayWrite(tx: Tx, { authorityId, now }: Reading, known: Known | undefined): Promise<boolean> {
  const last = known?.letter_at;
  if (last && Temporal.Instant.compare(last.add({ minutes: LETTER_MINUTES }), now) > 0) return false;
  const { rows } = await sql<{ made: number }>`select count(*)::int as made from subscriber where authority_id = ${authorityId}
    and letter_at > ${now.subtract({ hours: 1 }).toString()}::timestamptz`.execute(tx);
  return (rows[0]?.made ?? 0) < LETTERS_AN_HOUR;
}

async function writeTo(tx: Tx, { authorityId, now }: Reading, id: SubscriberId, purpose: 'confirm' | 'known'): Promise<void> {
  await tx
    .insertInto('subscriber_letter')
    .values({ authority_id: authorityId, subscriber_id: id, purpose, next_at: now, made_at: now })
    .execute();
  await tx.updateTable('subscriber').set({ letter_at: now }).where('authority_id', '=', authorityId).where('id', '=', id).execute();
}

/**
 * Somebody asks for news to an address: a letter goes there that has to be answered before anything else does. An address that is there already keeps what it
 * chose and gets a letter that says so. The answer is the same for all, also where nothing was written: who asks learns nothing about an address.
 */
export async function askForNews(tx: Tx, reading: Reading, input: AskInput): Promise<Result<void>> {
  const { authorityId, installKey, now, base, locale } = reading;
  const wants = wantsIn(input.wants);
  if (!wants) return refusals.unknownWant();
  if (input.nickname) return ok(undefined);
  await takeTurn(tx, authorityId, 'readers');
  const address = input.email.toLowerCase();
  const digest = digestOf(installKey, authorityId, address);
  const known = await knownBy(tx, authorityId, 'mail', digest);
  if (!(await mayWrite(tx, reading, known))) return ok(undefined);
  if (known?.state === 'confirmed') {
    await writeTo(tx, reading, known.id, 'known');
    return ok(undefined);
  }
  const said = { sealed_address: sealAddress(installKey, address), base, language: locale, tempo: input.tempo, asked_at: now };
  const { id } = await tx
    .insertInto('subscriber')
    .values({ authority_id: authorityId, way: 'mail', digest, state: 'asked', ...said })
    .onConflict((conflict) => conflict.constraint('subscriber_is_there_once').doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeWants(tx, authorityId, id, wants);
  await writeTo(tx, reading, id, 'confirm');
  await countEvent(tx, authorityId, 'asked', dayOf(now));
  return ok(undefined);
}

const held = (tx: Tx, authorityId: AuthorityId, id: SubscriberId | undefined) =>
  tx
    .selectFrom('subscriber')
    .select(['id', 'state'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .forUpdate()
    .executeTakeFirst();

type Confirming = Pick<Reading, 'authorityId' | 'now'>;

/** The address says that it is meant; news from now on goes to it, nothing from before. Twice is once. Refused: a link that is no longer good. */
export async function confirmReader(tx: Tx, { authorityId, now }: Confirming, id: SubscriberId | undefined): Promise<Result<void>> {
  const found = await held(tx, authorityId, id);
  if (!found) return refusals.gone();
  if (found.state === 'confirmed') return ok(undefined);
  await seePublished(tx, { authorityId, today: dayOf(now), now });
  await tx
    .updateTable('subscriber')
    .set({ state: 'confirmed', confirmed_at: now, told_to_id: await latestThing(tx, authorityId) })
    .where('authority_id', '=', authorityId)
    .where('id', '=', found.id)
    .where('state', '=', 'asked')
    .execute();
  await countEvent(tx, authorityId, 'confirmed', dayOf(now));
  return ok(undefined);
}

/** Says anew what a reader wants, and when. Refused: a link that is no longer good, a want that is none. */
export async function changeWants(
  tx: Tx,
  { authorityId }: Confirming,
  id: SubscriberId | undefined,
  input: ChangeInput,
): Promise<Result<void>> {
  const found = await held(tx, authorityId, id);
  if (!found) return refusals.gone();
  const wants = wantsIn(input.wants);
  if (!wants) return refusals.unknownWant();
  await writeWants(tx, authorityId, found.id, wants);
  await tx
    .updateTable('subscriber')
    .set({ tempo: input.tempo })
    .where('authority_id', '=', authorityId)
    .where('id', '=', found.id)
    .execute();
  return ok(undefined);
}

/** Takes a reader out with everything that was kept: address, wishes, letters that wait. One who is gone already changes nothing. */
export async function removeReader(
  tx: Tx,
  { authorityId, now }: Confirming,
  id: SubscriberId | undefined,
  why: 'left' | 'bounced' | 'lapsed',
): Promise<void> {
  const found = await held(tx, authorityId, id);
  if (!found) return;
  for (const table of ['subscriber_letter', 'subscription'] as const)
    await tx.deleteFrom(table).where('authority_id', '=', authorityId).where('subscriber_id', '=', found.id).execute();
  await tx.deleteFrom('subscriber').where('authority_id', '=', authorityId).where('id', '=', found.id).execute();
  await countEvent(tx, authorityId, why, dayOf(now));
}

async function newDevices(tx: Tx, authorityId: AuthorityId, since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ made: number }>`select count(*)::int as made from subscriber where authority_id = ${authorityId}
    and way = 'push' and asked_at > ${since.toString()}::timestamptz`.execute(tx);
  return rows[0]?.made ?? 0;
}

/** News to a device: its reader switched it on there, so there is nothing to confirm. Known already, it wants what is said now. Refused: no such device, and more new ones than come in an hour. */
export async function addDevice(tx: Tx, reading: Reading, input: DeviceInput): Promise<Result<void>> {
  const { authorityId, installKey, now, base, locale } = reading;
  const { endpoint, publicKey, authSecret, tempo } = input;
  if (!pushAddress(endpoint) || !areKeys({ publicKey, authSecret })) return refusals.badDevice();
  const wants = wantsIn(input.wants);
  if (!wants) return refusals.unknownWant();
  await seePublished(tx, { authorityId, today: dayOf(now), now });
  const digest = digestOf(installKey, authorityId, endpoint);
  const isKnown = (await knownBy(tx, authorityId, 'push', digest)) !== undefined;
  if (!isKnown && (await newDevices(tx, authorityId, now.subtract({ hours: 1 }))) >= DEVICES_AN_HOUR) return refusals.manyDevices();
  const sealed = sealAddress(installKey, JSON.stringify({ endpoint, publicKey, authSecret }));
  const said = { sealed_address: sealed, base, language: locale, tempo };
  const { id } = await tx
    .insertInto('subscriber')
    .values({
      ...{ authority_id: authorityId, way: 'push', digest, state: 'confirmed', asked_at: now, confirmed_at: now, ...said },
      told_to_id: await latestThing(tx, authorityId),
    })
    .onConflict((conflict) => conflict.constraint('subscriber_is_there_once').doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeWants(tx, authorityId, id, wants);
  if (!isKnown) await countEvent(tx, authorityId, 'confirmed', dayOf(now));
  return ok(undefined);
}

/** The device wants no news any more; one that is not there changes nothing. */
export async function removeDevice(
  tx: Tx,
  { authorityId, installKey, now }: Pick<Reading, 'authorityId' | 'installKey' | 'now'>,
  endpoint: string,
): Promise<Result<void>> {
  const known = await knownBy(tx, authorityId, 'push', digestOf(installKey, authorityId, endpoint));
  await removeReader(tx, { authorityId, now }, known?.id, 'left');
  return ok(undefined);
}

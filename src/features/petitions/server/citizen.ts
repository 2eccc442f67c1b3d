import { createHmac, timingSafeEqual } from 'node:crypto';
import { inspectAll, strippedCopy } from '#features/activities/server/index.ts';
import { sql } from 'kysely';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { nameFile, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import { sealPersonal } from '#platform/server/log/personal.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { FIND } from '../letters.ts';
import { isOpenState, WORST, type Petition, type PetitionId } from '../petition.ts';
import { refusals } from '../refusals.ts';
import { lastDay } from '../term.ts';
import { daysOf } from './clock.ts';
import { forgetByWish } from './sender/forgetting.ts';
import { photosOf, petitionsOf, stepsOf } from './queries.ts';
import { pinOf, type Receiving } from './receiving.ts';
import { change, holdPetitions, noteStep } from './step.ts';
import { tellChair, tellReceivers, tellUnit } from './telling.ts';

export type Asking = Omit<Receiving, 'code'>;

const MOST_TRIES = 5;
export const MOST_PHOTOS = 5;
const MOST_FOLLOWERS = 200;
const PASS_MS = 60 * 60 * 1000;

const mac = (installKey: Uint8Array, text: string): string => createHmac('sha256', installKey).update(text).digest('base64url');
const isSame = (a: string, b: string): boolean => {
  const [given, wanted] = [Buffer.from(a), Buffer.from(b)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** Counts a try of a code, whichever it is and also where it does not exist; comes back with how many there were within the hour. One statement: tries at once count each. */
async function countTry(db: Database, authorityId: AuthorityId, mark: string, now: Temporal.Instant): Promise<number> {
  const isOver = sql<boolean>`petition_try.since_at + interval '1 hour' <= excluded.since_at`;
  const { failed } = await db
    .insertInto('petition_try')
    .values({ authority_id: authorityId, mark, failed: 1, since_at: now })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'mark']).doUpdateSet({
        failed: sql`case when ${isOver} then 1 else petition_try.failed + 1 end`,
        since_at: sql`case when ${isOver} then excluded.since_at else petition_try.since_at end`,
      }),
    )
    .returning('failed')
    .executeTakeFirstOrThrow();
  return failed;
}

/**
 * The petition of a code and its PIN. What is wrong is said in one sentence whether the code exists or not, with the same questions to the database, and after
 * five wrong ones in an hour any code is told to wait.
 */
export async function openPetition(
  db: Database,
  { authorityId, installKey, now }: Asking,
  { code, pin }: { code: string | undefined; pin: string },
): Promise<Result<Petition>> {
  const mark = mac(installKey, `petition try:${authorityId}:${code ?? ''}`);
  const tries = await countTry(db, authorityId, mark, now);
  const [found] = await petitionsOf(db, authorityId, { code: code ?? '', limit: 1 });
  const isRight = isSame(pin.replace(/\D/g, ''), pinOf(installKey, authorityId, code ?? ''));
  if (tries > MOST_TRIES) return refusals.triedTooOften();
  if (found && isRight) {
    await db.deleteFrom('petition_try').where('authority_id', '=', authorityId).where('mark', '=', mark).execute();
    return ok(found);
  }
  return refusals.wrongPin();
}

/** What the page carries once code and PIN were given, for an hour. */
export const passFor = (installKey: Uint8Array, authorityId: AuthorityId, code: string, atMs: number): string => {
  const said = `${code}.${String(atMs + PASS_MS)}`;
  return `${said}.${mac(installKey, `petition pass:${authorityId}:${said}`)}`;
};

/** The code of a pass that was given here and still holds. */
export function codeOfPass(installKey: Uint8Array, authorityId: AuthorityId, pass: string, atMs: number): string | undefined {
  const [code = '', until = '', given = ''] = pass.split('.');
  return isSame(given, mac(installKey, `petition pass:${authorityId}:${code}.${until}`)) && Number(until) > atMs ? code : undefined;
}

async function own(tx: Tx, { authorityId }: Asking, code: string | undefined): Promise<Result<Petition>> {
  await holdPetitions(tx, authorityId);
  const [found] = code === undefined ? [] : await petitionsOf(tx, authorityId, { code, limit: 1 });
  return found ? ok(found) : refusals.passOver();
}

/** Who sent it adds what was asked for, or something besides; a clock that stood runs on from today. Refused once it was answered. */
export async function supplyMore(tx: Tx, asking: Asking, code: string | undefined, more: string): Promise<Result<PetitionId>> {
  const found = await own(tx, asking, code);
  if (!found.ok) return found;
  const before = found.value;
  const { authorityId, today } = asking;
  if (!isOpenState(before.state)) return refusals.notOpen();
  const becomes = before.state !== 'asked' ? before.state : before.unitId === null ? 'received' : 'working';
  const steps = await stepsOf(tx, authorityId, before.id);
  const days = await daysOf(tx, before, [...steps, { kind: 'supplied', on: today }], today);
  const dueOn = before.state === 'asked' ? lastDay(days, before.receivedOn) : before.dueOn;
  await change(tx, authorityId, before, { state: becomes, due_on: dueOn });
  const changes = difference({ state: before.state, due_on: before.dueOn.toString() }, { state: becomes, due_on: dueOn.toString() });
  await noteStep(tx, asking, before.id, { kind: 'supplied', note: more, isTold: true, changes });
  await tellUnit(tx, asking, before, 'supplied');
  return ok(before.id);
}

/** Looks into pictures and keeps of each the upright copy alone, without place, time and device: nothing else is stored. Refused: what is no picture. */
export async function takePhotos(shelf: Shelf, files: readonly File[]): Promise<Result<Shelved[]>> {
  const taken: Shelved[] = [];
  for (const file of files) {
    const looked = await inspectAll([file]);
    const [proof] = looked.ok ? looked.value : [];
    if (looked.ok ? !proof?.mediaType.startsWith('image/') : looked.refusal.code === 'file-unknown')
      return refusals.notAPicture(file.name.normalize('NFC'));
    if (!looked.ok) return refused({ ...looked.refusal, field: 'photos' });
    const copy = await strippedCopy(proof?.readable ?? new Uint8Array(await file.arrayBuffer()));
    taken.push(await shelf.put({ name: `anh-${taken.length + 1}.webp`, mediaType: 'image/webp', ...copy }));
  }
  return ok(taken);
}

/** Adds pictures. Refused beyond five and once it was answered. */
export async function addPhotos(tx: Tx, asking: Asking, code: string | undefined, photos: readonly Shelved[]): Promise<Result<PetitionId>> {
  const found = await own(tx, asking, code);
  if (!found.ok) return found;
  const { id, state } = found.value;
  const { authorityId, now } = asking;
  if (!isOpenState(state)) return refusals.notOpen();
  if ((await photosOf(tx, authorityId, id)).length + photos.length > MOST_PHOTOS) return refusals.tooManyPhotos(MOST_PHOTOS);
  for (const photo of photos) {
    const file = await nameFile(tx, photo, now);
    await tx.insertInto('petition_photo').values({ authority_id: authorityId, petition_id: id, file_id: file.id, added_at: now }).execute();
  }
  await noteStep(tx, asking, id, { kind: 'pictured', changes: { photos: { to: photos.length } } });
  return ok(id);
}

/**
 * Who sent it says how content they are, once. With that it is closed; where they are not content it stands, or stands again, as answered until a leader answers
 * further, and who receives petitions, the unit and the chair are told. Refused before it was answered, and twice.
 */
export async function ratePetition(
  tx: Tx,
  asking: Asking,
  code: string | undefined,
  { rating, note }: { rating: number; note?: string | undefined },
): Promise<Result<PetitionId>> {
  const found = await own(tx, asking, code);
  if (!found.ok) return found;
  const before = found.value;
  const { authorityId, today } = asking;
  if (before.rating !== null) return refusals.ratedAlready();
  if (before.answeredOn === null) return refusals.notOpen();
  const isWell = rating > WORST;
  const state = isWell ? 'closed' : 'answered';
  await change(tx, authorityId, before, {
    state,
    closed_on: isWell ? (before.closedOn ?? today) : null,
    rating,
    rating_note: note ?? null,
    rated_on: today,
  });
  const changes = difference({ state: before.state }, { state, rating, rating_note: note ?? null });
  await noteStep(tx, asking, before.id, { kind: 'rated', changes });
  if (!isWell) {
    await tellReceivers(tx, asking, before, 'notContent');
    if (before.unitId !== null) await tellUnit(tx, asking, before, 'notContent');
    await tellChair(tx, asking, before, 'notContent', true);
  }
  return ok(before.id);
}

/** Who sent it takes back to be known: name and contact are deleted at once, also from letters that wait, from its words and its log, and with them what was agreed. What was asked and answered stays. */
export async function forgetMe(tx: Tx, asking: Asking, code: string | undefined): Promise<Result<PetitionId>> {
  const found = await own(tx, asking, code);
  if (!found.ok) return found;
  await forgetByWish(tx, asking, found.value, FIND);
  return ok(found.value.id);
}

/** Somebody who has the same matter waits for the answer too: one letter, and the address is forgotten. Refused once it was answered, twice, and beyond two hundred. */
export async function followPetition(
  tx: Tx,
  { authorityId, installKey, now, lang = 'vi' }: Asking,
  id: PetitionId,
  email: string,
): Promise<Result<PetitionId>> {
  await holdPetitions(tx, authorityId);
  const [found] = await petitionsOf(tx, authorityId, { id, limit: 1 });
  if (!found || !found.mayShow || found.publicTitle === null || !isOpenState(found.state)) return refusals.notOpen();
  const mark = mac(installKey, `petition follower:${authorityId}:${id}:${email.toLowerCase()}`);
  const rows = await tx
    .selectFrom('petition_follower')
    .select('mark')
    .where('authority_id', '=', authorityId)
    .where('petition_id', '=', id)
    .execute();
  if (rows.some((row) => row.mark === mark)) return refusals.followsAlready();
  if (rows.length >= MOST_FOLLOWERS) return refusals.tooManyFollow();
  const person = crypto.randomUUID();
  const { sealed } = await sealPersonal(tx, installKey, authorityId, person, email);
  await tx
    .insertInto('petition_follower')
    .values({ authority_id: authorityId, petition_id: id, person_key_of: person, sealed, mark, lang, asked_at: now })
    .execute();
  recordChange(tx, {
    action: 'petition.followed',
    objectType: 'petition',
    objectId: id,
    changes: { followers: { from: rows.length, to: rows.length + 1 } },
  });
  return ok(id);
}

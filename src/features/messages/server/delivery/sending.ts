import type { Database, Tx } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { usualSetting } from '../../tempo.ts';
import type { Channel, LetterId } from '../../message.ts';
import { dropDevice, type DeviceId } from '../devices.ts';
import { settingOf } from '../settings.ts';
import { nextTry, noteAway, noteBack, servicesAway } from './services.ts';
import type { Device, Letter, Missed, Outcome, Way } from './ways.ts';

/** After so many tries, some three days, a letter is given up; its messages stay in the product. */
const MOST_TRIES = 18;

export interface Sending {
  db: Database;
  authorityId: AuthorityId;
  /** The authority's name. */
  authority: string;
  /** The name of an officer who is still there; undefined for one who has left. */
  nameOf: (id: OfficerId) => string | undefined;
  now: () => Temporal.Instant;
  /** True once it is time to end; what waits goes the next time. */
  isOver: () => boolean;
}

interface Claimed {
  id: LetterId;
  officer_id: OfficerId;
  attempts: number;
  made_at: Temporal.Instant;
}

/** The next letter that waits, held until the transaction ends: a worker that dies in the middle has not sent it. */
const claim = (tx: Tx, authorityId: AuthorityId, channel: Channel, now: Temporal.Instant): Promise<Claimed | undefined> =>
  tx
    .selectFrom('message_letter')
    .select(['id', 'officer_id', 'attempts', 'made_at'])
    .where('authority_id', '=', authorityId)
    .where('channel', '=', channel)
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();

const itemsOf = (tx: Tx, authorityId: AuthorityId, letterId: LetterId, language: 'vi' | 'en') =>
  tx
    .selectFrom('message_delivery')
    .innerJoin('message', (join) =>
      join.onRef('message.authority_id', '=', 'message_delivery.authority_id').onRef('message.id', '=', 'message_delivery.message_id'),
    )
    .select('message.address')
    .select(language === 'vi' ? ['title_vi as title', 'text_vi as text'] : ['title_en as title', 'text_en as text'])
    .where('message_delivery.authority_id', '=', authorityId)
    .where('letter_id', '=', letterId)
    .orderBy('message.id')
    .execute();

async function devicesFor(tx: Tx, authorityId: AuthorityId, officerId: OfficerId): Promise<Device[]> {
  const rows = await tx
    .selectFrom('message_device')
    .select(['id', 'endpoint', 'public_key as publicKey', 'auth_secret as authSecret'])
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .execute();
  return rows;
}

/** The letter as it goes out now: to the address and the devices of now, in the language of now. */
async function letterOf(tx: Tx, { authorityId, authority, nameOf }: Sending, channel: Channel, row: Claimed): Promise<Letter | 'left'> {
  const officerId = row.officer_id;
  const name = nameOf(officerId);
  if (name === undefined) return 'left';
  const { email, language } = (await settingOf(tx, { authorityId, officerId })) ?? usualSetting;
  const items = await itemsOf(tx, authorityId, row.id, language);
  const devices = channel === 'push' ? await devicesFor(tx, authorityId, officerId) : [];
  return { id: row.id, authorityId, channel, madeAt: row.made_at, language, name, authority, items, email, devices };
}

interface Written {
  state: string;
  reason?: string | null;
  detail?: string | null;
  attempts?: number;
  next_at?: Temporal.Instant;
  ended_at?: Temporal.Instant;
}

/** What is written down of a letter; a service that is away says nothing about it. */
function writtenOf(outcome: Outcome, { attempts }: Claimed, now: Temporal.Instant): Written | undefined {
  if (outcome.state === 'away') return undefined;
  if (!('reason' in outcome)) return { state: outcome.state, reason: null, detail: null, attempts: attempts + 1, ended_at: now };
  const { reason, detail } = outcome;
  const tries = attempts + 1;
  if (outcome.state === 'failed') return { state: 'failed', reason, detail, attempts: tries, ended_at: now };
  if (tries >= MOST_TRIES) return { state: 'failed', reason: 'given-up', detail, attempts: tries, ended_at: now };
  return { state: 'waiting', reason, detail, attempts: tries, next_at: nextTry(now, tries, outcome.after) };
}

async function outcomeFor(letter: Letter | 'left', way: Way): Promise<Outcome | { skipped: string }> {
  if (letter === 'left') return { skipped: 'left' };
  if (letter.channel === 'mail' && !letter.email) return { skipped: 'no-address' };
  if (letter.channel === 'push' && letter.devices.length === 0) return { skipped: 'no-device' };
  return way.send(letter);
}

/** Sends one letter and writes down what became of it; undefined where none waits. */
const sendOne = (sending: Sending, channel: Channel, way: Way): Promise<Outcome | { skipped: string } | undefined> =>
  sending.db.transaction().execute(async (tx) => {
    const { authorityId } = sending;
    const row = await claim(tx, authorityId, channel, sending.now());
    if (!row) return undefined;
    const outcome = await outcomeFor(await letterOf(tx, sending, channel, row), way);
    const now = sending.now();
    const written: Written | undefined =
      'skipped' in outcome ? { state: 'skipped', reason: outcome.skipped, ended_at: now } : writtenOf(outcome, row, now);
    if (written)
      await tx
        .updateTable('message_letter')
        .set(written)
        .where('authority_id', '=', authorityId)
        .where('id', '=', row.id)
        .where('state', '=', 'waiting')
        .execute();
    return outcome;
  });

async function forget(sending: Sending, gone: readonly DeviceId[]): Promise<void> {
  const { db, authorityId, now } = sending;
  for (const id of gone) await transact(db, { authorityId, actor: 'worker', at: now() }, (tx) => dropDevice(tx, authorityId, id));
}

/** Letters go side by side, each over a connection of its own. */
const LANES = 4;

/** So many answers in a row that did not come: the service hangs, and others would wait as long for nothing. */
const MOST_UNANSWERED = 3;

/** What is wrong with the service after this outcome, or undefined where the next letter may go. */
const trouble = (outcome: Outcome, unanswered: number): Missed | undefined =>
  outcome.state === 'away' || (outcome.state === 'later' && outcome.reason === 'unanswered' && unanswered >= MOST_UNANSWERED)
    ? outcome
    : undefined;

/** Sends what waits by a way until nothing does, the service is away, or it is time to end; how many went out. */
export async function sendLetters(sending: Sending, channel: Channel, way: Way): Promise<number> {
  const { db, authorityId, now, isOver } = sending;
  const away = (await servicesAway(db, authorityId)).find((one) => one.channel === channel);
  if (away && Temporal.Instant.compare(away.nextAt, now()) > 0) return 0;
  let [sent, unanswered, isAway, isSuspect] = [0, 0, false, away !== undefined];
  const next = async (): Promise<boolean> => {
    const outcome = await sendOne(sending, channel, way);
    if (!outcome || 'skipped' in outcome) return outcome !== undefined;
    await forget(sending, outcome.gone ?? []);
    unanswered = outcome.state === 'later' && outcome.reason === 'unanswered' ? unanswered + 1 : 0;
    const missed = trouble(outcome, isSuspect ? MOST_UNANSWERED : unanswered);
    if (missed) {
      isAway = true;
      await noteAway(db, authorityId, channel, { ...missed, now: now() });
    } else if (!('reason' in outcome)) sent += 1;
    return !isAway;
  };
  // A service that was away is tried with one letter first.
  if (away && !(isOver() || (await next()))) return sent;
  if (away && !isAway) await noteBack(db, authorityId, channel);
  isSuspect = false;
  const lane = async (): Promise<void> => {
    while (!isAway && !isOver() && (await next()));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return sent;
}

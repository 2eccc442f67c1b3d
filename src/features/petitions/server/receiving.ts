import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { difference } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { receiptLetter } from '../letters.ts';
import { openStates, type Consent, type PetitionId, type Sender, type Way } from '../petition.ts';
import { mayReceive } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { kept, type RecordInput, type SentInput } from '../schema.ts';
import { dueFrom, termOn } from './clock.ts';
import { petitionsOf } from './queries.ts';
import { keepSender } from './sender/sender.ts';
import { keepStanding } from './standing.ts';
import { holdPetitions, noteStep, type By } from './step.ts';
import { tellChair, tellReceivers, writeToSender } from './telling.ts';

/** So many come over the net in a day at most, from all together. */
const MOST_A_DAY = 500;
/** An address hears of so many petitions in a day that they came, whoever types it. */
const RECEIPTS_A_DAY = 5;

export interface Receiving {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  code: string;
  /** Of the page on which it was sent. */
  lang?: Locale;
}

/** The PIN of a code: six figures that follow from it and the key of the installation, so that none is kept. */
export function pinOf(installKey: Uint8Array, authorityId: AuthorityId, code: string): string {
  const mac = createHmac('sha256', installKey).update(`petition pin:${authorityId}:${code}`).digest();
  return String(mac.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/** The code that follows from what the form carries, so that a form sent again is the same petition. */
export const codeBytes = (installKey: Uint8Array, authorityId: AuthorityId, once: string): Uint8Array =>
  createHmac('sha256', installKey).update(`petition code:${authorityId}:${once}`).digest();

const senderIn = ({ name, address, phone, email }: SentInput): Sender => ({ name, address, phone, email });
const isNobody = (sender: Sender): boolean => Object.values(sender).every((one) => one === undefined);

/** What is wrong with who sent it, all of it at once: a name or contact that the mode asks for, or one where none is to be left. */
export const whyNotSend = (input: SentInput) => refuseAll(wrongWith(input));

function wrongWith(input: SentInput): Refusal[] {
  const { mode, name, phone, email, wantsNews } = input;
  if (mode === 'anonymous') return isNobody(senderIn(input)) ? [] : [refusals.namedAnonymous().refusal];
  return [
    ...(mode === 'named' && name === undefined ? [refusals.noName().refusal] : []),
    ...(mode === 'hidden' && phone === undefined && email === undefined ? [refusals.noContact().refusal] : []),
    ...(wantsNews && email === undefined ? [refusals.noEmail().refusal] : []),
  ];
}

const consentsIn = ({ mayShow, mayPass, wantsNews }: SentInput): Consent[] => [
  ...(mayShow ? (['show'] as const) : []),
  ...(mayPass ? (['pass'] as const) : []),
  ...(wantsNews ? (['news'] as const) : []),
];

interface Coming {
  way: Way;
  receivedOn: Temporal.PlainDate;
  recordedBy?: OfficerId;
}

/** Keeps who sent it, where somebody said so, and lays the receipt ready. */
async function keepWho(
  tx: Tx,
  { authorityId, installKey, now, lang = 'vi' }: Receiving,
  it: { id: PetitionId; code: string; number: number; year: number; dueOn: Temporal.PlainDate },
  input: SentInput,
): Promise<void> {
  const sender = senderIn(input);
  if (isNobody(sender)) return;
  await keepSender(tx, { authorityId, installKey }, { id: it.id, sender, consents: consentsIn(input), lang, now });
  const waiting = await tx
    .selectFrom('citizen_letter')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('address', '=', sender.email ?? '')
    .limit(RECEIPTS_A_DAY)
    .execute();
  if (waiting.length < RECEIPTS_A_DAY) await writeToSender(tx, { authorityId, installKey, now }, it.id, (to) => receiptLetter(it, to));
}

/** The same words have the same mark, which cannot be turned back: neither spelling of tones nor capitals make others. */
const wordsMark = (
  { authorityId, installKey }: Pick<Receiving, 'authorityId' | 'installKey'>,
  { subject, body }: Pick<SentInput, 'subject' | 'body'>,
): string =>
  createHmac('sha256', installKey)
    .update(`petition words:${authorityId}:${fold(subject)}\n${fold(body)}`)
    .digest('base64url');

/** Marks the words of open petitions that came before there were marks; comes back with how many. */
export async function markWords(tx: Tx, receiving: Pick<Receiving, 'authorityId' | 'installKey'>): Promise<number> {
  const rows = await tx
    .selectFrom('petition')
    .select(['id', 'subject', 'body'])
    .where('authority_id', '=', receiving.authorityId)
    .where('state', 'in', openStates)
    .where('words_mark', 'is', null)
    .where('covered_on', 'is', null)
    .limit(1000)
    .execute();
  for (const { id, ...words } of rows)
    await tx
      .updateTable('petition')
      .set({ words_mark: wordsMark(receiving, words) })
      .where('authority_id', '=', receiving.authorityId)
      .where('id', '=', id)
      .execute();
  return rows.length;
}

/** The open one with these words. */
const sameOpen = (tx: Tx, authorityId: AuthorityId, mark: string) =>
  tx
    .selectFrom('petition')
    .select(['number', 'year'])
    .where('authority_id', '=', authorityId)
    .where('words_mark', '=', mark)
    .where('state', 'in', openStates)
    .limit(1)
    .executeTakeFirst();

/** How many came over the net on a day. */
async function cameOn(tx: Tx, authorityId: AuthorityId, on: Temporal.PlainDate): Promise<number> {
  const { count } = await tx
    .selectFrom('petition')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('authority_id', '=', authorityId)
    .where('received_on', '=', on)
    .where('way', '=', 'web')
    .executeTakeFirstOrThrow();
  return count;
}

async function receive(tx: Tx, receiving: Receiving, coming: Coming, input: SentInput): Promise<Result<PetitionId>> {
  const { authorityId, today, now, code } = receiving;
  const { way, receivedOn, recordedBy } = coming;
  const wrong = whyNotSend(input);
  if (wrong) return wrong;
  await holdPetitions(tx, authorityId);
  const [twin] = await petitionsOf(tx, authorityId, { code, limit: 1 });
  if (twin) return ok(twin.id);
  await markWords(tx, receiving);
  const mark = wordsMark(receiving, input);
  const same = await sameOpen(tx, authorityId, mark);
  if (same) return refusals.thereAlready(`${same.number}/${same.year}`);
  if (way === 'web' && (await cameOn(tx, authorityId, today)) >= MOST_A_DAY) return refusals.tooMany();
  const term = await termOn(tx, authorityId, input.kind, receivedOn);
  const dueOn = await dueFrom(tx, receivedOn, term);
  const forwardDueOn = await dueFrom(tx, receivedOn, await termOn(tx, authorityId, 'forward', receivedOn));
  const { year } = receivedOn;
  const { last } = await tx
    .selectFrom('petition')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('authority_id', '=', authorityId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  const { mode, kind, field, subject, body, place, mayShow } = input;
  const said = { kind, field, subject, body, place, mayShow };
  const row = await tx
    .insertInto('petition')
    .values({
      ...{ authority_id: authorityId, code, year, number: last + 1, way, mode, received_on: receivedOn, received_at: now },
      ...{ recorded_by: recordedBy ?? null, term_days: term.days, is_term_working: term.isWorking, term_basis: term.basis },
      ...{ forward_due_on: forwardDueOn, due_on: dueOn, words_mark: mark },
      ...columnsOf(kept, said),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const id = row.id as PetitionId;
  await keepStanding(tx, authorityId, id);
  const when = { authorityId, today, now, by: recordedBy };
  const changes = difference(
    {},
    { ...loggedOf(kept, said), number: last + 1, way, mode, received_on: receivedOn.toString(), due_on: dueOn.toString() },
  );
  await noteStep(tx, when, id, { kind: 'received', changes });
  await keepWho(tx, receiving, { id, code, number: last + 1, year, dueOn }, input);
  const about = { id, subject, aboutUnitId: null };
  await tellReceivers(tx, when, about, 'received');
  if (kind === 'behaviour') await tellChair(tx, when, about, 'behaviour', true);
  else if (way === 'supervision' || way === 'press') await tellChair(tx, when, about, 'outside', true);
  return ok(id);
}

/**
 * Somebody sends a petition on the public pages. Sent twice under one code it is there once. Refused: without the name or contact that the chosen mode asks
 * for, the same words while they are open, and more than five hundred in a day.
 */
export const sendPetition = (tx: Tx, receiving: Receiving, input: SentInput): Promise<Result<PetitionId>> =>
  receive(tx, receiving, { way: 'web', receivedOn: receiving.today }, input);

/** An officer writes down what came another way (Nghị định 20/2008/NĐ-CP, Điều 7). Refused to others, for a day to come or before last year, and as on the net. */
export async function recordPetition(
  tx: Tx,
  by: By & Pick<Receiving, 'installKey' | 'code'>,
  { way, receivedOn, ...input }: RecordInput,
): Promise<Result<PetitionId>> {
  const { actor, today, now, installKey, code } = by;
  const refusal = mayReceive(actor);
  if (refusal) return refused(refusal);
  if (Temporal.PlainDate.compare(receivedOn, today) > 0) return refusals.futureDay(today);
  const first = Temporal.PlainDate.from({ year: today.year - 1, month: 1, day: 1 });
  if (Temporal.PlainDate.compare(receivedOn, first) < 0) return refusals.longAgo(first);
  const { authorityId, officerId } = actor;
  return receive(tx, { authorityId, installKey, today, now, code }, { way, receivedOn, recordedBy: officerId }, input);
}

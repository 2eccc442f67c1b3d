import { holidaysOf } from '#features/calendar/server/index.ts';
import { addWorkingDays } from '#features/calendar/index.ts';
import { holdersOf, officersAt } from '#features/identity/server/index.ts';
import { sendMessages, writeToCitizen } from '#features/messages/server/index.ts';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { fold, truncate } from '#platform/values/text.ts';
import { accessTexts } from '../messages.ts';
import { answerLetter, receiptLetter } from '../letters.ts';
import { mayDeal, mayRecordRequest } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { dueOf, terms, type AccessRequest, type AccessRequestId, type Way } from '../request.ts';
import { kept, keptRequester, type AssessInput, type RecordInput, type RequestInput, type SettleInput } from '../schema.ts';
import { requestOf, requestsOf } from './queries.ts';

const MOST_A_DAY = 100;

/** An address hears of so many requests in a day that they came, whoever types it. */
const RECEIPTS_A_DAY = 5;

/** On whose behalf, when, and under which code. */
export interface Asking {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  code: string;
  /** Of the page on which it was asked. */
  lang?: Locale;
}

export interface By {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

const holidaysAround = (tx: Tx, day: Temporal.PlainDate) => holidaysOf(tx, day.year, day.year + 1);

async function tell(
  tx: Tx,
  { authorityId, now, by }: { authorityId: AuthorityId; now: Temporal.Instant; by?: OfficerId },
  officers: readonly OfficerId[],
  id: AccessRequestId,
  wanted: string,
): Promise<void> {
  const text = truncate(wanted, 200);
  const words = officers.map((officerId) => ({
    ...{ officerId, kind: 'citizen' as const, about: { type: 'access-request', id } },
    address: `/lam-viec/trang-cong-khai/yeu-cau/${id}`,
    title: { vi: accessTexts.vi.receivedWord, en: accessTexts.en.receivedWord },
    text: { vi: text, en: text },
  }));
  await sendMessages(tx, { authorityId, at: now, by }, words);
}

/** Writes a request into the register under the next number of its year; the clerk and the owner of the plan are told. */
async function receive(
  tx: Tx,
  asking: Asking & { way: Way; receivedOn: Temporal.PlainDate; by?: OfficerId },
  input: RequestInput,
): Promise<Result<AccessRequestId>> {
  const { authorityId, today, code, way, receivedOn, lang = 'vi' } = asking;
  await takeTurn(tx, authorityId, 'access');
  if (input.delivery === 'email' && input.email === undefined) return refusals.noEmail();
  const open = await requestsOf(tx, authorityId, { isOpen: true, limit: 5000 });
  const isTwin = (one: AccessRequest): boolean =>
    fold(one.wanted) === fold(input.wanted) && fold(one.requester.name ?? '') === fold(input.name);
  if (open.some(isTwin)) return refusals.thereAlready();
  if (way === 'electronic' && open.filter((one) => one.receivedOn.equals(today)).length >= MOST_A_DAY) return refusals.tooMany();
  const { year } = receivedOn;
  const { last } = await tx
    .selectFrom('access_request')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('authority_id', '=', authorityId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  const dueOn = dueOf(way, false, receivedOn, await holidaysAround(tx, receivedOn));
  const { wanted, purpose, delivery, ...who } = input;
  const said = { wanted, purpose, delivery };
  const { id } = await tx
    .insertInto('access_request')
    .values({
      authority_id: authorityId,
      code,
      year,
      number: last + 1,
      way,
      received_on: receivedOn,
      due_on: dueOn,
      unit_id: null,
      ...columnsOf(kept, said),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('access_requester')
    .values({ authority_id: authorityId, access_request_id: id, lang, erased_on: null, ...columnsOf(keptRequester, who) })
    .execute();
  const { email } = who;
  const told = open.filter((one) => one.requester.email === email && one.receivedOn.equals(receivedOn)).length;
  if (email !== undefined && told < RECEIPTS_A_DAY)
    await writeToCitizen(tx, { authorityId, at: asking.now }, receiptLetter({ code, number: last + 1, year, dueOn }, { email, lang }));
  const changes = difference({}, { ...loggedOf(kept, said), number: last + 1, way, received_on: receivedOn, due_on: dueOn });
  recordChange(tx, { action: 'access-request.received', objectType: 'access-request', objectId: id, changes });
  await tell(tx, asking, await holdersOf(tx, authorityId, ['clerk', 'plan-owner'], today), id, wanted);
  return ok(id as AccessRequestId);
}

/**
 * A citizen asks for information on the net (Luật Tiếp cận thông tin 2016, Điều 24). Refused: to be sent by e-mail without one, the same of the same person
 * while it is open, and more than a hundred in a day.
 */
export const askForInformation = (tx: Tx, asking: Asking, input: RequestInput): Promise<Result<AccessRequestId>> =>
  receive(tx, { ...asking, way: 'electronic', receivedOn: asking.today }, input);

/** An officer writes down what came in person or by post. Refused to others, for a day to come, and as on the net. */
export async function recordRequest(
  tx: Tx,
  by: By & { code: string },
  { way, receivedOn, ...input }: RecordInput,
): Promise<Result<AccessRequestId>> {
  const { actor, today, now, code } = by;
  const refusal = mayRecordRequest(actor);
  if (refusal) return { ok: false, refusal };
  if (Temporal.PlainDate.compare(receivedOn, today) > 0) return refusals.futureDay(today);
  return receive(tx, { authorityId: actor.authorityId, today, now, code, way, receivedOn, by: actor.officerId }, input);
}

async function open(tx: Tx, { actor }: By, id: AccessRequestId): Promise<Result<AccessRequest>> {
  await takeTurn(tx, actor.authorityId, 'access');
  const found = await requestOf(tx, actor.authorityId, id);
  if (!found) return refusals.unknown();
  return found.state === 'received' ? ok(found) : refusals.answered();
}

const update = (tx: Tx, { actor }: By, id: AccessRequestId) =>
  tx.updateTable('access_request').where('authority_id', '=', actor.authorityId).where('id', '=', id).where('state', '=', 'received');

/** Says whether a request is complex, which moves its day, and which unit deals with it. Refused to others, and once it was answered. */
export async function assessRequest(
  tx: Tx,
  by: By,
  id: AccessRequestId,
  { isComplex, unitId }: AssessInput,
): Promise<Result<AccessRequestId>> {
  const { actor, today, now } = by;
  const refusal = mayRecordRequest(actor);
  if (refusal) return { ok: false, refusal };
  await lockTree(tx, actor.authorityId);
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const before = found.value;
  const stands =
    unitId === undefined || before.unitId === unitId || (await unitsOn(tx, actor.authorityId, today)).some((unit) => unit.id === unitId);
  if (!stands) return refusals.unknownUnit();
  const holidays = await holidaysAround(tx, before.receivedOn);
  const dueOn =
    before.isComplex === isComplex || before.extendedReason !== null
      ? before.dueOn
      : dueOf(before.way, isComplex, before.receivedOn, holidays);
  const changes = difference(
    { is_complex: before.isComplex, due_on: before.dueOn, unit_id: before.unitId },
    { is_complex: isComplex, due_on: dueOn, unit_id: unitId ?? null },
  );
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, by, id)
    .set({ is_complex: isComplex, due_on: dueOn, unit_id: unitId ?? null })
    .execute();
  recordChange(tx, { action: 'access-request.assessed', objectType: 'access-request', objectId: id, changes });
  if (unitId !== undefined && unitId !== before.unitId)
    await tell(
      tx,
      { authorityId: actor.authorityId, now, by: actor.officerId },
      await officersAt(tx, actor.authorityId, unitId, today),
      id,
      before.wanted,
    );
  return ok(id);
}

/** Takes more time for what is complex, once, with the reason that is told. Refused to others, for what is simple, twice, and once it was answered. */
export async function extendRequest(tx: Tx, by: By, id: AccessRequestId, reason: string): Promise<Result<AccessRequestId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const { value: before } = found;
  const refusal = mayDeal(by.actor, before);
  if (refusal) return { ok: false, refusal };
  if (!before.isComplex) return refusals.notComplex();
  if (before.extendedReason !== null) return refusals.extendedOnce();
  const dueOn = addWorkingDays(before.dueOn, terms[before.way].more, await holidaysAround(tx, before.dueOn));
  await update(tx, by, id).set({ due_on: dueOn, extended_reason: reason }).execute();
  const changes = { due_on: { from: before.dueOn, to: dueOn }, extended_reason: { to: reason } };
  recordChange(tx, { action: 'access-request.extended', objectType: 'access-request', objectId: id, changes });
  return ok(id);
}

/** Answers a request: the information is given, or refused on a ground of the law (Điều 28). Refused to others, without its ground, and once it was answered. */
export async function settleRequest(
  tx: Tx,
  by: By,
  id: AccessRequestId,
  { became, ground, answer }: SettleInput,
): Promise<Result<AccessRequestId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const refusal = mayDeal(by.actor, found.value);
  if (refusal) return { ok: false, refusal };
  if (became === 'refused' && ground === undefined) return refusals.noGround();
  if (became === 'given' && ground !== undefined) return refusals.groundless();
  await update(tx, by, id)
    .set({ state: became, answer, ground: ground ?? null, answered_on: by.today, answered_by: by.actor.officerId })
    .execute();
  const { email, lang } = found.value.requester;
  if (email !== null)
    await writeToCitizen(
      tx,
      { authorityId: by.actor.authorityId, at: by.now },
      answerLetter(found.value, { email, lang }, { became, answer }),
    );
  const changes = difference({ state: 'received' }, { state: became, answer, ground: ground ?? null, answered_on: by.today });
  recordChange(tx, { action: 'access-request.settled', objectType: 'access-request', objectId: id, changes });
  return ok(id);
}

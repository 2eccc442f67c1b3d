import { holdersOf, officersAt } from '#features/identity/server/index.ts';
import { sendMessages, writeToCitizen } from '#features/messages/server/index.ts';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { answerLetter, receiptLetter } from '../letters.ts';
import { mayAnswerRemark, mayHandRemark } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { subjectOf, type Remark, type RemarkId } from '../remark.ts';
import { kept, type AnswerInput, type ReportInput } from '../schema.ts';
import { receivedWord } from '../words.ts';
import { remarkOf, remarksOf } from './queries.ts';

const MOST_A_DAY = 200;

/** An address hears of so many reports in a day that they came, whoever types it. */
const RECEIPTS_A_DAY = 5;

/** From where a report comes: the page by its address without language and step, and the unit that keeps it (null: who owns the plan). */
export interface Reporting {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  code: string;
  address: string;
  unitId: UnitId | null;
  /** Of the page on which it was written. */
  lang?: Locale;
}

async function keepersOf(tx: Tx, authorityId: AuthorityId, unitId: UnitId | null, today: Temporal.PlainDate): Promise<OfficerId[]> {
  const own = unitId === null ? [] : await officersAt(tx, authorityId, unitId, today);
  return own.length > 0 ? own : holdersOf(tx, authorityId, ['plan-owner'], today);
}

/**
 * A citizen says that something on a page is wrong; who keeps the page is told. Comes back with its id. Refused: the same again for the page while it waits,
 * and more than two hundred in a day. (Luật Tiếp cận thông tin 2016, Điều 22.)
 */
export async function reportFault(tx: Tx, reporting: Reporting, input: ReportInput): Promise<Result<RemarkId>> {
  const { authorityId, today, now, code, address, unitId, lang = 'vi' } = reporting;
  await takeTurn(tx, authorityId, 'remarks');
  const open = await remarksOf(tx, authorityId, { isOpen: true, limit: 5000 });
  if (open.some((one) => one.address === address && fold(one.text) === fold(input.text))) return refusals.thereAlready();
  const since = now.subtract({ hours: 24 });
  if (open.filter(({ receivedAt }) => Temporal.Instant.compare(receivedAt, since) > 0).length >= MOST_A_DAY) return refusals.tooMany();
  const subject = subjectOf(address);
  const { text, mayShow, email } = input;
  const said = { text, mayShow };
  const { id } = await tx
    .insertInto('remark')
    .values({ authority_id: authorityId, code, address, subject, unit_id: unitId, received_at: now, ...columnsOf(kept, said) })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (email !== undefined) {
    const told = open.filter((one) => one.email === email && Temporal.Instant.compare(one.receivedAt, since) > 0).length;
    await tx.insertInto('remark_sender').values({ authority_id: authorityId, remark_id: id, email, lang, erased_on: null }).execute();
    if (told < RECEIPTS_A_DAY)
      await writeToCitizen(tx, { authorityId, at: now }, receiptLetter({ code, address, subject, receivedAt: now }, { email, lang }));
  }
  const changes = difference({}, { ...loggedOf(kept, said), address, subject, unit_id: unitId });
  recordChange(tx, { action: 'remark.received', objectType: 'remark', objectId: id, changes });
  const keepers = await keepersOf(tx, authorityId, unitId, today);
  await sendMessages(tx, { authorityId, at: now }, keepers.map((one) => receivedWord(id, one, { subject, address }, text))); // prettier-ignore
  return ok(id);
}

export interface By {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

async function open(tx: Tx, { actor }: By, id: RemarkId): Promise<Result<Remark>> {
  await takeTurn(tx, actor.authorityId, 'remarks');
  const found = await remarkOf(tx, actor.authorityId, id);
  if (!found) return refusals.unknown();
  return found.state === 'open' ? ok(found) : refusals.answered();
}

const update = (tx: Tx, { actor }: By, id: RemarkId) =>
  tx.updateTable('remark').where('authority_id', '=', actor.authorityId).where('id', '=', id).where('state', '=', 'open');

/** Who keeps the page says what was put right, or why it is no fault. Refused to others, once it was answered, and to show it where its sender did not allow that. */
export async function answerRemark(tx: Tx, by: By, id: RemarkId, { became, answer, isShown }: AnswerInput): Promise<Result<RemarkId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const refusal = mayAnswerRemark(by.actor, found.value);
  if (refusal) return { ok: false, refusal };
  if (isShown && !found.value.mayShow) return refusals.notAllowed();
  await update(tx, by, id)
    .set({ state: became, answer, is_shown: isShown, answered_by: by.actor.officerId, answered_at: by.now })
    .execute();
  const { email, lang } = found.value;
  if (email !== null)
    await writeToCitizen(
      tx,
      { authorityId: by.actor.authorityId, at: by.now },
      answerLetter(found.value, { email, lang }, { became, answer }),
    );
  const changes = difference({ state: 'open', is_shown: false }, { state: became, answer, is_shown: isShown });
  recordChange(tx, { action: 'remark.answered', objectType: 'remark', objectId: id, changes });
  return ok(id);
}

/** It goes to the unit that keeps the page, which is told. Refused to others, to a unit that is not there, and once it was answered. */
export async function handRemark(tx: Tx, by: By, id: RemarkId, unitId: UnitId): Promise<Result<RemarkId>> {
  const { actor, today, now } = by;
  const refusal = mayHandRemark(actor);
  if (refusal) return { ok: false, refusal };
  await lockTree(tx, actor.authorityId);
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  if (!(await unitsOn(tx, actor.authorityId, today)).some((unit) => unit.id === unitId)) return refusals.unknownUnit();
  const { unitId: before, text, subject, address } = found.value;
  if (before === unitId) return ok(id);
  await update(tx, by, id).set({ unit_id: unitId }).execute();
  recordChange(tx, { action: 'remark.handed', objectType: 'remark', objectId: id, changes: { unit_id: { from: before, to: unitId } } });
  const keepers = await keepersOf(tx, actor.authorityId, unitId, today);
  const words = keepers.map((one) => receivedWord(id, one, { subject, address }, text));
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, words);
  return ok(id);
}

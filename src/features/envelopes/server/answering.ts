import { sql } from 'kysely';
import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { transactFor } from '#platform/server/transact.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import {
  isFurther,
  saidOf,
  standings,
  type Correspondent,
  type CorrespondentId,
  type Envelope,
  type EnvelopeId,
  type Receipt,
  type Standing,
} from '../envelope.ts';
import { envelopeTexts } from '../messages.ts';
import { notArrived } from '../refusals.ts';
import { correspondentsOf } from './correspondents.ts';
import { difficultyAnswered } from './jobs.ts';
import { envelopeNamed } from './queries.ts';

/** Deliveries and answers within one installation write to two logs: one after the other, so that none waits for one that waits for it. */
export async function oneAfterTheOther(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('envelopes', 0))`.execute(tx);
}

interface Noting {
  authorityId: AuthorityId;
  envelopeId: EnvelopeId;
  receipt: Omit<Receipt, 'of'>;
  correspondentId?: CorrespondentId | undefined;
  officerId?: OfficerId | undefined;
  receiptUid?: string | undefined;
  /** The sender is told over the net from then on. */
  tellAt?: Temporal.Instant | undefined;
}

export async function noteAnswer(tx: Tx, noting: Noting): Promise<boolean> {
  const { receipt } = noting;
  const row = await tx
    .insertInto('envelope_answer')
    .values({
      ...{ authority_id: noting.authorityId, envelope_id: noting.envelopeId, correspondent_id: noting.correspondentId ?? null },
      ...{
        what: receipt.what,
        answered_at: Temporal.Instant.from(receipt.at),
        by_officer: noting.officerId ?? null,
        note: receipt.note || null,
      },
      remarks: receipt.remarks && receipt.remarks.length > 0 ? JSON.stringify(receipt.remarks) : null,
      receipt_uid: noting.receiptUid ?? null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'receipt_uid']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row && noting.tellAt)
    await tx
      .insertInto('envelope_push')
      .values({ authority_id: noting.authorityId, object_id: row.id, what: 'answer', next_at: noting.tellAt })
      .execute();
  return row !== undefined;
}

/** These are pushed no further. */
export async function nothingLeft(tx: Tx, authorityId: AuthorityId, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('envelope_push')
    .set({ next_at: null })
    .where('authority_id', '=', authorityId)
    .where('object_id', 'in', [...ids])
    .where('next_at', 'is not', null)
    .execute();
}

const isStanding = (what: string): what is Standing => Object.hasOwn(standings, what);

/** Where it stands there after all that is known, in the order in which it happened: receipts overtake each other. */
async function standingAfterAll(
  tx: Tx,
  { authorityId, envelopeId, correspondentId }: { authorityId: AuthorityId; envelopeId: EnvelopeId; correspondentId: CorrespondentId },
): Promise<{ what: Standing; at: Temporal.Instant } | undefined> {
  const rows = await tx
    .selectFrom('envelope_answer')
    .select(['what', 'answered_at'])
    .where('authority_id', '=', authorityId)
    .where('envelope_id', '=', envelopeId)
    .where('correspondent_id', '=', correspondentId)
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
  let stands: { what: Standing; at: Temporal.Instant } | undefined;
  for (const { what, answered_at: at } of rows) {
    // A decision that is looked at again stands no longer.
    if (what === 'reopened') stands = { what: 'opened', at };
    else if (isStanding(what) && isFurther(what, stands?.what ?? null)) stands = { what, at };
  }
  return stands;
}

interface Told {
  /** The sender, whose ledger is open. */
  authorityId: AuthorityId;
  from: Pick<Correspondent, 'id' | 'name'>;
  receipt: Receipt;
  receiptUid?: string | undefined;
  now: Temporal.Instant;
}

/**
 * With the sender: notes what became of an envelope there. Refused where it was not sent to that correspondent. What came before, or says less than what is
 * known, changes nothing.
 */
export async function applyReceipt(tx: Tx, { authorityId, from, receipt, receiptUid, now }: Told): Promise<Result<void>> {
  const envelope = await envelopeNamed(tx, authorityId, receipt.of);
  if (envelope?.direction !== 'out') return notArrived.unknownReceipt();
  const delivery = await tx
    .selectFrom('envelope_delivery')
    .select(['id', 'state'])
    .where('authority_id', '=', authorityId)
    .where('envelope_id', '=', envelope.id)
    .where('correspondent_id', '=', from.id)
    .forUpdate()
    .executeTakeFirst();
  if (!delivery) return notArrived.unknownReceipt();
  const { what, plan } = receipt;
  const isNew = await noteAnswer(tx, { authorityId, envelopeId: envelope.id, receipt, correspondentId: from.id, receiptUid });
  if (!isNew) return ok(undefined);
  const said = Temporal.Instant.from(receipt.at);
  const at = Temporal.Instant.compare(said, now) > 0 ? now : said;
  const stands = await standingAfterAll(tx, { authorityId, envelopeId: envelope.id, correspondentId: from.id });
  await tx
    .updateTable('envelope_delivery')
    .set({
      ...(delivery.state !== 'delivered' && { state: 'delivered', delivered_at: at, fault: null }),
      ...(stands && { standing: stands.what, standing_at: Temporal.Instant.compare(stands.at, now) > 0 ? now : stands.at }),
      ...(plan && { answer_title: plan.title, answer_symbol: plan.symbol }),
    })
    .where('authority_id', '=', authorityId)
    .where('id', '=', delivery.id)
    .execute();
  await nothingLeft(tx, authorityId, [delivery.id]);
  const changes = { correspondent: { to: from.name }, what: { to: what }, ...(receipt.note && { note: { to: receipt.note } }) };
  recordChange(tx, { action: 'envelope.answered', objectType: 'envelope', objectId: envelope.id, changes });
  if (envelope.kind === 'difficulty' && (what === 'accepted' || what === 'returned'))
    await enqueue(tx, difficultyAnswered, { authorityId, envelopeId: envelope.id });
  if (what !== 'delivered' && what !== 'opened') await tellKeepers(tx, { authorityId, now }, envelope, from.name, what);
  return ok(undefined);
}

async function tellKeepers(
  tx: Tx,
  { authorityId, now }: { authorityId: AuthorityId; now: Temporal.Instant },
  { id, kind, title }: Envelope,
  from: string,
  what: Receipt['what'],
): Promise<void> {
  const to = await holdersOf(tx, authorityId, ['plan-owner', 'clerk'], now.toZonedDateTimeISO(ZONE).toPlainDate());
  const said = (locale: 'vi' | 'en') => envelopeTexts[locale].answerTitle(saidOf(kind, what)[locale], truncate(title, 90));
  await sendMessages(
    tx,
    { authorityId, at: now },
    to.map((officerId) => ({
      ...{ officerId, kind: 'envelope' as const, about: { type: 'envelope', id } },
      address: `/lam-viec/phong-bi/di/${id}`,
      title: { vi: said('vi'), en: said('en') },
      text: { vi: from, en: from },
    })),
  );
}

interface Answering {
  authorityId: AuthorityId;
  /** Undefined where the software answers by itself. */
  officerId?: OfficerId | undefined;
  now: Temporal.Instant;
}

/** With the receiver: notes what became of an envelope here and tells its sender, in one installation in this transaction, else over the net from now on. */
export async function answer(
  tx: Tx,
  { authorityId, officerId, now }: Answering,
  envelope: Envelope,
  said: Omit<Receipt, 'of' | 'at'>,
): Promise<Result<void>> {
  const receipt: Receipt = { of: envelope.uid, at: now.toString(), ...said };
  const sender = (await correspondentsOf(tx, authorityId)).find(({ id }) => id === envelope.came?.correspondentId);
  const tellAt = sender && !sender.isHere && sender.address !== null ? now : undefined;
  await noteAnswer(tx, { authorityId, envelopeId: envelope.id, receipt, officerId, tellAt });
  if (!sender?.isHere) return ok(undefined);
  await oneAfterTheOther(tx);
  const own = { authorityId, actor: officerId ? `officer:${officerId}` : 'worker', at: now };
  return transactFor(tx, { work: { authorityId: envelope.senderId, actor: 'envelope', at: now }, own }, async (inside) => {
    const from = (await correspondentsOf(inside, envelope.senderId)).find(({ bodyId }) => bodyId === authorityId);
    return from ? applyReceipt(inside, { authorityId: envelope.senderId, from, receipt, now }) : ok(undefined);
  });
}

import { sql } from 'kysely';
import { authorities } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { nameFile, shareFile, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import { findFile, type StoredFile } from '#platform/server/files/storage.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { transact, transactFor } from '#platform/server/transact.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { slugOf, truncate } from '#platform/values/text.ts';
import type { Correspondent, Envelope, EnvelopeId, SentKind } from '../envelope.ts';
import { notCarried } from '../going/refusals.ts';
import { envelopeTexts } from '../messages.ts';
import { MOST_BYTES, sealEnvelope, type ToSeal } from '../package/manifest.ts';
import { reportIn, type ReportSaid } from '../package/report.ts';
import { mayCarryUp, maySendEnvelopes } from '../policy.ts';
import { notAnEnvelope, notSent } from '../refusals.ts';
import { keepArrived, nameOfAuthority } from './arriving.ts';
import { noteAnswer, nothingLeft, oneAfterTheOther } from './answering.ts';
import { correspondentHere, correspondentsOf, type By } from './correspondents.ts';
import { signerFor, signerOn } from './keys.ts';
import { difficultyAnswered } from './jobs.ts';
import { deliveriesOf, envelopeOf, sentAbout } from './queries.ts';
import { copyReport, keepReport } from './reports/keeping.ts';
import { superiorsOf } from './superiors.ts';

/** What travels and is answered; receipts go by themselves. */
export type ToSend = Omit<ToSeal, 'uid' | 'sender' | 'madeAt' | 'kind'> & { kind: SentKind };

export interface SealedEnvelope extends Omit<ToSend, 'content' | 'parts'> {
  uid: string;
  senderName: string;
  madeAt: Temporal.Instant;
  publicKey: string;
  file: Shelved;
  report: ReportSaid | undefined;
}

/** Seals a plan or report under the key of the authority, which is made where there is none, and stores the file: before the transaction that sends it. */
export async function sealToSend(
  db: Database,
  { actor, now, installKey, shelf }: By & { installKey: Uint8Array; shelf: Shelf },
  { content, parts, ...said }: ToSend,
): Promise<Result<SealedEnvelope>> {
  const { authorityId, officerId } = actor;
  const work = { authorityId, actor: `officer:${officerId}`, at: now };
  const key =
    (await signerOn(db, authorityId, installKey)) ??
    (await transact(db, work, async (tx) => ok(await signerFor(tx, { authorityId, installKey, now }))));
  const signer = 'ok' in key ? (key.ok ? key.value : undefined) : key;
  if (!signer) throw new Error('An authority has no key.');
  const { uid } = await db.selectNoFrom(sql<string>`uuidv7()`.as('uid')).executeTakeFirstOrThrow();
  const madeAt = now.round('second');
  const senderName = await nameOfAuthority(db as unknown as Tx, authorityId, now);
  const bytes = sealEnvelope({ ...said, uid, madeAt, sender: { id: authorityId, name: senderName }, content, parts }, signer);
  if (bytes.byteLength > MOST_BYTES) return notAnEnvelope.tooLarge(MOST_BYTES / 1024 / 1024);
  const name = `phong-bi-${slugOf(said.symbol ?? said.title, 60)}.zip`;
  const file = await shelf.put({ name, mediaType: 'application/zip', content: bytes });
  return ok({ ...said, uid, senderName, madeAt, publicKey: signer.publicKey, file, report: reportIn(content) });
}

/**
 * Sends it to those bodies: here at once, over the net where they have an address, else as a file. Where somebody sent the same meanwhile, that envelope goes
 * to them as well, and there is no second one. Refused: nobody, somebody who is not in the list, who has it.
 */
export async function sendEnvelope(
  tx: Tx,
  by: By,
  { sealed, about, to }: { sealed: SealedEnvelope; about: NonNullable<Envelope['about']>; to: readonly AuthorityId[] },
): Promise<Result<EnvelopeId>> {
  const refusal = maySendEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  await takeTurn(tx, authorityId, `envelopes of ${about.id}`);
  const [sent] = await sentAbout(tx, authorityId, about.id);
  if (sent && sent.replacesUid === sealed.replaces) return sendFurther(tx, by, sent.id, to);
  const file = await nameFile(tx, sealed.file, by.now);
  const row = await tx
    .insertInto('envelope')
    .values({
      ...{ authority_id: authorityId, uid: sealed.uid, direction: 'out', kind: sealed.kind, about_type: about.type, about_id: about.id },
      ...{
        sender_id: authorityId,
        sender_name: sealed.senderName,
        title: sealed.title,
        symbol: sealed.symbol,
        issued_on: sealed.issuedOn === null ? null : Temporal.PlainDate.from(sealed.issuedOn),
      },
      ...{ made_at: sealed.madeAt, public_key: sealed.publicKey, file_id: file.id, sha256: file.sha256, kept_by: officerId },
      ...{ state: 'sent', replaces_uid: sealed.replaces },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const id = row.id as EnvelopeId;
  await keepReport(tx, authorityId, id, sealed.kind === 'report' ? sealed.report : undefined);
  const changes = { title: { to: sealed.title }, kind: { to: sealed.kind }, sha256: { to: file.sha256 } };
  recordChange(tx, { action: 'envelope.sealed', objectType: 'envelope', objectId: id, changes });
  return sendFurther(tx, by, id, to);
}

/** Why an envelope does not go there: a difficulty goes only to superiors of the day, and only by who carries difficulties. */
async function whyNotTo(tx: Tx, { actor, now }: By, { kind }: Envelope, to: readonly AuthorityId[]): Promise<Result<never> | undefined> {
  if (kind !== 'difficulty') return undefined;
  const refusal = mayCarryUp(actor);
  if (refusal) return { ok: false, refusal };
  const above = await superiorsOf(tx, actor.authorityId, now.toZonedDateTimeISO(ZONE).toPlainDate());
  return to.every((one) => above.some(({ bodyId }) => bodyId === one)) ? undefined : notCarried.onlyUp();
}

/**
 * Sends an envelope that stands to more bodies: the very same file. Refused: one that was taken back, nobody, somebody unknown, who has it; a difficulty to who is
 * no superior today, and by who carries none.
 */
export async function sendFurther(tx: Tx, by: By, id: EnvelopeId, to: readonly AuthorityId[]): Promise<Result<EnvelopeId>> {
  const refusal = maySendEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  if (to.length === 0) return notSent.noReceivers();
  const { authorityId } = by.actor;
  await tx.selectFrom('envelope').select('id').where('authority_id', '=', authorityId).where('id', '=', id).forUpdate().execute();
  const envelope = await envelopeOf(tx, authorityId, id);
  if (envelope?.direction !== 'out') return notSent.unknown();
  if (envelope.state !== 'sent') return notSent.takenBackAlready();
  const why = await whyNotTo(tx, by, envelope, to);
  if (why) return why;
  const file = await findFile(tx, authorityId, envelope.fileId);
  if (!file) throw new Error('The file of an envelope is not there.');
  await oneAfterTheOther(tx);
  const here = new Set((await authorities(tx)).map(({ id: one }) => one));
  const known = await correspondentsOf(tx, authorityId);
  const had = new Set((await deliveriesOf(tx, authorityId, id)).map(({ correspondentId }) => correspondentId));
  const names: string[] = [];
  for (const bodyId of [...new Set(to)].toSorted()) {
    const one =
      known.find((other) => other.bodyId === bodyId) ??
      (here.has(bodyId) && bodyId !== authorityId ? await added(tx, by, bodyId) : undefined);
    if (!one || one.endedAt || one.bodyId === null) return notSent.unknownReceiver();
    if (had.has(one.id)) return notSent.sentBefore(one.name);
    await deliver(tx, by, { envelope, file, to: one });
    names.push(one.name);
  }
  const changes = { receivers: { to: names.length }, toWhom: { to: truncate(names.join('; '), 1000) } };
  recordChange(tx, { action: 'envelope.sent', objectType: 'envelope', objectId: id, changes });
  return ok(id);
}

const added = (tx: Tx, { actor, now }: By, bodyId: AuthorityId): Promise<Correspondent> =>
  correspondentHere(tx, actor.authorityId, bodyId, { officerId: actor.officerId, now });

interface Delivering {
  envelope: Envelope;
  file: StoredFile;
  to: Correspondent;
}

async function deliver(tx: Tx, by: By, { envelope, file, to }: Delivering): Promise<void> {
  const { authorityId, officerId } = by.actor;
  const { now } = by;
  const way = to.isHere ? 'here' : to.address === null ? 'file' : 'push';
  const isIn = to.isHere && (await deliverHere(tx, by, { envelope, file, to }));
  const { id } = await tx
    .insertInto('envelope_delivery')
    .values({
      ...{ authority_id: authorityId, envelope_id: envelope.id, correspondent_id: to.id, way },
      ...(isIn
        ? { state: 'delivered', delivered_at: now }
        : to.isHere
          ? { state: 'refused', fault: envelopeTexts.vi.endedThere }
          : { state: 'waiting' }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (way === 'push')
    await tx.insertInto('envelope_push').values({ authority_id: authorityId, object_id: id, what: 'delivery', next_at: now }).execute();
  if (to.isHere && !isIn && envelope.kind === 'difficulty') await enqueue(tx, difficultyAnswered, { authorityId, envelopeId: envelope.id });
  if (isIn)
    await noteAnswer(tx, {
      authorityId,
      envelopeId: envelope.id,
      receipt: { what: 'delivered', at: now.toString() },
      correspondentId: to.id,
      officerId,
    });
}

/** In the log of the other authority, under its seal, in this transaction; false where that one has ended the exchange. */
async function deliverHere(tx: Tx, { actor, now }: By, { envelope, file, to }: Delivering): Promise<boolean> {
  const other = to.bodyId;
  if (other === null) return false;
  const own = { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now };
  const copy = await copyReport(tx, { authorityId: actor.authorityId, envelopeId: envelope.id });
  const done = await transactFor(
    tx,
    { work: { authorityId: other, actor: 'envelope', at: now }, own },
    async (inside): Promise<Result<boolean>> => {
      const correspondent = await correspondentHere(inside, other, actor.authorityId, { officerId: null, now });
      if (correspondent.endedAt) return ok(false);
      const { id: fileId } = await shareFile(inside, other, file, now);
      const { uid, kind, senderId, senderName, title, symbol, issuedOn, madeAt, publicKey, replacesUid, sha256 } = envelope;
      if (kind === 'receipt') return ok(false);
      const said = { uid, kind, senderId, senderName, title, symbol, issuedOn, madeAt, publicKey, replacesUid, sha256 };
      const kept = await keepArrived(inside, { authorityId: other, now }, { ...said, fileId, by: 'here', correspondent });
      await copy({ tx: inside, authorityId: other, envelopeId: kept });
      return ok(true);
    },
  );
  return done.ok && done.value;
}

/**
 * The sender takes an envelope back until somebody has taken it; within the installation it goes from the list of those who have it, over the net it goes no
 * further. Refused: where somebody has dealt with it, or it has arrived outside.
 */
export async function takeEnvelopeBack(tx: Tx, by: By, id: EnvelopeId): Promise<Result<EnvelopeId>> {
  const refusal = maySendEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  await tx.selectFrom('envelope').select('id').where('authority_id', '=', authorityId).where('id', '=', id).forUpdate().execute();
  const envelope = await envelopeOf(tx, authorityId, id);
  if (envelope?.direction !== 'out') return notSent.unknown();
  if (envelope.state !== 'sent') return notSent.takenBackAlready();
  await oneAfterTheOther(tx);
  const deliveries = await deliveriesOf(tx, authorityId, id);
  for (const one of deliveries.toSorted((a, b) => ((a.bodyId ?? '') < (b.bodyId ?? '') ? -1 : 1))) {
    if (one.state !== 'delivered') continue;
    if (one.way !== 'here' || one.bodyId === null) return notSent.notHere(one.name);
    const back = await backFrom(tx, by, envelope, one.bodyId, one.name);
    if (!back.ok) return back;
  }
  await nothingLeft(
    tx,
    authorityId,
    deliveries.map((one) => one.id),
  );
  await tx
    .updateTable('envelope')
    .set({ state: 'taken-back', decided_at: by.now, decided_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .execute();
  await noteAnswer(tx, { authorityId, envelopeId: id, receipt: { what: 'taken-back', at: by.now.toString() }, officerId });
  if (envelope.kind === 'difficulty') await enqueue(tx, difficultyAnswered, { authorityId, envelopeId: id });
  recordChange(tx, {
    action: 'envelope.taken-back',
    objectType: 'envelope',
    objectId: id,
    changes: { state: { from: 'sent', to: 'taken-back' } },
  });
  return ok(id);
}

async function backFrom(tx: Tx, { actor, now }: By, { uid }: Envelope, other: AuthorityId, name: string): Promise<Result<void>> {
  const own = { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now };
  return transactFor(tx, { work: { authorityId: other, actor: 'envelope', at: now }, own }, async (inside) => {
    const row = await inside
      .updateTable('envelope')
      .set({ state: 'taken-back' })
      .where('authority_id', '=', other)
      .where('uid', '=', uid)
      .where('direction', '=', 'in')
      .where('state', '=', 'arrived')
      .returning('id')
      .executeTakeFirst();
    if (!row) return notSent.goneOn(name);
    await noteAnswer(inside, { authorityId: other, envelopeId: row.id, receipt: { what: 'taken-back', at: now.toString() } });
    const changes = { state: { from: 'arrived', to: 'taken-back' } };
    recordChange(inside, { action: 'envelope.taken-back', objectType: 'envelope', objectId: row.id, changes });
    return ok(undefined);
  });
}

import { authorities } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { nameFile, openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import { transact } from '#platform/server/transact.ts';
import { slugOf } from '#platform/values/text.ts';
import { parseId, type AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Correspondent, Receipt } from '../../envelope.ts';
import { openEnvelope, type Opened } from '../../package/opening.ts';
import { receiptIn, sealReceipt } from '../../package/receipt.ts';
import { notArrived, notPushed } from '../../refusals.ts';
import { applyReceipt, noteAnswer } from '../answering.ts';
import { keepFromOutside, nameOfAuthority, senderOf } from '../arriving.ts';
import { heldKey } from '../correspondents.ts';
import { signerFor } from '../keys.ts';
import { envelopeNamed } from '../queries.ts';
import { HEADERS, isSignedRequest } from './request.ts';

const WINDOW = { minutes: 5 } as const;

export interface Installation {
  db: Database;
  storage: Storage;
  installKey: Uint8Array;
  now: Temporal.Instant;
}

interface Asked {
  to: AuthorityId;
  time: Temporal.Instant;
  signature: string;
  said: { to: string; time: string };
}

function askedBy(headers: Headers, now: Temporal.Instant): Result<Asked> {
  const [to, time, signature] = [headers.get(HEADERS.to), headers.get(HEADERS.time), headers.get(HEADERS.signature)];
  const id = parseId<AuthorityId>(to);
  if (!id || !time || !signature || !/^\d{4}-\d\d-\d\dT[\d:.]{8,}Z$/.test(time)) return notPushed.badRequest();
  const at = readInstant(time);
  if (!at) return notPushed.badRequest();
  const [early, late] = [now.subtract(WINDOW), now.add(WINDOW)];
  if (Temporal.Instant.compare(at, early) < 0 || Temporal.Instant.compare(at, late) > 0) return notPushed.badTime();
  return ok({ to: id, time: at, signature, said: { to: id, time } });
}

function readInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

const isOf = (sender: Correspondent, { said, signature, time }: Asked, sha256: string): boolean =>
  sender.keys.some(({ publicKey }) => heldKey(sender, publicKey, time) && isSignedRequest({ ...said, sha256 }, signature, publicKey));

/**
 * Takes what another installation pushes, and answers with a receipt under the key of the receiver. Refused: a request without signature, out of time, to nobody
 * here, under another key, one that came before as it is; and what is no whole envelope of a known sender. What was sent again after an answer that was lost gets the
 * same receipt, and is there once.
 */
export async function takePushed(
  { db, storage, installKey, now }: Installation,
  headers: Headers,
  body: Uint8Array,
): Promise<Result<Buffer>> {
  const asked = askedBy(headers, now);
  if (!asked.ok) return asked;
  const opened = openEnvelope(body);
  if (!opened.ok) return opened;
  const { to: authorityId } = asked.value;
  if (!(await authorities(db)).some(({ id }) => id === authorityId)) return notPushed.noReceiver();
  // Nothing of a stranger is stored, not even for a moment; asked again under the lock of the log.
  const stranger = await whyStranger(db, { authorityId, now }, opened.value, asked.value);
  if (stranger) return stranger;
  await using shelf = openShelf(db, storage, authorityId);
  const name = `phong-bi-${slugOf(opened.value.manifest.symbol ?? opened.value.manifest.title, 60)}.zip`;
  const isReceipt = opened.value.manifest.kind === 'receipt';
  const file = isReceipt ? undefined : await shelf.put({ name, mediaType: 'application/zip', content: body, sha256: opened.value.sha256 });
  return await transact(db, { authorityId, actor: 'envelope', at: now }, async (tx) => {
    const sender = await senderOf(tx, { authorityId, now }, opened.value);
    if (!sender.ok) return sender;
    if (!isOf(sender.value, asked.value, opened.value.sha256)) return notPushed.badSignature();
    const naming = async (inside: Tx) => (file ? (await nameFile(inside, file, now)).id : never());
    const kept = isReceipt
      ? await takeReceipt(tx, { authorityId, now }, opened.value, sender.value)
      : await takeOnce(tx, { authorityId, now }, { opened: opened.value, correspondent: sender.value, asked: asked.value, naming });
    if (!kept.ok) return kept;
    const signer = await signerFor(tx, { authorityId, installKey, now });
    const receipt: Receipt = { of: opened.value.manifest.uid, what: 'delivered', at: kept.value.toString() };
    const { uid } = opened.value.manifest;
    return ok(
      sealReceipt(receipt, { uid, signer, madeAt: now, sender: { id: authorityId, name: await nameOfAuthority(tx, authorityId, now) } }),
    );
  });
}

async function whyStranger(db: Read, at: At, opened: Opened, asked: Asked): Promise<Result<never> | undefined> {
  const sender = await senderOf(db, at, opened);
  if (!sender.ok) return sender;
  return isOf(sender.value, asked, opened.sha256) ? undefined : notPushed.badSignature();
}

const never = (): never => {
  throw new Error('A receipt has no file to be named.');
};

interface At {
  authorityId: AuthorityId;
  now: Temporal.Instant;
}

async function takeReceipt(tx: Tx, at: At, opened: Opened, sender: Correspondent): Promise<Result<Temporal.Instant>> {
  const receipt = receiptIn(opened);
  if (!receipt) return notArrived.unknownReceipt();
  const applied = await applyReceipt(tx, { ...at, from: sender, receipt, receiptUid: opened.manifest.uid });
  return applied.ok ? ok(at.now) : applied;
}

interface Once {
  opened: Opened;
  correspondent: Correspondent;
  asked: Asked;
  naming: (tx: Tx) => ReturnType<Parameters<typeof keepFromOutside>[2]['file']>;
}

/** When it came first; kept now where it had not come. */
async function takeOnce(tx: Tx, at: At, { opened, correspondent, asked, naming }: Once): Promise<Result<Temporal.Instant>> {
  const known = await envelopeNamed(tx, at.authorityId, opened.manifest.uid);
  if (known?.came && known.sha256 === opened.sha256) {
    const newer = await tx
      .updateTable('envelope')
      .set({ pushed_at: asked.time })
      .where('authority_id', '=', at.authorityId)
      .where('id', '=', known.id)
      .where((eb) => eb.or([eb('pushed_at', 'is', null), eb('pushed_at', '<', asked.time)]))
      .executeTakeFirst();
    if (newer.numUpdatedRows === 0n) return notPushed.replayed();
    recordChange(tx, { action: 'envelope.came-again', objectType: 'envelope', objectId: known.id, changes: {} });
    return ok(known.came.at);
  }
  const kept = await keepFromOutside(tx, at, { opened, correspondent, by: 'push', pushedAt: asked.time, file: naming });
  if (!kept.ok) return kept;
  await noteAnswer(tx, { authorityId: at.authorityId, envelopeId: kept.value.id, receipt: { what: 'delivered', at: at.now.toString() } });
  return ok(at.now);
}

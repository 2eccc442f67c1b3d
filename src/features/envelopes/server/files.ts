import type { Database, Read, Tx } from '#platform/server/database.ts';
import { nameFile, type Shelved } from '#platform/server/files/shelf.ts';
import { findFile, readStored, type Storage } from '#platform/server/files/storage.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Envelope, EnvelopeId } from '../envelope.ts';
import { openEnvelope, type Opened } from '../package/opening.ts';
import { receiptIn, sealReceipt } from '../package/receipt.ts';
import { maySendEnvelopes } from '../policy.ts';
import { notArrived, notSent } from '../refusals.ts';
import { applyReceipt, noteAnswer } from './answering.ts';
import { keepFromOutside, nameOfAuthority, senderOf } from './arriving.ts';
import type { By } from './correspondents.ts';
import { signerFor } from './keys.ts';
import { receiptOf } from './net/pushing.ts';
import { envelopeOf } from './queries.ts';

/** The envelope with what is in it, read from its file and verified anew. Refused where it is not there, or the file was altered since. */
export async function contentsOf(
  db: Read,
  storage: Storage,
  authorityId: AuthorityId,
  id: EnvelopeId,
): Promise<Result<{ envelope: Envelope; opened: Opened }>> {
  const envelope = await envelopeOf(db, authorityId, id);
  const file = envelope && (await findFile(db, authorityId, envelope.fileId));
  if (!envelope || !file) return notSent.unknown();
  const opened = openEnvelope(await readStored(storage, file));
  return opened.ok ? ok({ envelope, opened: opened.value }) : opened;
}

/** What an officer brought in as a file. */
export type Brought = { kind: 'envelope'; id: EnvelopeId } | { kind: 'receipt'; id: EnvelopeId };

/** Brings in a file that another authority handed over: an envelope, or a receipt of one that was sent. Refused as arriving is, and what came already. */
export async function bringIn(tx: Tx, by: By, { opened, file }: { opened: Opened; file: Shelved }): Promise<Result<Brought>> {
  const refusal = maySendEnvelopes(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  const at = { authorityId, now: by.now };
  const sender = await senderOf(tx, at, opened);
  if (!sender.ok) return sender;
  const receipt = receiptIn(opened);
  if (receipt) {
    const told = await tx
      .selectFrom('envelope')
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('uid', '=', receipt.of)
      .executeTakeFirst();
    const applied = await applyReceipt(tx, { ...at, from: sender.value, receipt, receiptUid: opened.manifest.uid });
    if (!applied.ok) return applied;
    return told ? ok({ kind: 'receipt', id: told.id }) : notArrived.unknownReceipt();
  }
  const naming = async (inside: Tx) => (await nameFile(inside, file, by.now)).id;
  const kept = await keepFromOutside(tx, at, { opened, correspondent: sender.value, by: 'file', officerId, file: naming });
  if (!kept.ok) return kept;
  await noteAnswer(tx, { authorityId, envelopeId: kept.value.id, receipt: { what: 'delivered', at: by.now.toString() }, officerId });
  return ok({ kind: 'envelope', id: kept.value.id });
}

/** The latest word on an envelope that came, as a file to hand to its sender; undefined where nothing is to be said yet. */
export async function receiptFile(
  db: Database,
  { authorityId, installKey, id, now }: { authorityId: AuthorityId; installKey: Uint8Array; id: EnvelopeId; now: Temporal.Instant },
  run: <T>(command: (tx: Tx) => Promise<Result<T>>) => Promise<Result<T>>,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  const envelope = await envelopeOf(db, authorityId, id);
  if (envelope?.direction !== 'in') return undefined;
  const last = await db
    .selectFrom('envelope_answer')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('envelope_id', '=', id)
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return undefined;
  const sealed = await run(async (tx) => {
    const signer = await signerFor(tx, { authorityId, installKey, now });
    const sender = { id: authorityId, name: await nameOfAuthority(tx, authorityId, now) };
    return ok(sealReceipt(receiptOf(last, envelope.uid), { uid: last.id, signer, madeAt: last.answered_at, sender }));
  });
  return sealed.ok ? { name: 'bien-nhan.zip', bytes: sealed.value } : undefined;
}

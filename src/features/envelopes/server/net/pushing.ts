import { Agent, request } from 'node:https';
import { isIP } from 'node:net';
import { holdersOf } from '#features/identity/server/index.ts';
import { isPublicAddress, outsideAgent, sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { findFile, readStored, type Storage } from '#platform/server/files/storage.ts';
import { enqueue } from '#platform/server/jobs.ts';
import type { Signer } from '#platform/server/log/signing.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { tidyLine, truncate } from '#platform/values/text.ts';
import type { Correspondent, Envelope, Receipt } from '../../envelope.ts';
import { envelopeTexts } from '../../messages.ts';
import { sha256Of } from '../../package/manifest.ts';
import { openEnvelope } from '../../package/opening.ts';
import { receiptIn, sealReceipt } from '../../package/receipt.ts';
import { applyReceipt } from '../answering.ts';
import { nameOfAuthority } from '../arriving.ts';
import { correspondentsOf, heldKey } from '../correspondents.ts';
import { difficultyAnswered } from '../jobs.ts';
import { signerFor } from '../keys.ts';
import { envelopeOf } from '../queries.ts';
import { headersOf } from './request.ts';

export type Post = (
  address: string,
  init: { headers: Record<string, string>; body: Uint8Array },
) => Promise<{ status: number; body: Uint8Array }>;

const SECONDS = 60;
const MOST_ANSWER = 1024 * 1024;

/**
 * By the net: https to addresses of the internet alone, whatever a name has come to mean since it was stored; `isInside` (MINHBACH_ENVELOPES_INSIDE) lets it go to
 * private networks too. No redirection is followed, and an answer that does not end is none.
 */
export function postOverNet({ isInside }: { isInside: boolean }): { post: Post; close: () => void } {
  const agent = isInside ? new Agent({ keepAlive: true, maxSockets: 8 }) : outsideAgent();
  const post: Post = (address, { headers, body }) =>
    new Promise((done, fail) => {
      const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
      // A number is not looked up, so the agent never sees it.
      if (!isInside && isIP(host) > 0 && !isPublicAddress(host)) return fail(new Error(`${host} lies in a private network.`));
      const signal = AbortSignal.timeout(SECONDS * 1000);
      const sent = request(
        address,
        { method: 'POST', agent, signal, headers: { ...headers, 'content-length': body.byteLength } },
        (response) => {
          const pieces: Buffer[] = [];
          let size = 0;
          response.on('data', (piece: Buffer) => {
            size += piece.byteLength;
            if (size > MOST_ANSWER) response.destroy(new RangeError('The answer is too long.'));
            else pieces.push(piece);
          });
          response.on('error', fail);
          response.on('end', () =>
            response.complete
              ? done({ status: response.statusCode ?? 0, body: Buffer.concat(pieces) })
              : fail(new Error('The answer broke off.')),
          );
        },
      );
      sent.on('error', fail);
      sent.end(body);
    });
  return { post, close: () => agent.destroy() };
}

/** After so many tries, some four days, a person has to look. */
const MOST_TRIES = 30;
const pauseOf = (tries: number): Temporal.Duration => Temporal.Duration.from({ minutes: Math.min(2 ** Math.min(tries, 12), 240) });

/** What the other side may say that passes by itself. */
const passing = new Set(['push-out-of-time', 'push-replayed']);

/** What the other side says is kept as a line of ours. */
const faultIn = (said: string): string => truncate(tidyLine(said) || '–', 500);

type Outcome = { kind: 'receipt'; receipt: Receipt; uid: string } | { kind: 'later' | 'refused'; fault: string };

function refusedBy(status: number, body: Uint8Array): Outcome {
  const said = parsed(body);
  const fault = faultIn(said?.message ?? `HTTP ${status}`);
  const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429 && said !== undefined && !passing.has(said.code);
  return { kind: isFinal ? 'refused' : 'later', fault };
}

function parsed(body: Uint8Array): { code: string; message: string } | undefined {
  try {
    const value = JSON.parse(Buffer.from(body).toString('utf8')) as unknown;
    if (typeof value !== 'object' || value === null || !('code' in value) || !('message' in value)) return undefined;
    return { code: String(value.code), message: String(value.message) };
  } catch {
    return undefined;
  }
}

interface Pushing {
  db: Database;
  storage: Storage;
  installKey: Uint8Array;
  now: () => Temporal.Instant;
  post: Post;
}

async function push(
  { post, now }: Pushing,
  { to, body, signer, uid }: { to: Correspondent; body: Uint8Array; signer: Signer; uid: string },
): Promise<Outcome> {
  const { address, bodyId } = to;
  if (address === null || bodyId === null) return { kind: 'refused', fault: envelopeTexts.vi.noAddress };
  const said = { to: bodyId, time: now().toString(), sha256: sha256Of(body) };
  let answered: Awaited<ReturnType<Post>>;
  try {
    answered = await post(address, { headers: headersOf(said, signer), body });
  } catch (error) {
    return { kind: 'later', fault: faultIn(error instanceof Error ? error.message : String(error)) };
  }
  if (answered.status !== 200) return refusedBy(answered.status, answered.body);
  const opened = openEnvelope(answered.body);
  const receipt = opened.ok ? receiptIn(opened.value) : undefined;
  const isTheirs = opened.ok && opened.value.manifest.sender.id === bodyId && heldKey(to, opened.value.publicKey, now());
  if (!receipt || !isTheirs || receipt.of !== uid || receipt.what !== 'delivered')
    return { kind: 'later', fault: envelopeTexts.vi.noReceipt };
  return { kind: 'receipt', receipt, uid };
}

const work = (authorityId: AuthorityId, at: Temporal.Instant) => ({ authorityId, actor: 'worker', at });

/** Pushes what an authority has waiting, each on its own; what cannot be pushed now is tried again after a growing pause. */
export async function pushDue(pushing: Pushing, authorityId: AuthorityId, isOver: () => boolean): Promise<void> {
  const { db, installKey, now } = pushing;
  const signer = await transact(db, work(authorityId, now()), async (tx) =>
    ok(await signerFor(tx, { authorityId, installKey, now: now() })),
  );
  if (!signer.ok) return;
  const known = await correspondentsOf(db, authorityId);
  const of = (id: string): Correspondent | undefined => known.find((one) => one.id === id);
  const due = await db
    .selectFrom('envelope_push as p')
    .innerJoin('envelope_delivery as d', (join) => join.onRef('d.authority_id', '=', 'p.authority_id').onRef('d.id', '=', 'p.object_id'))
    .select(['d.id', 'd.envelope_id', 'd.correspondent_id', 'p.tries'])
    .where('p.authority_id', '=', authorityId)
    .where('p.what', '=', 'delivery')
    .where('p.next_at', '<=', now())
    .orderBy('p.next_at')
    .limit(500)
    .execute();
  for (const { id, envelope_id: envelopeId, correspondent_id: correspondentId, tries } of due) {
    const to = of(correspondentId);
    const envelope = await envelopeOf(db, authorityId, envelopeId);
    const file = envelope && (await findFile(db, authorityId, envelope.fileId));
    if (isOver() || !to || !envelope || !file) continue;
    const outcome = await readStored(pushing.storage, file).then(
      (body) => push(pushing, { to, signer: signer.value, uid: envelope.uid, body }),
      (error: unknown): Outcome => ({ kind: 'later', fault: faultIn(String(error)) }),
    );
    await transact(db, work(authorityId, now()), async (tx) => {
      if (outcome.kind === 'receipt') return applyReceipt(tx, { authorityId, from: to, receipt: outcome.receipt, now: now() });
      await noteFault(tx, { authorityId, id, envelope, to, tries: tries + 1, now: now(), outcome });
      return ok(undefined);
    });
  }
  await tellDue(pushing, authorityId, signer.value, of, isOver);
}

interface Fault {
  authorityId: AuthorityId;
  id: Id<'envelope-delivery'>;
  envelope: Envelope;
  to: Correspondent;
  tries: number;
  now: Temporal.Instant;
  outcome: Exclude<Outcome, { kind: 'receipt' }>;
}

async function noteFault(tx: Tx, { authorityId, id, envelope, to, tries, now, outcome }: Fault): Promise<void> {
  const { id: envelopeId, kind, title } = envelope;
  const isOver = outcome.kind === 'refused' || tries >= MOST_TRIES;
  const state = outcome.kind === 'refused' ? 'refused' : isOver ? 'given-up' : 'waiting';
  await noteTry(tx, { authorityId, id, tries, nextAt: isOver ? null : now.add(pauseOf(tries)), fault: outcome.fault });
  if (!isOver) return;
  await tx
    .updateTable('envelope_delivery')
    .set({ state, fault: outcome.fault })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
  const changes = { correspondent: { to: to.name }, state: { to: state }, fault: { to: outcome.fault } };
  recordChange(tx, { action: 'envelope.not-delivered', objectType: 'envelope', objectId: envelopeId, changes });
  if (kind === 'difficulty') await enqueue(tx, difficultyAnswered, { authorityId, envelopeId });
  const officers = await holdersOf(tx, authorityId, ['plan-owner', 'clerk'], now.toZonedDateTimeISO(ZONE).toPlainDate());
  const said = (locale: 'vi' | 'en') => envelopeTexts[locale].failedTitle(truncate(title, 100));
  await sendMessages(
    tx,
    { authorityId, at: now },
    officers.map((officerId) => ({
      ...{
        officerId,
        kind: 'envelope' as const,
        about: { type: 'envelope', id: envelopeId },
        address: `/lam-viec/phong-bi/di/${envelopeId}`,
      },
      ...{ title: { vi: said('vi'), en: said('en') }, text: { vi: `${to.name}: ${outcome.fault}`, en: `${to.name}: ${outcome.fault}` } },
    })),
  );
}

const noteTry = (
  tx: Tx,
  {
    authorityId,
    id,
    tries,
    nextAt,
    fault,
  }: { authorityId: AuthorityId; id: string; tries: number; nextAt: Temporal.Instant | null; fault: string | null },
) =>
  tx
    .updateTable('envelope_push')
    .set({ tries, next_at: nextAt, fault })
    .where('authority_id', '=', authorityId)
    .where('object_id', '=', id)
    .where('next_at', 'is not', null)
    .execute();

/** Tells the senders of what came from other installations what became of it here. */
async function tellDue(
  pushing: Pushing,
  authorityId: AuthorityId,
  signer: Signer,
  of: (id: string) => Correspondent | undefined,
  isOver: () => boolean,
): Promise<void> {
  const { db, now } = pushing;
  const due = await db
    .selectFrom('envelope_push as p')
    .innerJoin('envelope_answer as a', (join) => join.onRef('a.authority_id', '=', 'p.authority_id').onRef('a.id', '=', 'p.object_id'))
    .select(['a.id', 'a.envelope_id', 'a.what', 'a.answered_at', 'a.note', 'a.remarks', 'p.tries'])
    .where('p.authority_id', '=', authorityId)
    .where('p.what', '=', 'answer')
    .where('p.next_at', '<=', now())
    .orderBy('a.answered_at')
    .orderBy('a.id')
    .limit(500)
    .execute();
  for (const row of due) {
    const envelope = await envelopeOf(db, authorityId, row.envelope_id);
    const to = envelope?.came && of(envelope.came.correspondentId);
    if (isOver() || !envelope || !to) continue;
    const name = await nameOfAuthority(db as unknown as Tx, authorityId, now());
    const body = sealReceipt(receiptOf(row, envelope.uid), {
      uid: row.id,
      signer,
      madeAt: row.answered_at,
      sender: { id: authorityId, name },
    });
    const outcome = await push(pushing, { to, signer, uid: row.id, body });
    const tries = row.tries + 1;
    const isDone = outcome.kind !== 'later' || tries >= MOST_TRIES;
    await transact(db, work(authorityId, now()), async (tx) => {
      const fault = outcome.kind === 'receipt' ? null : outcome.fault;
      await noteTry(tx, { authorityId, id: row.id, tries, nextAt: isDone ? null : now().add(pauseOf(tries)), fault });
      return ok(undefined);
    });
  }
}

interface AnswerRow {
  what: string;
  answered_at: Temporal.Instant;
  note: string | null;
  remarks: unknown;
}

/** What a stored answer says to the sender. */
export function receiptOf({ what, answered_at: at, note, remarks }: AnswerRow, uid: string): Receipt {
  const plan = what === 'answered' && note !== null ? { title: note, symbol: note } : undefined;
  return {
    ...{ of: uid, what: what as Receipt['what'], at: at.toString() },
    ...(note !== null && { note }),
    ...(Array.isArray(remarks) && { remarks: remarks as NonNullable<Receipt['remarks']> }),
    ...(plan && { plan }),
  };
}

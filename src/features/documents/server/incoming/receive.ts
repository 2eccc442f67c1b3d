import { openAsBlob } from 'node:fs';
import { findOffice } from 'official-documents';
import type { Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Database } from '#platform/server/database.ts';
import { BrokenForm, partsOf, type Part } from '#platform/server/files/multipart.ts';
import { spooled, type Spooling } from '#platform/server/files/spool.ts';
import { openShelf, sha256Of } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import { transact } from '#platform/server/transact.ts';
import { displayName } from '../../file-names.ts';
import { notTaken } from '../../refusals.ts';
import { documentLimits, type DocumentLimits } from './limits.ts';
import { mediaTypes, sniff, throughOffice } from '#platform/server/files/sniff.ts';
import { uploadDocument, withContent, type Direction, type Uploaded } from './upload.ts';

export interface Receiving {
  db: Database;
  storage: Storage;
  actor: Actor;
  direction: Direction;
  now: Temporal.Instant;
  limits?: DocumentLimits;
}

export interface Received {
  name: string;
  result: Result<Uploaded>;
}

async function keep(
  spooling: Spooling,
  name: string,
  { db, storage, actor, direction, now, limits }: Required<Receiving>,
): Promise<Result<Uploaded>> {
  if (!spooling.ok) {
    if (spooling.reason === 'too-large') return notTaken.tooLarge(name, limits.uploadMb);
    return spooling.reason === 'no-space' ? notTaken.noSpace(name) : notTaken.interrupted(name);
  }
  const { path } = spooling.value;
  const kind = await sniff(path);
  if (kind === 'empty') return notTaken.empty(name);
  if (throughOffice.has(kind) && findOffice(limits.libreOffice) === undefined) return notTaken.openDocument(name);
  if (kind === 'unsupported') return notTaken.unsupported(name);
  const { authorityId } = actor;
  const content = await openAsBlob(path);
  const sha256 = await sha256Of(content);
  const known = await withContent(db, authorityId, sha256);
  if (known) return ok({ documentId: known, isNew: false });
  await using shelf = openShelf(db, storage, authorityId);
  const file = await shelf.put({ name, mediaType: mediaTypes[kind], content, sha256 });
  const work = { authorityId, actor: `officer:${actor.officerId}`, at: now };
  return await transact(db, work, (tx) => uploadDocument(tx, { actor, file, direction, now }));
}

/** Takes one file in a transaction of its own: refused (empty, too large, unknown kind, broken off) it gets its sentence and touches no other. */
export async function receiveDocument(chunks: AsyncIterable<Uint8Array>, fileName: string, receiving: Receiving): Promise<Received> {
  const name = displayName(fileName);
  const all = { ...receiving, limits: receiving.limits ?? documentLimits() };
  const result = await spooled(chunks, all.limits.uploadMb * 1024 * 1024, (spooling) => keep(spooling, name, all));
  return { name, result };
}

async function shortText(part: Part): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of part.data) if (text.length < 100) text += decoder.decode(piece, { stream: true });
  return text;
}

const isDirection = (text: string): text is Direction => text === 'own' || text === 'received';

/** The server's own limit on a request shows as an error of the body with this status. */
const isTooMuch = (error: unknown): boolean => error instanceof Error && 'status' in error && error.status === 413;

/** Takes the files of a form as they arrive (`files`, behind `direction`). Broken off or too large, it keeps what came before and says so. */
export async function receiveForm(
  body: AsyncIterable<Uint8Array>,
  contentType: string | null,
  receiving: Omit<Receiving, 'direction'>,
): Promise<Received[]> {
  const most = (receiving.limits ?? documentLimits()).files;
  const received: Received[] = [];
  let direction: Direction | undefined;
  try {
    for await (const part of partsOf(body, contentType ?? '')) {
      if (part.name === 'direction' && part.fileName === undefined) {
        const text = await shortText(part);
        if (isDirection(text)) direction = text;
      } else if (part.name === 'files' && part.fileName) {
        if (!direction) return [...received, { name: part.fileName, result: notTaken.badForm() }];
        if (received.length >= most) return [...received, { name: part.fileName, result: notTaken.tooMany(most) }];
        received.push(await receiveDocument(part.data, part.fileName, { ...receiving, direction }));
      }
    }
  } catch (error) {
    if (isTooMuch(error)) return [...received, { name: '', result: notTaken.tooMuch() }];
    if (!(error instanceof BrokenForm)) throw error;
    if (received.at(-1)?.result.ok !== false) received.push({ name: '', result: notTaken.badForm() });
  }
  return received;
}

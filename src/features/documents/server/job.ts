import { createRequire } from 'node:module';
import { readInChild, type Progress, type ReadDocument, type RecognisedPage, type Result as Outcome } from 'official-documents';
import type { AuthorityId, DocumentId, ReadingId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { app } from '#platform/server/app.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import { transact } from '#platform/server/transact.ts';
import { readingStored } from '../review/stored.ts';
import { killedTwice, startedTooOften } from '../refusals.ts';
import { writeHeader } from './header.ts';
import { childLimits, documentLimits, type DocumentLimits } from './incoming/limits.ts';
import { dropPages, keepPage, recognisedPages } from './recognised.ts';

/** A worker that stops while reading is not the file's fault, but a file that outlives five of them is given up. */
const MOST_STARTS = 5;

interface Taken {
  authorityId: AuthorityId;
  readingId: ReadingId;
  documentId: DocumentId;
  attempts: number;
}

/** Takes the reading up, also one whose worker died; undefined where it is finished already. */
async function takeUp(db: Database, authorityId: AuthorityId, readingId: ReadingId, now: Temporal.Instant): Promise<Taken | undefined> {
  const row = await db
    .updateTable('reading')
    .set(({ eb }) => ({
      state: 'running',
      stage: 'extract',
      pages_done: 0,
      pages_all: null,
      attempts: eb('attempts', '+', 1),
      started_at: now,
    }))
    .where('authority_id', '=', authorityId)
    .where('id', '=', readingId)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['document_id', 'attempts'])
    .executeTakeFirst();
  return row && { authorityId, readingId, documentId: row.document_id, attempts: row.attempts };
}

/** Puts it back into the queue, uncounted: the worker was asked to stop. */
const putBack = (db: Database, { authorityId, readingId, attempts }: Taken): Promise<unknown> =>
  db
    .updateTable('reading')
    .set({ state: 'waiting', stage: null, attempts: attempts - 1, started_at: null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', readingId)
    .where('state', '=', 'running')
    .execute();

async function fileOf(db: Database, { authorityId, documentId }: Taken): Promise<{ name: string; bytes: Uint8Array }> {
  const document = await db
    .selectFrom('document')
    .select('file_id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const stored = await findFile(db, authorityId, document.file_id);
  if (!stored) throw new Error(`Document ${documentId} has no file.`);
  return { name: stored.name, bytes: await readStored(app().storage, stored) };
}

/** Progress is written at most so often, in milliseconds. */
const EVERY = 1000;

/** Writes how far a reading is, at most once a second; `keep` stores a recognised page at once; `end` waits and throws where a writing failed. */
function progressTo(db: Database, taken: Taken) {
  const { authorityId, readingId } = taken;
  let last = -Infinity;
  let failed = false;
  let writing: Promise<unknown> = Promise.resolve();
  let stage: Progress['stage'] | undefined;
  const then = (write: () => Promise<unknown>): void => {
    writing = writing.then(write).catch((error: unknown) => {
      failed = true;
      console.error(`documents: how far a reading is could not be written: ${String(error)}`);
    });
  };
  const write = (progress: Progress): Promise<unknown> =>
    db
      .updateTable('reading')
      .set({ stage: progress.stage, pages_done: progress.page, pages_all: progress.pages })
      .where('authority_id', '=', authorityId)
      .where('id', '=', readingId)
      .where('state', '=', 'running')
      .execute();
  return {
    note: (progress: Progress): void => {
      const now = performance.now();
      if (progress.stage === stage && now - last < EVERY) return;
      [last, stage] = [now, progress.stage];
      then(() => write(progress));
    },
    keep: (page: RecognisedPage): void => then(() => keepPage(db, taken, page)),
    end: async (): Promise<void> => {
      await writing;
      if (failed) throw new Error('How far the reading is could not be written.');
    },
  };
}

/** `read` in place of the engine: for a file that it has read already. */
type Reading = { signal: AbortSignal; read?: typeof readInChild };

/** Reads the file in a child; one that kills the reader is tried a second time at once, and no more. Pages recognised before are not recognised again. */
async function readTwice(
  db: Database,
  taken: Taken,
  limits: DocumentLimits,
  { signal, read = readInChild }: Reading,
): Promise<Outcome<ReadDocument>> {
  const { name, bytes } = await fileOf(db, taken);
  const once = async (): Promise<Outcome<ReadDocument>> => {
    const progress = progressTo(db, taken);
    const recognised = await recognisedPages(db, taken);
    const options = { ...childLimits(limits), recognised, signal, onProgress: progress.note, onRecognised: progress.keep };
    return read(bytes, name, options).finally(progress.end);
  };
  const first = await once();
  return !first.ok && first.code === 'crashed' ? once() : first;
}

const engineVersion = (): string => (createRequire(import.meta.url)('official-documents/package.json') as { version: string }).version;

interface Ending {
  action: string;
  values: Record<string, unknown>;
  then?: (tx: Tx) => Promise<void>;
}

const refused = (refusal: string): Ending => ({ action: 'document.not-read', values: { state: 'refused', refusal } });

function ending(taken: Taken, outcome: Outcome<ReadDocument>): Ending {
  if (!outcome.ok) return refused(outcome.code === 'crashed' ? killedTwice : outcome.message);
  const { extracted, reading } = outcome.value;
  const values = {
    state: 'done',
    text: extracted.text,
    pages: JSON.stringify(extracted.pages),
    pages_done: extracted.pages.length,
    pages_all: extracted.pages.length,
    result: readingStored(reading),
    restored: extracted.restored ? JSON.stringify(extracted.restored) : null,
    is_damaged: reading.textLayer?.damaged ?? false,
    engine_version: engineVersion(),
  };
  return { action: 'document.read', values, then: (tx) => writeHeader(tx, taken.authorityId, taken.documentId, reading.document) };
}

const end = (
  db: Database,
  { authorityId, readingId, documentId }: Taken,
  at: Temporal.Instant,
  { action, values, then }: Ending,
): Promise<unknown> =>
  transact(db, { authorityId, actor: 'worker', at }, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('reading')
      .set({ ...values, stage: null, finished_at: at })
      .where('authority_id', '=', authorityId)
      .where('id', '=', readingId)
      .where('state', '=', 'running')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok(undefined);
    await dropPages(tx, { authorityId, readingId });
    await then?.(tx);
    recordChange(tx, { action, objectType: 'document', objectId: documentId, changes: { reading: { to: readingId } } });
    return ok(undefined);
  });

/** Reads a document within the limits and stores the result, or why not. May be handed out twice; a worker asked to stop puts it back and throws. */
export async function readDocument(
  payload: { authorityId: string; readingId: string },
  context: Omit<JobContext, 'attempt'> & Reading,
): Promise<void> {
  const { db } = context;
  const now = (): Temporal.Instant => context.now();
  const taken = await takeUp(db, payload.authorityId as AuthorityId, payload.readingId as ReadingId, now());
  if (!taken) return;
  if (taken.attempts > MOST_STARTS) return void (await end(db, taken, now(), refused(startedTooOften)));
  const outcome = await readTwice(db, taken, documentLimits(), context);
  if (!outcome.ok && outcome.code === 'cancelled') {
    await putBack(db, taken);
    throw new Error('The worker is stopping; the reading goes back into the queue.');
  }
  await end(db, taken, now(), ending(taken, outcome));
}

import { sql } from 'kysely';
import type { Extracted, Result as Outcome } from 'official-documents';
import { recordChange } from '#platform/server/audit.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { findFile, readStored, type Storage, type StoredFile } from '#platform/server/files/storage.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId, FileId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import type { FileText, LawId } from '../law.ts';
import { passagesOf } from '../passages.ts';
import { unread } from '../refusals.ts';

/** A worker that stops while reading is not the file's fault, but a file that outlives so many of them is given up. */
const MOST_STARTS = 5;
/** What could not be had from the store, or whose worker died, is tried again after so long. */
const PAUSE = { minutes: 30 } as const;
const AT_ONCE = 500;

/** Whose files are read, with what, and until when. */
export interface TextReading {
  db: Database;
  storage: Storage;
  now: () => Temporal.Instant;
  isOver: () => boolean;
  /** Takes the text out of a file; `cancelled` where the worker is asked to stop. */
  read: (bytes: Uint8Array, name: string) => Promise<Outcome<Extracted>>;
}

interface Taken {
  authority_id: AuthorityId;
  file_id: FileId;
  law_id: LawId;
  attempts: number;
}

/** Asks the worker to take the text out of the file of a paper. */
export const askForText = (tx: Tx, authorityId: AuthorityId, law: { id: LawId; fileId: FileId }, now: Temporal.Instant): Promise<unknown> =>
  tx
    .insertInto('law_text')
    .values({ authority_id: authorityId, file_id: law.fileId, law_id: law.id, state: 'waiting', asked_at: now })
    .execute();

/** Takes up the file that waits longest, of whatever authority; undefined where none does. */
async function takeUp(db: Database, now: Temporal.Instant): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`
    update law_text set attempts = attempts + 1, tried_at = ${now.toString()}
    where (authority_id, file_id) = (select authority_id, file_id from law_text
      where state = 'waiting' and (tried_at is null or tried_at < ${now.subtract(PAUSE).toString()})
      order by asked_at, file_id limit 1 for update skip locked)
    returning authority_id, file_id, law_id, attempts`.execute(db);
  return rows[0];
}

/** Its place in the queue again, uncounted; `later` after a pause. */
const putBack = (db: Database, { authority_id, file_id, attempts }: Taken, later: boolean): Promise<unknown> =>
  db
    .updateTable('law_text')
    .set({ attempts: attempts - 1, ...(!later && { tried_at: null }) })
    .where('authority_id', '=', authority_id)
    .where('file_id', '=', file_id)
    .where('state', '=', 'waiting')
    .execute();

type Ending = { refusal: string } | { found: Extracted };

async function keepPassages(tx: Tx, { authority_id, file_id }: Taken, found: Extracted): Promise<number> {
  const rows = passagesOf(found).map(({ page, text }, position) => ({ authority_id, file_id, position, page, text }));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx
      .insertInto('law_passage')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  return rows.length;
}

const end = ({ db, now }: TextReading, taken: Taken, ending: Ending): Promise<unknown> =>
  transact(db, { authorityId: taken.authority_id, actor: 'worker', at: now() }, async (tx) => {
    const waiting = await tx
      .selectFrom('law_text')
      .select('state')
      .where('authority_id', '=', taken.authority_id)
      .where('file_id', '=', taken.file_id)
      .where('state', '=', 'waiting')
      .forUpdate()
      .executeTakeFirst();
    if (!waiting) return ok(undefined);
    const kept = 'found' in ending ? await keepPassages(tx, taken, ending.found) : 0;
    const refusal = 'refusal' in ending ? ending.refusal : kept === 0 ? unread.noWords : null;
    const isRecognised = 'found' in ending && ending.found.pages.some(({ source }) => source === 'ocr');
    await tx
      .updateTable('law_text')
      .set({ state: refusal === null ? 'read' : 'unreadable', refusal, is_recognised: isRecognised })
      .where('authority_id', '=', taken.authority_id)
      .where('file_id', '=', taken.file_id)
      .execute();
    recordChange(tx, {
      action: refusal === null ? 'law.text-read' : 'law.text-unreadable',
      objectType: 'law',
      objectId: taken.law_id,
      changes: { readFile: { to: taken.file_id }, ...(refusal !== null && { whyUnread: { to: refusal } }) },
    });
    return ok(undefined);
  });

/** The file of a text; undefined where the store does not give it now. */
async function contentOf({ db, storage }: TextReading, taken: Taken): Promise<[StoredFile, Uint8Array] | undefined> {
  try {
    const file = await findFile(db, taken.authority_id, taken.file_id);
    return file && [file, await readStored(storage, file)];
  } catch (error) {
    console.error(`laws: file ${taken.file_id} could not be had from the store and is tried again later: ${String(error)}`);
    return undefined;
  }
}

/** Reads files of papers that wait, one after another, those kept earliest first, of all authorities. Gives how many came to an end: read, or known not to be readable. */
export async function readLawTexts(reading: TextReading): Promise<number> {
  let ended = 0;
  while (!reading.isOver()) {
    const taken = await takeUp(reading.db, reading.now());
    if (!taken) break;
    if (taken.attempts > MOST_STARTS) {
      await end(reading, taken, { refusal: unread.startedTooOften });
      ended += 1;
      continue;
    }
    const content = await contentOf(reading, taken);
    if (!content) {
      await putBack(reading.db, taken, true);
      continue;
    }
    const [{ name }, bytes] = content;
    const first = await reading.read(bytes, name);
    // What kills the reader is tried a second time, and no more.
    const outcome = !first.ok && first.code === 'crashed' ? await reading.read(bytes, name) : first;
    if (!outcome.ok && outcome.code === 'cancelled') {
      await putBack(reading.db, taken, false);
      break;
    }
    await end(reading, taken, outcome.ok ? { found: outcome.value } : { refusal: outcome.message });
    ended += 1;
  }
  return ended;
}

/** Of the file that a paper has now; undefined where it has none. */
export async function textOfLaw(db: Read, authorityId: AuthorityId, fileId: FileId | null): Promise<FileText | undefined> {
  if (!fileId) return undefined;
  const row = await db
    .selectFrom('law_text')
    .select(['state', 'refusal', 'is_recognised'])
    .where('authority_id', '=', authorityId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row && { state: row.state as FileText['state'], refusal: row.refusal, isRecognised: row.is_recognised };
}

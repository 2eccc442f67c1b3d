import { sql } from 'kysely';
import type { Reading } from 'official-documents';
import type { AuthorityId, DocumentId, FileId, ReadingId } from '#platform/values/ids.ts';
import type { Read } from '#platform/server/database.ts';
import type { Decision, Verdict } from '../review/decisions.ts';
import type { DocumentLine, ReadingState } from '../document.ts';
import { correctionKey, restoredWords, type RestoredText } from '../review/stretches.ts';
import { pagesFrom, readingFrom, restoredFrom } from '../review/stored.ts';

const stateColumns = [
  'id',
  'state',
  'stage',
  'pages_done',
  'pages_all',
  'refusal',
  'is_damaged',
  'asked_at',
  'started_at',
  'finished_at',
  'confirmed_at',
] as const;

export const newestReadings = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('reading')
    .distinctOn('document_id')
    .select(['document_id', ...stateColumns])
    .where('authority_id', '=', authorityId)
    .orderBy('document_id')
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc');

type StateRow = Awaited<ReturnType<ReturnType<typeof newestReadings>['execute']>>[number];

const stateOf = (row: StateRow, queue: readonly string[]): ReadingState => ({
  readingId: row.id,
  state: row.confirmed_at ? 'confirmed' : (row.state as ReadingState['state']),
  stage: row.stage,
  pagesDone: row.pages_done,
  pagesAll: row.pages_all,
  position: row.state === 'waiting' ? queue.indexOf(row.id) + 1 : null,
  refusal: row.refusal,
  isDamaged: row.is_damaged ?? false,
  since: row.started_at ?? row.asked_at,
});

/** The authority's waiting readings in their order: by when they were asked for, those of one sending in the order of its files. */
const queueOf = async (db: Read, authorityId: AuthorityId): Promise<string[]> => {
  const waiting = db.selectFrom('reading').select('id').where('authority_id', '=', authorityId).where('state', '=', 'waiting');
  return (await waiting.orderBy('asked_at').orderBy('id').execute()).map(({ id }) => id);
};

const lineColumns = [
  'id',
  'direction',
  'file_id',
  'file_name',
  'kind',
  'title',
  'symbol',
  'issuer',
  'issued_on',
  'uploaded_at',
  'uploaded_by',
] as const;

export const documents = (db: Read, authorityId: AuthorityId) =>
  db.selectFrom('document').select(lineColumns).where('authority_id', '=', authorityId);

type LineRow = Awaited<ReturnType<ReturnType<typeof documents>['execute']>>[number];

export async function withStates(db: Read, authorityId: AuthorityId, rows: readonly LineRow[]): Promise<DocumentLine[]> {
  if (rows.length === 0) return [];
  const states = await newestReadings(db, authorityId)
    .where(
      'document_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const queue = states.some(({ state }) => state === 'waiting') ? await queueOf(db, authorityId) : [];
  const byDocument = new Map(states.map((row) => [row.document_id, stateOf(row, queue)]));
  return rows.flatMap((row) => {
    const reading = byDocument.get(row.id);
    if (!reading) return [];
    const { id, file_id, file_name, uploaded_at, uploaded_by, issued_on, direction, ...header } = row;
    const line = {
      id,
      fileId: file_id,
      fileName: file_name,
      uploadedAt: uploaded_at,
      uploadedBy: uploaded_by,
      issuedOn: issued_on,
      direction,
      ...header,
      reading,
    };
    return [line as DocumentLine];
  });
}

export async function documentOf(db: Read, authorityId: AuthorityId, documentId: DocumentId): Promise<DocumentLine | undefined> {
  const rows = await documents(db, authorityId).where('id', '=', documentId).execute();
  return (await withStates(db, authorityId, rows))[0];
}

export async function originalOf(db: Read, authorityId: AuthorityId, documentId: DocumentId): Promise<FileId | undefined> {
  const row = await db
    .selectFrom('document')
    .select('file_id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', documentId)
    .executeTakeFirst();
  return row?.file_id;
}

const pagesOf = (row: { text: string | null; pages: unknown }): { start: number; end: number }[] =>
  pagesFrom(row.pages, row.text?.length ?? 0);

export interface SourceText {
  readingId: ReadingId;
  pages: { start: number; text: string }[];
  words: { start: number; end: number; isDoubtful: boolean }[];
}

/** The pages of the newest reading's text, each with the offset at which it starts; undefined while nothing was read. */
export async function sourceOf(db: Read, authorityId: AuthorityId, documentId: DocumentId): Promise<SourceText | undefined> {
  const row = await newestReadings(db, authorityId)
    .select(['text', 'pages', 'restored'])
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (row?.text == null) return undefined;
  const { text } = row;
  const pages = pagesOf(row).map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  const restored = restoredFrom(row.restored);
  const words = restored ? restoredWords({ text, restored }).map(({ start, end, isDoubtful }) => ({ start, end, isDoubtful })) : [];
  return { readingId: row.id, pages, words };
}

export interface ReadDocument {
  readingId: ReadingId;
  result: Reading;
  text: string;
  pages: { start: number; end: number }[];
  restored: RestoredText | null;
  isDamaged: boolean;
  confirmedAt: Temporal.Instant | null;
}

const finished = (db: Read, authorityId: AuthorityId, documentId: DocumentId) =>
  db
    .selectFrom('reading')
    .select(['id', 'result', 'text', 'pages', 'restored', 'is_damaged', 'confirmed_at', 'state'])
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', documentId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc');

type FinishedRow = Awaited<ReturnType<ReturnType<typeof finished>['execute']>>[number];

const readDocument = (row: FinishedRow): ReadDocument => ({
  readingId: row.id,
  result: readingFrom(row.result),
  text: row.text ?? '',
  pages: pagesOf(row),
  restored: restoredFrom(row.restored),
  isDamaged: row.is_damaged ?? false,
  confirmedAt: row.confirmed_at,
});

export async function newestDone(db: Read, authorityId: AuthorityId, documentId: DocumentId): Promise<ReadDocument | undefined> {
  const row = await finished(db, authorityId, documentId).limit(1).executeTakeFirst();
  return row?.state === 'done' ? readDocument(row) : undefined;
}

/** The reading before the newest one that was done and decided on, from which decisions can be taken over. */
export async function earlierDone(
  db: Read,
  authorityId: AuthorityId,
  documentId: DocumentId,
  newest: ReadingId,
): Promise<ReadDocument | undefined> {
  const row = await finished(db, authorityId, documentId)
    .where('state', '=', 'done')
    .where('id', '<>', newest)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('reading_decision')
          .select(sql<number>`1`.as('one'))
          .whereRef('reading_decision.authority_id', '=', 'reading.authority_id')
          .whereRef('reading_id', '=', 'reading.id'),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row && readDocument(row);
}

export async function decisionsOn(db: Read, authorityId: AuthorityId, readingId: ReadingId): Promise<Decision[]> {
  const rows = await db
    .selectFrom('reading_decision')
    .select(['item', 'verdict', 'value'])
    .where('authority_id', '=', authorityId)
    .where('reading_id', '=', readingId)
    .execute();
  return rows.map(({ item, verdict, value }) => ({ item, verdict: verdict as Verdict, value }));
}

/** What officers of the authority wrote for words that had been restored otherwise, by `correctionKey`. */
export async function correctionsFor(db: Read, authorityId: AuthorityId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('word_correction')
    .select(['remains', 'restored', 'correction'])
    .where('authority_id', '=', authorityId)
    .execute();
  return new Map(rows.map(({ remains, restored, correction }) => [correctionKey({ remains, read: restored }), correction]));
}

export async function ownWithNumber(
  db: Read,
  authorityId: AuthorityId,
  symbol: string,
  year: number,
): Promise<{ id: DocumentId; title: string }[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'title', 'file_name'])
    .where('authority_id', '=', authorityId)
    .where('direction', '=', 'own')
    .where(sql<string>`upper(symbol)`, '=', symbol.trim().toUpperCase())
    .where('issued_on', 'like', `${year}%`)
    .execute();
  return rows.map(({ id, title, file_name }) => ({ id: id, title: title ?? file_name }));
}

import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { byColumn, columnsNamed } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { refusalIn, type Refusal } from '#platform/values/result.ts';
import { canonicalCode, type Content, type ProcedureId, type Version, type VersionId } from '../../procedure.ts';
import { refusals } from '../../refusals.ts';
import {
  announcingFrom,
  hashOf,
  insertVersions,
  lawsBySymbol,
  lockProcedures,
  searchWordsOf,
  type Keeping,
  type NewVersion,
} from '../book.ts';
import { contentOf, endVersion, inForceOn, insertProcedures, writeSearchWords, type Added } from '../keeping.ts';
import { versionsOfAll } from '../queries.ts';
import { procedureColumns, type Cells, type ProcedureColumn } from './columns.ts';
import { readRow, type ReadRow } from './read.ts';

export interface ImportedProcedure {
  line: number;
  code: string;
  name: string;
  field: string;
  /** What becomes of it: a new procedure, another version of one that is kept, or nothing, since it says the same. */
  outcome: 'new' | 'changed' | 'same';
  /** What the version that is kept says and what the row says in its place; null where nothing of it changes. */
  change: { before: Content; after: Content } | null;
  /** The first day on which it no longer holds, where the list names another than is kept. */
  until: { from: Temporal.PlainDate | null; to: Temporal.PlainDate } | null;
  /** It says that one may file on line, and names no such way. */
  lacksOnline: boolean;
  /** Why the row is not taken, in words; empty where it is. */
  fault: string;
}

interface Last {
  id: VersionId;
  hash: string;
  fromOn: Temporal.PlainDate;
  untilOn: Temporal.PlainDate | null;
  said: Content;
}

interface Known {
  id: ProcedureId;
  plainWords: string | null;
  otherWords: string | null;
  /** The latest first. */
  versions: readonly Version[];
}

/** What is kept of each code. */
async function knownOfAll(tx: Tx, authorityId: AuthorityId): Promise<Map<string, Known>> {
  const [rows, versions] = [
    await tx.selectFrom('procedure').select(['id', 'code', 'plain_words', 'other_words']).where('authority_id', '=', authorityId).execute(),
    await versionsOfAll(tx, authorityId),
  ];
  return new Map(
    rows.map(({ id, code, plain_words, other_words }) => [
      code,
      { id: id, plainWords: plain_words, otherWords: other_words, versions: versions.get(id as ProcedureId) ?? [] },
    ]),
  );
}

const freshIds = async (tx: Tx, count: number): Promise<ProcedureId[]> => {
  const { rows } = await sql<{ id: ProcedureId }>`select uuidv7() as id from generate_series(1, ${count}::int)`.execute(tx);
  return rows.map(({ id }) => id);
};

interface Row extends ImportedProcedure {
  read: ReadRow | undefined;
  cells: Cells;
}

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate | null): boolean => b === null || Temporal.PlainDate.compare(a, b) < 0;

/** Rows of one procedure must not overlap in time, nor say the same twice. */
function faultAmong(earlier: readonly Row[], { read }: Row): Refusal | undefined {
  if (!read) return undefined;
  for (const { line, read: other } of earlier) {
    if (!other) continue;
    if (other.told.fromOn.equals(read.told.fromOn)) return refusals.rowTwice(line);
    if (before(read.told.fromOn, other.untilOn) && before(other.told.fromOn, read.untilOn)) return refusals.rowOverlaps(line);
  }
  return undefined;
}

/** A version of the copy that begins with the day of the copy where the list says the old day and another content. */
const beginsOn = ({ told }: ReadRow, last: Last | null): Temporal.PlainDate =>
  last && Temporal.PlainDate.compare(told.fromOn, last.fromOn) <= 0 && Temporal.PlainDate.compare(told.copiedOn, last.fromOn) > 0
    ? told.copiedOn
    : told.fromOn;

/**
 * Compares a list with what is kept, by hash, and takes what is new or says otherwise; the version before ends on the first day of the new one. Every row comes back with
 * what becomes of it, or with its fault; whoever finds faults takes the whole back. Codes that the list does not name stay as they are,
 * and so does what its columns do not name.
 */
export async function importProcedures(
  tx: Tx,
  keeping: Keeping,
  { rows, copiedOn }: { rows: Rows; copiedOn: Temporal.PlainDate },
): Promise<ImportedProcedure[]> {
  const { authorityId } = keeping.actor;
  await lockProcedures(tx, authorityId);
  const [known, announced, laws] = [
    await knownOfAll(tx, authorityId),
    await announcingFrom(tx, authorityId),
    await lawsBySymbol(tx, authorityId),
  ];
  const named = columnsNamed(rows, procedureColumns);
  const all: Row[] = byColumn(rows, procedureColumns).map(({ line, cells }) => {
    const kept = known.get(canonicalCode(cells.code) ?? '')?.versions[0];
    const read = readRow(cells, { copiedOn, today: keeping.today, named, kept });
    return {
      ...{ line, cells, code: cells.code || '–', name: cells.name || (kept?.name ?? ''), field: cells.field || (kept?.field ?? '') },
      ...{ outcome: 'new', change: null, until: null, lacksOnline: false },
      ...(read.ok ? { read: read.value, fault: '' } : { read: undefined, fault: read.refusal.message }),
    };
  });
  const versions: NewVersion[] = [];
  const added: Added[] = [];
  const fresh = await freshIds(tx, new Set(all.flatMap(({ read }) => (read && !known.has(read.code) ? [read.code] : []))).size);
  for (const [code, same] of Map.groupBy(all, ({ read, line }) => read?.code ?? `dòng ${line}`))
    await takeOne(tx, keeping, {
      code,
      same: same.toSorted(byDay),
      known: known.get(code),
      announced,
      laws,
      versions,
      added,
      fresh,
      named,
      copiedOn,
    });
  // Whoever finds faults takes the whole back: there is no use in writing it.
  if (all.some(({ fault }) => fault !== '')) return all.map(({ read: _read, cells: _cells, ...row }) => row);
  await insertProcedures(tx, keeping, added);
  await insertVersions(tx, keeping, versions);
  const counts = Object.groupBy(
    all.filter(({ fault }) => fault === ''),
    ({ outcome }) => outcome,
  );
  const taken = (outcome: Row['outcome']) => ({ to: counts[outcome]?.length ?? 0 });
  recordChange(tx, {
    action: 'procedure.list-imported',
    objectType: 'authority',
    objectId: authorityId,
    changes: { newOnes: taken('new'), changedOnes: taken('changed'), sameOnes: taken('same'), copiedOn: { to: copiedOn.toString() } },
  });
  return all.map(({ read: _read, cells: _cells, ...row }) => row);
}

const byDay = (a: Row, b: Row): number =>
  (a.read && b.read ? Temporal.PlainDate.compare(a.read.told.fromOn, b.read.told.fromOn) : 0) || a.line - b.line;

interface One {
  code: string;
  same: readonly Row[];
  known: Known | undefined;
  named: ReadonlySet<ProcedureColumn>;
  copiedOn: Temporal.PlainDate;
  announced: Awaited<ReturnType<typeof announcingFrom>>;
  laws: Awaited<ReturnType<typeof lawsBySymbol>>;
  versions: NewVersion[];
  added: Added[];
  /** Ids for procedures that are not there yet. */
  fresh: ProcedureId[];
}

const asLast = (version: Version | undefined): Last | null =>
  version ? { id: version.id, hash: version.hash, fromOn: version.fromOn, untilOn: version.untilOn, said: version } : null;

/** Whether the row says what an earlier version said from the very same day: lists name past versions too, and the copy that was taken out does. */
async function saysEarlier(tx: Tx, keeping: Keeping, { cells }: Row, { known, laws, named, copiedOn }: One): Promise<boolean> {
  for (const version of known?.versions.slice(1) ?? []) {
    const read = readRow(cells, { copiedOn, today: keeping.today, named, kept: version });
    if (!read.ok || !read.value.told.fromOn.equals(version.fromOn)) continue;
    const { fromOn: _from, copiedOn: _copied, ...told } = read.value.told;
    if (hashOf(await contentOf(tx, keeping.actor.authorityId, told, laws)) === version.hash) return true;
  }
  return false;
}

async function takeOne(tx: Tx, keeping: Keeping, one: One): Promise<void> {
  const { code, same, known, announced, laws, versions, added, fresh, named } = one;
  const { authorityId } = keeping.actor;
  let id = known?.id;
  const [newest] = known?.versions ?? [];
  let last = asLast(newest);
  for (const [at, row] of same.entries()) {
    const among = faultAmong(same.slice(0, at), row);
    if (among) row.fault = refusalIn(among, 'vi');
    const { read } = row;
    if (!read || row.fault !== '') continue;
    if (await saysEarlier(tx, keeping, row, one)) {
      row.outcome = 'same';
      continue;
    }
    const { fromOn: _from, copiedOn, ...told } = read.told;
    const content = await contentOf(tx, authorityId, told, laws);
    const hash = hashOf(content);
    row.lacksOnline = content.service !== 'information' && content.ways.every(({ kind }) => kind !== 'online');
    // A list that does not know yet that a decision ended it says nothing new.
    const isSame = last?.hash === hash && (read.untilOn === null || (last.untilOn !== null && read.untilOn.equals(last.untilOn)));
    row.outcome = isSame ? 'same' : last ? 'changed' : 'new';
    if (isSame) continue;
    if (last && last.hash !== hash) row.change = { before: last.said, after: content };
    if (last && read.untilOn && !(last.untilOn?.equals(read.untilOn) ?? false)) row.until = { from: last.untilOn, to: read.untilOn };
    if (last?.hash === hash && read.untilOn) {
      if (before(last.fromOn, read.untilOn)) await endVersion(tx, authorityId, last.id, read.untilOn);
      else row.fault = refusalIn(refusals.untilBefore(), 'vi');
      continue;
    }
    const fromOn = beginsOn(read, last);
    if (last && Temporal.PlainDate.compare(fromOn, last.fromOn) <= 0) {
      row.fault = refusalIn(refusals.notAfter(last.fromOn), 'vi');
      continue;
    }
    const words = searchWordsOf(code, content, known ?? { plainWords: null, otherWords: null });
    const isLater = known && before(keeping.today, fromOn) && inForceOn(known.versions, keeping.today) !== undefined;
    if (known && !isLater) await writeSearchWords(tx, authorityId, known.id, words);
    if (id === undefined) {
      id = fresh.pop()!;
      added.push({ id, code, searchWords: words });
    }
    // A list without that column does not know of a decision that ends it.
    const untilOn = read.untilOn ?? (last && !named.has('untilOn') && last.untilOn && before(fromOn, last.untilOn) ? last.untilOn : null);
    if (last && before(fromOn, last.untilOn) && newest?.id === last.id) await endVersion(tx, authorityId, last.id, fromOn);
    const announcingId = announced(code, fromOn);
    versions.push({ procedureId: id, content, hash, fromOn, untilOn, announcingId, copiedOn, source: 'import' });
    last = { id: last?.id ?? ('' as VersionId), hash, fromOn, untilOn, said: content };
  }
}

import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { refusalIn, type Refusal } from '#platform/values/result.ts';
import type { Content, ProcedureId, VersionId } from '../../procedure.ts';
import { kept } from '../../schema.ts';
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
import { contentOf, endVersion, insertProcedures, writeSearchWords, type Added } from '../keeping.ts';
import { procedureColumns } from './columns.ts';
import { readRow, type ReadRow } from './read.ts';

export interface ImportedProcedure {
  line: number;
  code: string;
  name: string;
  field: string;
  /** What becomes of it: a new procedure, another version of one that is kept, or nothing, since it says the same. */
  outcome: 'new' | 'changed' | 'same';
  /** The fields that differ from the version kept, in words. */
  differs: string[];
  /** Why the row is not taken, in words; empty where it is. */
  fault: string;
}

interface Last {
  id: ProcedureId;
  plainWords: string | null;
  otherWords: string | null;
  version: { id: VersionId; hash: string; fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate | null; said: Partial<Content> } | null;
}

/** Of each code that is kept its latest version, in one statement. */
async function lastOfAll(tx: Tx, authorityId: AuthorityId): Promise<Map<string, Last>> {
  const rows = await tx
    .selectFrom('procedure')
    .leftJoin('procedure_version', (join) =>
      join
        .onRef('procedure_version.authority_id', '=', 'procedure.authority_id')
        .onRef('procedure_version.procedure_id', '=', 'procedure.id')
        .on('procedure_version.dropped_at', 'is', null),
    )
    .select(kept.select)
    .select(['procedure.id as procedureId', 'procedure.code', 'plain_words', 'other_words', 'procedure_version.id as versionId'])
    .select(['hash', 'from_on', 'until_on'])
    .where('procedure.authority_id', '=', authorityId)
    .orderBy('procedure.code')
    .orderBy('from_on')
    .execute();
  return new Map(
    rows.map((row) => [
      row.code,
      {
        id: row.procedureId,
        plainWords: row.plain_words,
        otherWords: row.other_words,
        version:
          row.versionId && row.hash && row.from_on
            ? {
                id: row.versionId,
                hash: row.hash,
                fromOn: row.from_on,
                untilOn: row.until_on,
                said: row as unknown as Partial<Content>,
              }
            : null,
      },
    ]),
  );
}

const freshIds = async (tx: Tx, count: number): Promise<ProcedureId[]> => {
  const { rows } = await sql<{ id: ProcedureId }>`select uuidv7() as id from generate_series(1, ${count}::int)`.execute(tx);
  return rows.map(({ id }) => id);
};

interface Row extends ImportedProcedure {
  read: ReadRow | undefined;
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
const beginsOn = ({ told }: ReadRow, last: Last['version']): Temporal.PlainDate =>
  last && Temporal.PlainDate.compare(told.fromOn, last.fromOn) <= 0 && Temporal.PlainDate.compare(told.copiedOn, last.fromOn) > 0
    ? told.copiedOn
    : told.fromOn;

const differing = (content: Content, said: Partial<Content>): string[] => {
  const single = kept.fields.filter(({ name }) => (Reflect.get(content, name) ?? null) !== (Reflect.get(said, name) ?? null));
  return single.length > 0 ? single.map(({ about }) => about.label.vi) : ['cách nộp, hồ sơ, trình tự hoặc căn cứ'];
};

/**
 * Compares a list with what is kept, by hash, and takes what is new or says otherwise; the version before ends on the first day of the new one. Every row comes back with
 * what becomes of it, or with its fault; whoever finds faults takes the whole back. Codes that the list does not name stay as they are.
 */
export async function importProcedures(
  tx: Tx,
  keeping: Keeping,
  { rows, copiedOn }: { rows: Rows; copiedOn: Temporal.PlainDate },
): Promise<ImportedProcedure[]> {
  const { authorityId } = keeping.actor;
  await lockProcedures(tx, authorityId);
  const [known, announced, laws] = [
    await lastOfAll(tx, authorityId),
    await announcingFrom(tx, authorityId),
    await lawsBySymbol(tx, authorityId),
  ];
  const all: Row[] = byColumn(rows, procedureColumns).map(({ line, cells }) => {
    const read = readRow(cells, copiedOn, keeping.today);
    const said = { line, code: cells.code || '–', name: cells.name, field: cells.field, outcome: 'new', differs: [] } as const;
    return { ...said, differs: [], read: read.ok ? read.value : undefined, fault: read.ok ? '' : read.refusal.message };
  });
  const versions: NewVersion[] = [];
  const added: Added[] = [];
  const fresh = await freshIds(tx, new Set(all.flatMap(({ read }) => (read && !known.has(read.code) ? [read.code] : []))).size);
  for (const [code, same] of Map.groupBy(all, ({ read, line }) => read?.code ?? `dòng ${line}`))
    await takeOne(tx, keeping, { code, same: same.toSorted(byDay), known: known.get(code), announced, laws, versions, added, fresh });
  // Whoever finds faults takes the whole back: there is no use in writing it.
  if (all.some(({ fault }) => fault !== '')) return all.map(({ read: _read, ...row }) => row);
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
  return all.map(({ read: _read, ...row }) => row);
}

const byDay = (a: Row, b: Row): number =>
  (a.read && b.read ? Temporal.PlainDate.compare(a.read.told.fromOn, b.read.told.fromOn) : 0) || a.line - b.line;

interface One {
  code: string;
  same: readonly Row[];
  known: Last | undefined;
  announced: Awaited<ReturnType<typeof announcingFrom>>;
  laws: Awaited<ReturnType<typeof lawsBySymbol>>;
  versions: NewVersion[];
  added: Added[];
  /** Ids for procedures that are not there yet. */
  fresh: ProcedureId[];
}

async function takeOne(tx: Tx, keeping: Keeping, { code, same, known, announced, laws, versions, added, fresh }: One): Promise<void> {
  const { authorityId } = keeping.actor;
  let id = known?.id;
  let last = known?.version ?? null;
  for (const [at, row] of same.entries()) {
    const { read } = row;
    const among = faultAmong(same.slice(0, at), row);
    if (among) row.fault = refusalIn(among, 'vi');
    if (!read || row.fault !== '') continue;
    const { fromOn: _from, copiedOn, ...told } = read.told;
    const content = await contentOf(tx, authorityId, told, laws);
    const hash = hashOf(content);
    // A list that does not know yet that a decision ended it says nothing new.
    const isSame = last?.hash === hash && (read.untilOn === null || (last.untilOn !== null && read.untilOn.equals(last.untilOn)));
    row.outcome = isSame ? 'same' : last ? 'changed' : 'new';
    if (isSame) continue;
    if (last) row.differs = last.hash === hash ? ['ngày hết hiệu lực'] : differing(content, last.said);
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
    if (known) await writeSearchWords(tx, authorityId, known.id, words);
    if (id === undefined) {
      id = fresh.pop()!;
      added.push({ id, code, searchWords: words });
    }
    if (last && before(fromOn, last.untilOn) && known?.version?.id === last.id) await endVersion(tx, authorityId, last.id, fromOn);
    const one = {
      procedureId: id,
      content,
      hash,
      fromOn,
      untilOn: read.untilOn,
      announcingId: announced(code, fromOn),
      copiedOn,
      source: 'import',
    } as const;
    versions.push(one);
    last = { id: last?.id ?? ('' as VersionId), hash, fromOn, untilOn: read.untilOn, said: content };
  }
}

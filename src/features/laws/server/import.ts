import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import type { Tx } from '#platform/server/database.ts';
import { parseForm } from '#platform/values/forms.ts';
import { fold } from '#platform/values/text.ts';
import { identityOf, levelOf } from '../identity.ts';
import { lawTopics, levels, nameOfLaw, type Law, type LawId, type LawSaid, type LawState, type StateKind } from '../law.ts';
import { lawForm, stateForm } from '../schema.ts';
import { whyNotState } from '../states.ts';
import { foundIn, insertLaws, listedAs, lockLaws, type Keeping, type Listed } from './book.ts';
import { faultsIn, saidIn } from './keeping.ts';
import { lawsNamed, successorsIn } from './queries.ts';
import { insertState } from './states.ts';

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const lawColumnNames = {
  kind: ['Loại văn bản', 'Loại', 'Kind'],
  symbol: ['Số, ký hiệu', 'Số ký hiệu', 'Số', 'Number'],
  title: ['Trích yếu', 'Tên văn bản', 'Subject'],
  issuer: ['Cơ quan ban hành', 'Nơi ban hành', 'Issuer'],
  issued: ['Ngày ban hành', 'Ngày', 'Issued'],
  level: ['Cấp ban hành', 'Cấp', 'Level'],
  topic: ['Lĩnh vực', 'Area'],
  address: ['Đường dẫn', 'Address'],
  note: ['Ghi chú', 'Note'],
  inForceOn: ['Có hiệu lực từ ngày', 'Hiệu lực từ', 'In force from'],
  endedOn: ['Hết hiệu lực từ ngày', 'Hết hiệu lực', 'Ended from'],
  replacedBy: ['Thay thế bằng', 'Văn bản thay thế', 'Replaced by'],
  source: ['Nguồn', 'Căn cứ', 'Source'],
} as const;

type Cells = Record<keyof typeof lawColumnNames, string>;

export interface ImportedLaw {
  line: number;
  name: string;
  title: string;
  issuer: string;
  /** Why the row is not taken, in words; empty where it is. */
  fault: string;
}

const codeOf = (words: Readonly<Record<string, { vi: string; en: string }>>, typed: string): string =>
  Object.entries(words).find(([code, { vi, en }]) => [code, vi, en].some((name) => fold(name) === fold(typed)))?.[0] ?? typed;

const typedIn = (cells: Cells): URLSearchParams => {
  const isYear = /^\d{4}$/.test(cells.issued);
  const level = cells.level ? codeOf(levels, cells.level) : (levelOf({ symbol: cells.symbol || null, issuer: cells.issuer || null }) ?? '');
  const { kind, symbol, title, issuer, address, note } = cells;
  const topic = cells.topic && codeOf(lawTopics, cells.topic);
  return new URLSearchParams({
    kind,
    symbol,
    title,
    issuer,
    issuedOn: isYear ? '' : cells.issued,
    issuedYear: isYear ? cells.issued : '',
    level,
    topic,
    address,
    note,
  });
};

const kindOfEnd = (cells: Cells): StateKind => (cells.replacedBy ? 'replaced' : 'repealed');

/** The states that a row says, as the form would be filled in. */
const statesIn = (cells: Cells): { kind: StateKind; typed: URLSearchParams }[] =>
  (
    [
      ['in-force', cells.inForceOn],
      [kindOfEnd(cells), cells.endedOn],
    ] as const
  ).flatMap(([kind, fromOn]) =>
    fromOn ? [{ kind, typed: new URLSearchParams({ kind, fromOn, source: cells.source || 'Danh sách nhập từ bảng tính' }) }] : [],
  );

const sentences = (errors: Readonly<Record<string, string>>): string => [...new Set(Object.values(errors))].join(' ');

interface Row {
  line: number;
  cells: Cells;
  said?: LawSaid;
  id?: LawId;
  fault: string;
}

/** What a row says of its paper; the fault where it says nothing that can be taken, or a paper that is there or stands in an earlier row. */
function readRow(
  { line, cells }: { line: number; cells: Cells },
  book: Map<string, (Listed & { line?: number })[]>,
  { today }: Keeping,
): Row {
  const parsed = parseForm(lawForm, typedIn(cells), { locale: 'vi' });
  if (!parsed.ok) return { line, cells, fault: sentences(parsed.answer.errors) };
  const [fault] = faultsIn(parsed.value, today);
  if (fault) return { line, cells, fault: fault.message };
  if (cells.replacedBy && !cells.endedOn) return { line, cells, fault: 'Ghi ngày hết hiệu lực khi đã ghi văn bản thay thế.' };
  const said = saidIn(parsed.value);
  const identity = identityOf(said);
  const others = book.get(identity.symbolKey) ?? [];
  const found = foundIn(others, identity);
  if (found) {
    const earlier = found === 'several' ? undefined : found.line;
    return { line, cells, fault: earlier ? `Trùng với dòng ${earlier}.` : `Danh mục đã có ${nameOfLaw(said)}.` };
  }
  book.set(identity.symbolKey, [...others, { ...identity, id: '' as LawId, isDropped: false, line }]);
  return { line, cells, said, fault: '' };
}

const placeholder = (kind: StateKind, fromOn: Temporal.PlainDate, keeping: Keeping): LawState => ({
  id: '' as LawState['id'],
  kind,
  fromOn,
  by: null,
  source: '–',
  sourceAddress: null,
  isListed: false,
  recordedAt: keeping.now,
  recordedBy: keeping.actor.officerId,
  checkedAt: null,
  checkedBy: null,
});

/** Records the states of a row behind its paper; the fault where one cannot be. */
async function recordStates(
  tx: Tx,
  keeping: Keeping,
  row: Row & { id: LawId },
  named: ReadonlyMap<string, readonly Listed[]>,
  law: Law,
): Promise<string> {
  const seen = { ...law, states: [...law.states] };
  for (const { kind, typed } of statesIn(row.cells)) {
    const parsed = parseForm(stateForm, typed, { locale: 'vi', options: { byLawId: [] } });
    if (!parsed.ok) return sentences(parsed.answer.errors);
    const { fromOn, source } = parsed.value;
    const by =
      kind === 'replaced'
        ? foundIn(named.get(identityOf(replacing(row.cells)).symbolKey) ?? [], identityOf(replacing(row.cells)))
        : undefined;
    if (kind === 'replaced' && by === undefined)
      return `Văn bản thay thế “${row.cells.replacedBy}” không có trong danh mục hoặc trong danh sách này.`;
    if (by === 'several')
      return `Có nhiều văn bản số “${row.cells.replacedBy}”; hãy nhập dòng này không có văn bản thay thế rồi chọn trên trang văn bản.`;
    const byLawId = by?.id ?? null;
    const [fault] = whyNotState(seen, { kind, fromOn, byLawId }, await successorsIn(tx, keeping.actor.authorityId));
    if (fault) return fault.message;
    await insertState(tx, keeping, row.id, { kind, fromOn, byLawId, source, sourceAddress: null, isListed: false });
    seen.states.push(placeholder(kind, fromOn, keeping));
  }
  return '';
}

/** "224/2026/NĐ-CP" or "Nghị định số 224/2026/NĐ-CP": the number alone is compared. */
const replacing = ({ replacedBy }: Cells): LawSaid => ({
  kind: '',
  symbol: /\d\S*[/-]\S+/.exec(replacedBy)?.[0] ?? replacedBy,
  title: null,
  issuer: null,
  issuedOn: null,
  issuedYear: null,
  level: null,
  topic: null,
  address: null,
  note: null,
});

/**
 * Adds the papers of a sheet with their states; one may be replaced by another of the same sheet. Every row comes back, with its fault where it was
 * refused; whoever finds faults takes the whole back.
 */
export async function importLaws(tx: Tx, keeping: Keeping, rows: Rows): Promise<ImportedLaw[]> {
  const { authorityId } = keeping.actor;
  await lockLaws(tx, authorityId);
  const book = Map.groupBy(await listedAs(tx, authorityId), ({ symbolKey }) => symbolKey) as Map<string, (Listed & { line?: number })[]>;
  const read = byColumn(rows, lawColumnNames).map((row) => readRow(row, book, keeping));
  const right = read.flatMap((row) => (row.said ? [{ row, said: row.said }] : []));
  const ids = await insertLaws(
    tx,
    keeping,
    right.map(({ said }) => said),
    'import',
  );
  for (const [at, { row }] of right.entries()) Object.assign(row, { id: ids[at] });
  const stated = read.filter((row): row is Row & { id: LawId } => row.id !== undefined && statesIn(row.cells).length > 0);
  const named = Map.groupBy(await listedAs(tx, authorityId), ({ symbolKey }) => symbolKey);
  const laws = await lawsNamed(
    tx,
    authorityId,
    stated.map(({ id }) => id),
  );
  for (const row of stated) {
    const law = laws.get(row.id);
    if (law) row.fault = await recordStates(tx, keeping, row, named, law);
  }
  return read.map(({ line, cells, fault }) => ({
    line,
    name: [cells.kind, cells.symbol].filter(Boolean).join(' ') || '–',
    title: cells.title,
    issuer: cells.issuer,
    fault,
  }));
}

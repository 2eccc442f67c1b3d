import type { Selectable } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { nameOfLaw, type Law, type LawId, type LawState, type Origin, type StateKind } from '../law.ts';
import type { Successors } from '../states.ts';

const stateColumns = [
  'law_state.id',
  'law_state.law_id',
  'law_state.kind',
  'from_on',
  'by_law_id',
  'source',
  'source_address',
  'is_listed',
  'recorded_at',
  'recorded_by',
  'checked_at',
  'checked_by',
  'by.kind as by_kind',
  'by.symbol as by_symbol',
  'by.title as by_title',
] as const;

const states = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('law_state')
    .leftJoin('law as by', (join) =>
      join.onRef('by.authority_id', '=', 'law_state.authority_id').onRef('by.id', '=', 'law_state.by_law_id'),
    )
    .select(stateColumns)
    .where('law_state.authority_id', '=', authorityId)
    .where('undone_at', 'is', null)
    .orderBy('from_on')
    .orderBy('recorded_at')
    .orderBy('law_state.id');

type StateRow = Awaited<ReturnType<ReturnType<typeof states>['execute']>>[number];

const stateOf = (row: StateRow): LawState => ({
  id: row.id,
  kind: row.kind as StateKind,
  fromOn: row.from_on,
  by: row.by_law_id
    ? { id: row.by_law_id, name: nameOfLaw({ kind: row.by_kind ?? '', symbol: row.by_symbol, title: row.by_title }) }
    : null,
  source: row.source,
  sourceAddress: row.source_address,
  isListed: row.is_listed,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  checkedAt: row.checked_at,
  checkedBy: row.checked_by,
});

export const lawColumns = [
  'id',
  'kind',
  'symbol',
  'title',
  'issuer',
  'issued_on',
  'issued_year',
  'level',
  'topic',
  'address',
  'note',
  'file_id',
  'origin',
  'added_at',
  'added_by',
  'dropped_at',
] as const;

export type LawRow = Pick<Selectable<DB['law']>, (typeof lawColumns)[number]>;

const lawOfRow = (row: LawRow, of: readonly LawState[]): Law => ({
  id: row.id,
  kind: row.kind,
  symbol: row.symbol,
  title: row.title,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  issuedYear: row.issued_year,
  level: row.level,
  topic: row.topic,
  address: row.address,
  note: row.note,
  fileId: row.file_id,
  origin: row.origin as Origin,
  addedAt: row.added_at,
  addedBy: row.added_by,
  droppedAt: row.dropped_at,
  states: of,
});

/** The rows with their states, in their order. */
export async function withLawStates(db: Read, authorityId: AuthorityId, rows: readonly LawRow[]): Promise<Law[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const found = await states(db, authorityId).where('law_state.law_id', 'in', ids).execute();
  const byLaw = Map.groupBy(found, ({ law_id }) => law_id);
  return rows.map((row) => lawOfRow(row, (byLaw.get(row.id) ?? []).map(stateOf)));
}

/** These papers with their states, by id; those that the authority has not are left out. */
export async function lawsNamed(db: Read, authorityId: AuthorityId, ids: readonly LawId[]): Promise<Map<LawId, Law>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('law')
    .select(lawColumns)
    .where('authority_id', '=', authorityId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map((await withLawStates(db, authorityId, rows)).map((law) => [law.id, law]));
}

/** One paper; undefined where the authority has none such. */
export const lawOf = async (db: Read, authorityId: AuthorityId, id: LawId | undefined): Promise<Law | undefined> =>
  id && (await lawsNamed(db, authorityId, [id])).get(id);

/** Which paper ended which, of all that stand as recorded. */
export async function successorsIn(db: Read, authorityId: AuthorityId): Promise<Successors> {
  const rows = await db
    .selectFrom('law_state')
    .select(['law_id', 'by_law_id'])
    .where('authority_id', '=', authorityId)
    .where('undone_at', 'is', null)
    .where('by_law_id', 'is not', null)
    .where('kind', 'in', ['expired', 'repealed', 'replaced'])
    .execute();
  return new Map(rows.map(({ law_id, by_law_id }) => [law_id as LawId, by_law_id as LawId]));
}

/** What the paper did to others: which, what and from when. */
export async function doneBy(
  db: Read,
  authorityId: AuthorityId,
  id: LawId,
): Promise<{ id: LawId; name: string; kind: StateKind; fromOn: Temporal.PlainDate }[]> {
  const rows = await db
    .selectFrom('law_state')
    .innerJoin('law', (join) => join.onRef('law.authority_id', '=', 'law_state.authority_id').onRef('law.id', '=', 'law_state.law_id'))
    .select(['law.id', 'law.kind as type', 'law.symbol', 'law.title', 'law_state.kind', 'from_on'])
    .where('law_state.authority_id', '=', authorityId)
    .where('by_law_id', '=', id)
    .where('undone_at', 'is', null)
    .orderBy('from_on')
    .execute();
  return rows.map(({ id: lawId, type, symbol, title, kind, from_on }) => ({
    id: lawId,
    name: nameOfLaw({ kind: type, symbol, title }),
    kind: kind as StateKind,
    fromOn: from_on,
  }));
}

/** Every paper that stands in the register, to choose from: its name and what it is about. */
export async function lawChoices(
  db: Read,
  authorityId: AuthorityId,
): Promise<{ id: LawId; kind: string; symbol: string | null; name: string; title: string | null }[]> {
  const rows = await db
    .selectFrom('law')
    .select(['id', 'kind', 'symbol', 'title'])
    .where('authority_id', '=', authorityId)
    .where('dropped_at', 'is', null)
    .orderBy('kind')
    .orderBy('issued_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, symbol, title }) => ({ id: id, kind, name: nameOfLaw({ kind, symbol, title }), title, symbol }));
}

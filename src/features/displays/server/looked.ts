import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Check, Condition, DisplayId, Photo, Round, RoundId } from '../display.ts';

/** Looks at one display, or all of one round; the latest first. */
export async function checksOf(db: Read, authorityId: AuthorityId, of: { displayId: DisplayId } | { roundId: RoundId }): Promise<Check[]> {
  const rows = await db
    .selectFrom('display_check as seen')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'seen.authority_id').onRef('officer.id', '=', 'seen.checked_by'),
    )
    .select(['seen.display_id', 'seen.round_id', 'seen.condition', 'seen.note', 'seen.checked_at', 'officer.full_name'])
    .where('seen.authority_id', '=', authorityId)
    .where((eb) => ('roundId' in of ? eb('seen.round_id', '=', of.roundId) : eb('seen.display_id', '=', of.displayId)))
    .orderBy('seen.checked_at', 'desc')
    .orderBy('seen.id', 'desc')
    .execute();
  return rows.map((row) => ({
    displayId: row.display_id,
    roundId: row.round_id,
    condition: row.condition as Condition,
    note: row.note,
    checkedAt: row.checked_at,
    byName: row.full_name,
  }));
}

/** The photographs of these displays, the latest first. */
export async function photosOf(db: Read, authorityId: AuthorityId, displayIds: readonly DisplayId[]): Promise<Map<DisplayId, Photo[]>> {
  if (displayIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('display_photo')
    .select(['id', 'display_id', 'file_id', 'readable_file_id', 'added_at'])
    .where('authority_id', '=', authorityId)
    .where('display_id', 'in', [...displayIds])
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const photo = (row: (typeof rows)[number]): Photo => ({
    id: row.id,
    fileId: row.file_id,
    readableFileId: row.readable_file_id,
    addedAt: row.added_at,
  });
  return new Map([...Map.groupBy(rows, (row) => row.display_id as DisplayId)].map(([id, of]) => [id, of.map(photo)]));
}

const foundAs = (condition: Condition) =>
  sql<number>`(select count(*)::int from display_check seen where seen.authority_id = display_round.authority_id
    and seen.round_id = display_round.id and seen.condition = ${condition})`;

/** Rounds of the authority, the latest first; those under way before the others. */
export async function roundsOf(
  db: Read,
  authorityId: AuthorityId,
  { id, limit = 50 }: { id?: RoundId | undefined; limit?: number } = {},
): Promise<Round[]> {
  const rows = await db
    .selectFrom('display_round')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'display_round.authority_id').onRef('officer.id', '=', 'display_round.begun_by'),
    )
    .select(['display_round.id', 'display_round.unit_id', 'begun_at', 'display_round.ended_at', 'officer.full_name'])
    .select([foundAs('good').as('good'), foundAs('damaged').as('damaged'), foundAs('gone').as('gone')])
    .where('display_round.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('display_round.id', '=', id ?? null))
    .orderBy(sql`display_round.ended_at is null`, 'desc')
    .orderBy('begun_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    begunAt: row.begun_at,
    byName: row.full_name,
    endedAt: row.ended_at,
    found: { good: row.good, damaged: row.damaged, gone: row.gone },
  }));
}

/** The round, or undefined where the authority has none such. */
export const roundOf = async (db: Read, authorityId: AuthorityId, id: RoundId | undefined): Promise<Round | undefined> =>
  id && (await roundsOf(db, authorityId, { id }))[0];

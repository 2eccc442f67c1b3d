import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { sortVi } from '#platform/values/text.ts';
import type { Briefing, BriefingId } from '../briefing.ts';

interface Filter {
  id?: BriefingId | undefined;
  /** What the officer is to read and has not read. */
  unreadBy?: OfficerId | undefined;
  limit?: number;
}

/** What was given out, the latest first, with its readers by name; those who have not read it stand first. */
export async function briefingsOf(db: Read, authorityId: AuthorityId, { id, unreadBy, limit = 50 }: Filter = {}): Promise<Briefing[]> {
  const rows = await db
    .selectFrom('briefing')
    .innerJoin('officer', (join) => join.onRef('officer.authority_id', '=', 'briefing.authority_id').onRef('officer.id', '=', 'given_by'))
    .select(['briefing.id', 'title', 'words', 'law_id', 'due_on', 'given_by', 'full_name', 'given_at', 'reminded_on', 'withdrawn_reason'])
    .where('briefing.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('briefing.id', '=', id ?? null))
    .$if(unreadBy !== undefined, (query) =>
      query.where('withdrawn_at', 'is', null).where((eb) =>
        eb.exists(
          eb
            .selectFrom('briefing_reader as r')
            .select('r.officer_id')
            .whereRef('r.authority_id', '=', 'briefing.authority_id')
            .whereRef('r.briefing_id', '=', 'briefing.id')
            .where('r.officer_id', '=', unreadBy ?? null)
            .where('r.read_at', 'is', null),
        ),
      ),
    )
    .orderBy('given_at', 'desc')
    .orderBy('briefing.id', 'desc')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const readers = await db
    .selectFrom('briefing_reader')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'briefing_reader.authority_id').onRef('officer.id', '=', 'briefing_reader.officer_id'),
    )
    .select(['briefing_id', 'officer_id', 'full_name', 'unit_id', 'read_at'])
    .where('briefing_reader.authority_id', '=', authorityId)
    .where(
      'briefing_id',
      'in',
      rows.map((row) => row.id),
    ) // prettier-ignore
    .execute();
  const of = Map.groupBy(readers, ({ briefing_id }) => briefing_id);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    words: row.words,
    lawId: row.law_id,
    dueOn: row.due_on,
    givenBy: row.given_by,
    giverName: row.full_name,
    givenAt: row.given_at,
    remindedOn: row.reminded_on,
    withdrawnReason: row.withdrawn_reason,
    readers: sortVi(of.get(row.id) ?? [], ({ full_name }) => full_name)
      .map(({ officer_id, full_name, unit_id, read_at }) => ({ officerId: officer_id, name: full_name, unitId: unit_id, readAt: read_at }))
      .toSorted((a, b) => Number(a.readAt !== null) - Number(b.readAt !== null)),
  }));
}

export const briefingOf = async (db: Read, authorityId: AuthorityId, id: BriefingId | undefined): Promise<Briefing | undefined> =>
  id && (await briefingsOf(db, authorityId, { id }))[0];

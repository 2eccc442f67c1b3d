import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { maySeeActivity } from '../../policy.ts';
import type { Alike } from '../../doubts/doubts.ts';

/** Of 64: the same picture smaller, sent on or saved anew differs by less. Not more than five, or two of them may have none of six bands alike. */
const MOST_DIFFERENT = 5;

/** Whether two looks show the same, asked so that the index of their bands answers it; an expression over columns or values. */
export const looksAlike = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(look_bands(${one}) && look_bands(${other}) and bit_count(${one} # ${other}) <= ${sql.lit(MOST_DIFFERENT)})`;

/** A picture that is given, with how it looks. */
export interface Looked {
  look?: string | undefined;
  original: { name: string };
}

interface Row {
  look: string;
  id: ActivityId;
  title: string;
  happened_on: Temporal.PlainDate;
  unit_id: UnitId;
  recorded_by: OfficerId;
}

/** Pictures that look like one of another activity of the authority; its name is told to who may see it. */
export async function alikeTo(db: Read, actor: Actor, files: readonly Looked[], own?: ActivityId): Promise<Alike[]> {
  const found: Alike[] = [];
  for (const { look, original } of files) {
    if (look === undefined) continue;
    const { rows } = await sql<Row>`
      select e.look::text as look, a.id, a.title, a.happened_on, a.unit_id, a.recorded_by
      from evidence e join activity a on a.authority_id = e.authority_id and a.id = e.activity_id and a.state <> 'withdrawn'
      where e.authority_id = ${actor.authorityId} and e.activity_id is distinct from ${own ?? null}::uuid
        and e.look is not null and ${looksAlike(sql`e.look`, sql`${look}::bit(64)`)}
      order by bit_count(e.look # ${look}::bit(64)), a.id limit 1`.execute(db);
    for (const row of rows) {
      const isSeen = maySeeActivity(actor, { unitId: row.unit_id, recordedBy: row.recorded_by });
      found.push({ name: original.name, id: row.id, title: isSeen ? row.title : undefined, on: row.happened_on });
    }
  }
  return found;
}

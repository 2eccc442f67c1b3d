import type { RearrangementId } from '#features/units/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { isHandedKind, type Handover, type HandoverId } from '../handing.ts';

export interface StoredHandover extends Handover {
  rearrangementId: RearrangementId;
  doneAt: Temporal.Instant;
}

/** What was handed over by a rearrangement, or one handover alone, the latest first; those taken back too. */
export async function handoversOf(
  db: Read,
  authorityId: AuthorityId,
  { rearrangementId, handoverId }: { rearrangementId?: RearrangementId; handoverId?: HandoverId },
): Promise<StoredHandover[]> {
  const rows = await db
    .selectFrom('handover')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .$if(rearrangementId !== undefined, (q) => q.where('rearrangement_id', '=', rearrangementId ?? null))
    .$if(handoverId !== undefined, (q) => q.where('id', '=', handoverId ?? null))
    .orderBy('done_at', 'desc')
    .orderBy('id')
    .execute();
  const items = await db
    .selectFrom('handover_item')
    .select(['handover_id', 'object_type', 'object_id', 'outcome', 'successor_id'])
    .where('authority_id', '=', authorityId)
    .where('handover_id', 'in', rows.length > 0 ? rows.map(({ id }) => id) : ([null] as never))
    .execute();
  const of = Map.groupBy(items, ({ handover_id: id }) => id);
  return rows.map((row) => ({
    ...{ id: row.id, rearrangementId: row.rearrangement_id, fromId: row.from_unit_id, toId: row.to_unit_id },
    ...{ doneOn: row.done_on, doneAt: row.done_at, doneBy: row.done_by, undoneAt: row.undone_at },
    items: (of.get(row.id) ?? []).flatMap((item) =>
      isHandedKind(item.object_type)
        ? [
            {
              kind: item.object_type,
              objectId: item.object_id,
              outcome: item.outcome as 'moved' | 'joined',
              successorId: item.successor_id,
            },
          ]
        : [],
    ),
  }));
}

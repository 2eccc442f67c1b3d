import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { maySeeActivity } from '../../policy.ts';
import type { Alike } from '../../doubts/doubts.ts';
import { mostPixels, picturing } from './pictures.ts';
import type { ShelvedProof } from './proof.ts';

const WIDE = 9;
const HIGH = 8;
/** Pictures of nothing (a white page, a dark room) are all alike. */
const FEWEST_STEPS = 8;
/** Of 64: the same picture smaller, sent on or saved anew differs by less. */
const MOST_DIFFERENT = 5;

/** How a picture looks, as 64 bits: whether each of 8 × 8 places is darker than the one beside it; undefined for pictures of nothing. */
export async function lookOf(bytes: Uint8Array): Promise<string | undefined> {
  const grey = await (
    await picturing()
  )(bytes, { limitInputPixels: mostPixels })
    .rotate()
    .greyscale()
    .resize(WIDE, HIGH, { fit: 'fill' })
    .raw()
    .toBuffer();
  const rows = Array.from({ length: HIGH }, (_, row) => [...grey.subarray(row * WIDE, (row + 1) * WIDE)]);
  const bits = rows.flatMap((row) => row.slice(1).map((light, at) => (light > (row[at] ?? 0) ? '1' : '0'))).join('');
  const steps = bits.replaceAll('0', '').length;
  return steps < FEWEST_STEPS || steps > bits.length - FEWEST_STEPS ? undefined : bits;
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
export async function alikeTo(db: Read, actor: Actor, files: readonly ShelvedProof[], own?: ActivityId): Promise<Alike[]> {
  const found: Alike[] = [];
  for (const { look, original } of files) {
    if (look === undefined) continue;
    const { rows } = await sql<Row>`
      select e.look::text as look, a.id, a.title, a.happened_on, a.unit_id, a.recorded_by
      from evidence e join activity a on a.authority_id = e.authority_id and a.id = e.activity_id and a.state <> 'withdrawn'
      where e.authority_id = ${actor.authorityId} and e.activity_id is distinct from ${own ?? null}::uuid
        and bit_count(e.look # ${look}::bit(64)) <= ${MOST_DIFFERENT}
      order by bit_count(e.look # ${look}::bit(64)), a.id limit 1`.execute(db);
    for (const row of rows) {
      const isSeen = maySeeActivity(actor, { unitId: row.unit_id, recordedBy: row.recorded_by });
      found.push({ name: original.name, id: row.id, title: isSeen ? row.title : undefined, on: row.happened_on });
    }
  }
  return found;
}

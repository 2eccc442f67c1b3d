import { sql } from 'kysely';
import { worksFor } from '#features/tasks/index.ts';
import { unitsOf } from '#platform/values/actor.ts';
import type { ActivityId, TaskId } from '#platform/values/ids.ts';
import type { Activity } from '../../activity.ts';
import { activitiesInFullFor } from '../seen/seen.ts';
import type { Filling } from './lists.ts';

const MOST = 16;
const OLDEST = { days: 400 };

/**
 * Earlier records to start a new one from, the officer's own first and the newest first: the last of each channel and task, of the officer and the own
 * units. Those of `taskId` stand before all others, and `asked` before those.
 */
export async function likesFor(
  staff: Filling,
  { taskId, asked }: { taskId?: TaskId | undefined; asked?: ActivityId | undefined },
): Promise<Activity[]> {
  const { db, actor, today } = staff;
  const { rows } = await sql<{ id: ActivityId }>`
    select id from (
      select distinct on (channel, task_id) id, happened_on, recorded_by = ${actor.officerId} as is_mine, task_id = ${taskId ?? null}::uuid as is_asked
      from activity
      where authority_id = ${actor.authorityId} and state in ('recorded', 'confirmed') and happened_on > ${today.subtract(OLDEST)}
        and origin = 'form' and (unit_id = any(${unitsOf(actor)}::uuid[]) or recorded_by = ${actor.officerId})
      order by channel, task_id, (recorded_by = ${actor.officerId}) desc, happened_on desc, id desc
    ) last
    order by is_asked desc nulls last, is_mine desc, happened_on desc, id desc
    limit ${MOST}`.execute(db);
  const ids = [...new Set([...(asked ? [asked] : []), ...rows.map(({ id }) => id)])];
  return (await activitiesInFullFor(db, actor, ids)).filter(({ unitId }) => worksFor(actor, unitId));
}

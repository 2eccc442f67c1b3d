import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { loggedOf } from '#platform/values/forms.ts';
import type { Activity } from '../activity.ts';
import type { Told } from '../form/told.ts';
import { tookPart } from '../joint/joint.ts';
import { notDone } from '../refusals.ts';
import { askedOn } from '../rules.ts';
import { kept } from '../schema.ts';
import { activityOf } from './whole.ts';

const sorted = (codes: readonly string[] = []): string => codes.toSorted().join(',');

/** What the form said, by name. What the product chooses where nothing is said (task, duty, targets) is compared only where something is. */
function saidIn(told: Told): Record<string, unknown> {
  const { task_id: taskId, duty_id: dutyId, finishes_task: finishes, ...plain } = loggedOf(kept, told);
  const quantities = told.quantities.filter(({ measure }) => askedOn(told.channel).includes(measure));
  return {
    ...plain,
    ...(taskId ? { taskId, finishes } : {}),
    ...(dutyId && !taskId ? { dutyId } : {}),
    also: sorted(told.alsoDuties?.filter((id) => id !== told.dutyId)),
    quantities: sorted(quantities.map(({ measure, value }) => `${measure}=${value}`)),
    entries: sorted(told.entries),
    subjects: `${sorted(told.topics)};${sorted(told.audiences)}`,
    joint: sorted(told.jointUnits?.map(({ unitId, part = '' }) => `${unitId} ${part}`)),
    figures: sorted(told.targets.flatMap(({ targetId, value }) => (value === undefined ? [] : [`${targetId}=${value}`]))),
  };
}

const standsIn = (it: Activity): Record<string, unknown> => ({
  ...saidIn({
    ...it,
    ...it.subjects,
    ...{ place: it.place ?? undefined, note: it.note ?? undefined, internalNote: it.internalNote ?? undefined },
    ...{ foldedInto: it.foldedInto ?? undefined, taskId: it.taskId ?? undefined, dutyId: it.dutyId ?? undefined },
    entries: it.entries.map(({ id }) => id),
    alsoDuties: it.alsoDuties.map(({ dutyId }) => dutyId),
    jointUnits: tookPart(it.jointUnits).map(({ unitId, part }) => ({ unitId, part: part ?? undefined })),
    targets: it.targets.flatMap(({ targetId, value, isOwnFigure }) => (isOwnFigure ? [{ targetId, value }] : [])),
  }),
  dutyId: it.dutyId,
});

async function wasChanged(tx: Tx, authorityId: AuthorityId, activityId: ActivityId): Promise<boolean> {
  const { rows } = await sql<{
    changed: boolean;
  }>`select exists (select 1 from past_row where authority_id = ${authorityId} and of_table = 'activity'
    and key = jsonb_build_object('authority_id', ${authorityId}::uuid, 'id', ${activityId}::uuid)::text) as changed`.execute(tx);
  return rows[0]?.changed ?? true;
}

/**
 * A form that comes again under its number, since its answer was lost: as it was, the record is the answer; written on meanwhile, it is to be corrected.
 * Refused where the record was changed or decided since, so that an old device takes nothing back.
 */
export async function resent(tx: Tx, authorityId: AuthorityId, activityId: ActivityId, told: Told): Promise<Result<'same' | 'differs'>> {
  const it = await activityOf(tx, authorityId, activityId);
  if (!it) return notDone.unknown();
  const [said, stands] = [saidIn(told), standsIn(it)];
  if (Object.entries(said).every(([name, value]) => JSON.stringify(value ?? null) === JSON.stringify(stands[name] ?? null)))
    return ok('same');
  return it.state !== 'recorded' || (await wasChanged(tx, authorityId, activityId)) ? notDone.recordedOtherwise() : ok('differs');
}

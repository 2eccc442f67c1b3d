import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { ActivityId, AuthorityId } from '#platform/values/ids.ts';

interface Reading {
  authorityId: AuthorityId;
  activityId: ActivityId;
  measure: 'reach';
  value: number;
  at: Temporal.Instant;
}

/**
 * Takes what a machine read from a service as a figure of an activity that nobody has confirmed yet, with the moment. What a person wrote stays, and so does what
 * was confirmed: false then, or where it is the same.
 */
export async function noteReading(tx: Tx, { authorityId, activityId, measure, value, at }: Reading): Promise<boolean> {
  const activity = await tx
    .selectFrom('activity')
    .select('state')
    .where('authority_id', '=', authorityId)
    .where('id', '=', activityId)
    .forUpdate()
    .executeTakeFirst();
  if (activity?.state !== 'recorded') return false;
  const before = await tx
    .selectFrom('activity_quantity')
    .select(['measure', 'value', 'read_at'])
    .where('authority_id', '=', authorityId)
    .where('activity_id', '=', activityId)
    .execute();
  const known = before.find((one) => one.measure === measure);
  if (known && (known.read_at === null || known.value === value)) return false;
  const keys = { authority_id: authorityId, activity_id: activityId, measure };
  await supersede(tx, 'activity_quantity', keys);
  await tx
    .deleteFrom('activity_quantity')
    .where('authority_id', '=', authorityId)
    .where('activity_id', '=', activityId)
    .where('measure', '=', measure)
    .execute();
  await tx
    .insertInto('activity_quantity')
    .values({ ...keys, value, read_at: at })
    .execute();
  const said = Object.fromEntries(before.map((one) => [one.measure, one.value]));
  recordChange(tx, {
    action: 'activity.measured',
    objectType: 'activity',
    objectId: activityId,
    changes: { quantities: { from: said, to: { ...said, [measure]: value } } },
  });
  return true;
}

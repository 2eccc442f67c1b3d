import { holidaysOf } from '#features/calendar/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { timeOf } from '#platform/values/forms/times.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { firstDay, type Outage, type OutageId } from '../outages/outage.ts';
import type { OutageInput } from '../outages/schema.ts';
import { mayAnnounce } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { Keeping } from './pages.ts';

/** What was announced, the latest first, also what was cancelled. */
export async function outagesOf(db: Read, authorityId: AuthorityId): Promise<Outage[]> {
  const rows = await db
    .selectFrom('outage as o')
    .innerJoin('officer as by', (join) => join.onRef('by.authority_id', '=', 'o.authority_id').onRef('by.id', '=', 'o.announced_by'))
    .selectAll('o')
    .select('by.full_name')
    .where('o.authority_id', '=', authorityId)
    .orderBy('o.starts_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === 'planned' ? 'planned' : 'fault',
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    reason: row.reason,
    instead: row.instead,
    announcedOn: row.announced_on,
    announcedBy: row.full_name,
    cancelledOn: row.cancelled_on,
  }));
}

const momentOf = (day: Temporal.PlainDate, time: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(timeOf(time)) }).toInstant();

/**
 * Tells citizens when the pages are not there, until when, and what they do meanwhile. Refused to others, a planned one less than seven working days ahead
 * (Nghị định 224/2026, Điều 13), a fault to come, what is over, and the same hours twice.
 */
export async function announceOutage(tx: Tx, keeping: Keeping & { now: Temporal.Instant }, input: OutageInput): Promise<Result<OutageId>> {
  const { actor, today, now } = keeping;
  const refusal = mayAnnounce(actor);
  if (refusal) return { ok: false, refusal };
  await takeTurn(tx, actor.authorityId, 'outages');
  const { kind, startsOn, endsOn, reason, instead } = input;
  const [startsAt, endsAt] = [momentOf(startsOn, input.startsTime), momentOf(endsOn, input.endsTime)];
  if (Temporal.Instant.compare(startsAt, endsAt) >= 0) return refusals.endsBefore();
  if (Temporal.Instant.compare(endsAt, now) <= 0) return refusals.over();
  if (kind === 'fault' && Temporal.PlainDate.compare(startsOn, today) > 0) return refusals.faultLater(today);
  const first = firstDay(today, await holidaysOf(tx, today.year, today.year + 1));
  if (kind === 'planned' && Temporal.PlainDate.compare(startsOn, first) < 0) return refusals.tooSoon(first);
  const standing = (await outagesOf(tx, actor.authorityId)).filter(({ cancelledOn }) => cancelledOn === null);
  if (standing.some((one) => one.startsAt.equals(startsAt) && one.endsAt.equals(endsAt))) return refusals.announced();
  const said = { kind, reason, instead };
  const { id } = await tx
    .insertInto('outage')
    .values({
      ...{ authority_id: actor.authorityId, ...said, starts_at: startsAt, ends_at: endsAt },
      ...{ announced_on: today, announced_by: actor.officerId, cancelled_on: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = Object.fromEntries(Object.entries({ ...said, starts_at: startsAt, ends_at: endsAt }).map(([name, to]) => [name, { to }]));
  recordChange(tx, { action: 'outage.announced', objectType: 'outage', objectId: id, changes });
  return ok(id as OutageId);
}

/** Takes an announcement back. Refused to others, twice, and once the hours are over. */
export async function cancelOutage(tx: Tx, keeping: Keeping & { now: Temporal.Instant }, id: OutageId): Promise<Result<OutageId>> {
  const { actor, today, now } = keeping;
  const refusal = mayAnnounce(actor);
  if (refusal) return { ok: false, refusal };
  await takeTurn(tx, actor.authorityId, 'outages');
  const found = (await outagesOf(tx, actor.authorityId)).find((one) => one.id === id);
  if (!found) return refusals.unknownOutage();
  if (found.cancelledOn) return refusals.cancelled();
  if (Temporal.Instant.compare(found.endsAt, now) <= 0) return refusals.past();
  await tx
    .updateTable('outage')
    .set({ cancelled_on: today })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('cancelled_on', 'is', null)
    .execute();
  recordChange(tx, { action: 'outage.cancelled', objectType: 'outage', objectId: id, changes: { cancelled_on: { to: today } } });
  return ok(id);
}

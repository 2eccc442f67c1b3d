import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { CorrespondentId, Purpose, SuperiorId } from '../envelope.ts';
import { mayKeepCorrespondents } from '../policy.ts';
import { notACorrespondent, notASuperior } from '../refusals.ts';
import { correspondentsOf, type By } from './correspondents.ts';

export interface Superior {
  id: SuperiorId;
  correspondentId: CorrespondentId;
  bodyId: AuthorityId | null;
  name: string;
  purpose: Purpose;
  basis: string | null;
  from: Temporal.PlainDate;
  /** The last day; undefined while it is open. */
  until: Temporal.PlainDate | undefined;
}

/** To whom the authority reports and reported, the latest first; `on` only those of that day. */
export async function superiorsOf(db: Read, authorityId: AuthorityId, on?: Temporal.PlainDate): Promise<Superior[]> {
  const { rows } = await sql<{
    id: SuperiorId;
    correspondent_id: CorrespondentId;
    body_id: AuthorityId | null;
    name: string;
    purpose: string;
    basis: string | null;
    from: Temporal.PlainDate;
    end: Temporal.PlainDate | null;
  }>`select s.id, s.correspondent_id, c.body_id, c.name, s.purpose, s.basis, lower(s.valid) as from, upper(s.valid) as end
    from superior s join correspondent c on c.authority_id = s.authority_id and c.id = s.correspondent_id
    where s.authority_id = ${authorityId} and (${on?.toString() ?? null}::date is null or s.valid @> ${on?.toString() ?? null}::date)
    order by lower(s.valid) desc, c.name collate "vi-x-icu", s.id`.execute(db);
  return rows.map(({ correspondent_id: correspondentId, body_id: bodyId, end, purpose, ...row }) => ({
    ...{ ...row, correspondentId, bodyId, purpose: purpose as Purpose },
    until: end?.subtract({ days: 1 }),
  }));
}

export interface Below {
  bodyId: AuthorityId;
  name: string;
  level: string;
}

/**
 * The authorities of this installation that named this one as their superior on a day, each once with its name: they told it so themselves. `purpose` those
 * alone that report on it; `knownBy` as it was known at a moment.
 */
export async function belowHere(
  db: Read,
  authorityId: AuthorityId,
  on: Temporal.PlainDate,
  { purpose, knownBy = 'now' }: { purpose?: string; knownBy?: KnownBy } = {},
): Promise<Below[]> {
  const day = on.toString();
  const known = knownBy === 'now' ? null : knownBy.toString();
  const { rows } = await sql<Below>`select distinct c.authority_id as "bodyId", v.name, a.level
    from correspondent c join superior s on s.authority_id = c.authority_id and s.correspondent_id = c.id and s.valid @> ${day}::date
      and (${purpose ?? null}::text is null or s.purpose = ${purpose ?? null}::text) and (${known}::timestamptz is null or s.added_at <= ${known}::timestamptz)
    join authority a on a.id = c.authority_id and a.removed_at is null
    join unit_version v on v.authority_id = c.authority_id and nlevel(v.path) = 1 and v.valid @> ${day}::date
    where c.body_id = ${authorityId} and c.is_here order by v.name`.execute(db);
  return rows;
}

export interface SuperiorInput {
  correspondentId: CorrespondentId;
  purpose: Purpose;
  basis?: string | undefined;
  from: Temporal.PlainDate;
  until?: Temporal.PlainDate | undefined;
}

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

/** The authority reports to that body from a day on. Refused: no correspondent, a last day before the first, the same purpose on one of the days. */
export async function addSuperior(tx: Tx, by: By, input: SuperiorInput): Promise<Result<SuperiorId>> {
  const refusal = mayKeepCorrespondents(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = by.actor;
  const { correspondentId, purpose, basis, from, until } = input;
  await sql`select id from correspondent where authority_id = ${authorityId} and id = ${correspondentId} for update`.execute(tx);
  const one = (await correspondentsOf(tx, authorityId)).find(({ id }) => id === correspondentId);
  if (!one || one.endedAt) return notACorrespondent.unknown();
  if (until && compare(until, from) < 0) return notASuperior.backwards('until');
  const end = until?.add({ days: 1 });
  const overlapping = (await superiorsOf(tx, authorityId)).some(
    (known) =>
      known.correspondentId === correspondentId &&
      known.purpose === purpose &&
      (known.until === undefined || compare(from, known.until) <= 0) &&
      (until === undefined || compare(known.from, until) <= 0),
  );
  if (overlapping) return notASuperior.there();
  const { rows } = await sql<{
    id: SuperiorId;
  }>`insert into superior (authority_id, correspondent_id, purpose, basis, valid, added_at, added_by)
    values (${authorityId}, ${correspondentId}, ${purpose}, ${basis ?? null}, daterange(${from.toString()}::date, ${end?.toString() ?? null}::date),
      ${by.now.toString()}::timestamptz, ${officerId}) returning id`.execute(tx);
  const [row] = rows;
  if (!row) return notASuperior.there();
  const changes = {
    ...{ name: { to: one.name }, purpose: { to: purpose }, from: { to: from.toString() } },
    ...(until && { until: { to: until.toString() } }),
    ...(basis && { basis: { to: basis } }),
  };
  recordChange(tx, { action: 'superior.added', objectType: 'superior', objectId: row.id, changes });
  return ok(row.id);
}

/** The last day on which the authority reports there; days that are past stay as they were. Refused: one that has ended before, a day before yesterday. */
export async function endSuperior(tx: Tx, by: By, id: SuperiorId, lastDay: Temporal.PlainDate): Promise<Result<Superior>> {
  const refusal = mayKeepCorrespondents(by.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = by.actor;
  await sql`select id from superior where authority_id = ${authorityId} and id = ${id} for update`.execute(tx);
  const one = (await superiorsOf(tx, authorityId)).find((known) => known.id === id);
  if (!one) return notASuperior.unknown();
  const today = by.now.toZonedDateTimeISO(ZONE).toPlainDate();
  if (one.until && compare(one.until, today) < 0) return notASuperior.past(one.until.add({ days: 1 }));
  if (compare(lastDay, one.from) < 0) return notASuperior.backwards('lastDay');
  if (compare(lastDay, today.subtract({ days: 1 })) < 0) return notASuperior.beforeToday();
  await sql`update superior set valid = daterange(lower(valid), ${lastDay.add({ days: 1 }).toString()}::date)
    where authority_id = ${authorityId} and id = ${id}`.execute(tx);
  const changes = { until: { ...(one.until && { from: one.until.toString() }), to: lastDay.toString() } };
  recordChange(tx, { action: 'superior.ended', objectType: 'superior', objectId: id, changes });
  return ok({ ...one, until: lastDay });
}

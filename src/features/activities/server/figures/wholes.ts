import { sql } from 'kysely';
import type { Plan, PlanTarget } from '#features/plans/index.ts';
import { belongsOn, type EntryId, type RollId } from '#features/rolls/index.ts';
import { entriesOf } from '#features/rolls/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown, knownRows } from '#platform/server/history.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { TargetId } from '#platform/values/ids.ts';
import type { BoundUnit, Whole } from '../../progress.ts';

/** The units that answer for duties of the plan and were not only asked. */
function answeringUnits({ duties }: Plan): BoundUnit[] {
  const answering = duties.flatMap(({ units }) => units.filter(({ role, isRequested }) => role !== 'coordinate' && !isRequested));
  return [...new Map(answering.map(({ unitId: id, name }) => [id, { id, name }])).values()];
}

/** What the targets of a plan rest on besides the claims of activities, each by the two clocks. */
export async function wholesOf(db: Read, plan: Plan, asOf: AsOf): Promise<(target: PlanTarget) => Whole> {
  const { targets, year, issuedOn } = plan;
  const answering = answeringUnits(plan);
  const kinds = targets.some(({ boundKind }) => boundKind !== null) ? await unitsByKind(db, plan, asOf) : new Map<string, BoundUnit[]>();
  const rolls = await rollsReached(db, plan, asOf);
  const stated = await statedValues(db, plan, asOf);
  return ({ id, boundKind, rollId }) => ({
    units: boundKind === null ? answering : (kinds.get(boundKind) ?? []),
    ...(rollId !== null && { roll: rolls(id, rollId) }),
    stated: stated.get(id) ?? null,
    by: asOf.happenedBy,
    year,
    since: issuedOn,
  });
}

async function unitsByKind(db: Read, { authorityId }: Plan, { happenedBy, knownBy }: AsOf): Promise<Map<string, BoundUnit[]>> {
  const names = await namesInTime(db, authorityId, knownBy);
  return names.unitsByKind(happenedBy);
}

async function rollsReached(db: Read, { authorityId, targets }: Plan, { happenedBy, knownBy }: AsOf) {
  const resting = targets.flatMap(({ id, rollId }) => (rollId === null ? [] : [{ id, rollId }]));
  const entries = await entriesOf(db, authorityId, [...new Set(resting.map(({ rollId }) => rollId))], knownBy);
  const known = (table: Parameters<typeof knownRows>[0]) => knownRows(table, authorityId, knownBy);
  const { rows } =
    resting.length === 0
      ? { rows: [] }
      : await sql<{ target_id: TargetId; entry_id: EntryId }>`select distinct c.target_id, s.entry_id
          from ${known('activity_entry')} s join ${known('activity')} a on a.authority_id = s.authority_id and a.id = s.activity_id
          join ${known('activity_target')} c on c.authority_id = a.authority_id and c.activity_id = a.id
          where s.authority_id = ${authorityId} and a.authority_id = ${authorityId} and c.authority_id = ${authorityId}
            and a.state = 'confirmed' and a.happened_on <= ${happenedBy}::date
            and c.target_id = any(${resting.map(({ id }) => id)}::uuid[])`.execute(db);
  const reached = Map.groupBy(rows, ({ target_id }) => target_id);
  return (id: TargetId, rollId: RollId): NonNullable<Whole['roll']> => {
    const those = new Set((reached.get(id) ?? []).map(({ entry_id }) => entry_id));
    const standing = entries.filter((entry) => entry.rollId === rollId && belongsOn(entry, happenedBy));
    const missing = standing.filter((entry) => !those.has(entry.id)).map(({ name }) => name);
    return { outOf: standing.length, done: standing.length - missing.length, missing };
  };
}

/** The latest confirmed figure of each target that was stated. */
async function statedValues(db: Read, { authorityId, targets }: Plan, { happenedBy, knownBy }: AsOf): Promise<Map<TargetId, number>> {
  const given = targets.filter(({ way }) => way === 'given').map(({ id }) => id);
  if (given.length === 0) return new Map();
  const rows = await db
    .selectFrom(asKnown('target_value', authorityId, knownBy))
    .select(['target_id', 'value'])
    .distinctOn('target_id')
    .where('authority_id', '=', authorityId)
    .where(sql<boolean>`target_id = any(${given}::uuid[])`)
    .where('state', '=', 'confirmed')
    .where('measured_on', '<=', happenedBy)
    .orderBy('target_id')
    .orderBy('measured_on', 'desc')
    .orderBy('stated_at', 'desc')
    .execute();
  return new Map(rows.map(({ target_id, value }) => [target_id, value]));
}

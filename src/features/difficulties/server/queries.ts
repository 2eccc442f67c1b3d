import { sql } from 'kysely';
import { deliveriesOf, sentAbout } from '#features/envelopes/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown, knownRows } from '#platform/server/history.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { Difficulty, DifficultyId, DifficultyState } from '../difficulty.ts';

interface Filter {
  id?: DifficultyId;
  taskId?: TaskId;
  unitIds?: readonly UnitId[];
}

type Above = { above_became: string | null; above_answer: string | null; above_body: string | null; above_at: Temporal.Instant | null };

const aboveIn = ({ above_became, above_answer: text, above_body: by, above_at: at }: Above): Difficulty['above'] =>
  text !== null && by !== null && at ? { became: above_became === 'resolved' ? 'resolved' : 'cannot', text, by, at } : null;

/** What units raised, the latest first. */
export async function difficultiesOf(db: Read, authorityId: AuthorityId, { id, taskId, unitIds }: Filter = {}): Promise<Difficulty[]> {
  const rows = await db
    .selectFrom(asKnown('difficulty', authorityId, 'now'))
    .innerJoin('plan', (join) =>
      join.onRef('plan.authority_id', '=', 'difficulty.authority_id').onRef('plan.id', '=', 'difficulty.plan_id'),
    )
    .innerJoin('officer as raiser', (join) =>
      join.onRef('raiser.authority_id', '=', 'difficulty.authority_id').onRef('raiser.id', '=', 'difficulty.raised_by'),
    )
    .leftJoin('officer as answerer', (join) =>
      join.onRef('answerer.authority_id', '=', 'difficulty.authority_id').onRef('answerer.id', '=', 'difficulty.answered_by'),
    )
    .selectAll('difficulty')
    .select(['plan.title', 'raiser.full_name as raiser', 'answerer.full_name as answerer'])
    .where('difficulty.authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('difficulty.id', '=', id ?? null))
    .$if(taskId !== undefined, (query) => query.where('difficulty.task_id', '=', taskId ?? null))
    .$if(unitIds !== undefined, (query) => query.where(sql<boolean>`difficulty.unit_id = any(${unitIds ?? []}::uuid[])`))
    .orderBy('difficulty.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    planId: row.plan_id,
    planTitle: row.title,
    taskId: row.task_id,
    text: row.text,
    wish: row.wish,
    state: row.state as DifficultyState,
    raisedBy: row.raised_by,
    raisedByName: row.raiser,
    raisedAt: row.raised_at,
    answer: row.answer !== null && row.answered_at ? { text: row.answer, by: row.answerer ?? '', at: row.answered_at } : null,
    carried:
      row.carried_to !== null && row.carried_at
        ? { to: row.carried_to, symbol: row.carried_symbol, on: row.carried_on, at: row.carried_at, isByEnvelope: row.is_by_envelope }
        : null,
    tried: row.tried,
    above: aboveIn(row),
  }));
}

export const difficultyOf = async (db: Read, authorityId: AuthorityId, id: DifficultyId): Promise<Difficulty | undefined> =>
  (await difficultiesOf(db, authorityId, { id }))[0];

/** Whether it was carried and stands above: by a paper, or in an envelope that was not taken back and that a receiver has or may still get. */
export async function isUp(db: Read, authorityId: AuthorityId, { id, carried }: Difficulty): Promise<boolean> {
  if (!carried) return false;
  if (!carried.isByEnvelope) return true;
  const sent = await sentAbout(db, authorityId, id);
  const deliveries = await Promise.all(sent.map((envelope) => deliveriesOf(db, authorityId, envelope.id)));
  return deliveries.flat().some(({ state }) => state === 'waiting' || state === 'delivered');
}

export interface DifficultyTold {
  unitName: string;
  text: string;
  wish: string | null;
  /** What had become of it by then. */
  state: Exclude<DifficultyState, 'withdrawn'>;
  carriedTo: string | null;
}

/** What stood in the way of units in the days: raised in them, or before and not settled when they began; by the two clocks, without what was withdrawn. */
export async function difficultiesBetween(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId,
  { from }: Days,
  { happenedBy, knownBy }: AsOf,
): Promise<DifficultyTold[]> {
  const { rows } = await sql<{ unit: UnitId; text: string; wish: string | null; state: DifficultyState; to: string | null }>`
    select unit_id as unit, text, wish, carried_to as to, case
      when state = 'withdrawn' then state
      when (answered_at at time zone ${ZONE})::date <= ${happenedBy}::date then state
      when (carried_at at time zone ${ZONE})::date <= ${happenedBy}::date then 'carried' else 'open' end as state
    from ${knownRows('difficulty', authorityId, knownBy)} d
    where d.authority_id = ${authorityId} and d.plan_id = ${planId} and d.state <> 'withdrawn' and (raised_at at time zone ${ZONE})::date <= ${happenedBy}::date
      and (answered_at is null or (answered_at at time zone ${ZONE})::date >= ${from}::date)
    order by d.id`.execute(db);
  const names = rows.length > 0 ? await namesInTime(db, authorityId, knownBy) : undefined;
  return rows.flatMap(({ unit, text, wish, state, to }) =>
    state === 'withdrawn' || !names
      ? []
      : [{ unitName: names.on(unit, happenedBy).name, text, wish, state, carriedTo: state === 'carried' ? to : null }],
  );
}

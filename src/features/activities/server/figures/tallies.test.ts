import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import type { PlanTarget } from '#features/plans/index.ts';
import type { TargetId } from '#platform/values/ids.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import type { TargetProgress } from '../../activity.ts';
import { progressOfTarget } from '../../progress.ts';
import { talliesOf, tallyOf } from './tallies.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

/** What one activity adds to a target. */
interface Claim {
  state: string;
  unitId: string;
  happenedOn: Temporal.PlainDate;
  knownAt: Temporal.Instant;
  value: number;
  outOf: number | null;
}

const target = (more: Partial<PlanTarget> = {}): PlanTarget => ({
  id: 't' as TargetId,
  position: 1,
  text: 'Phát ít nhất 24 chuyên mục',
  value: 24,
  upTo: null,
  unit: 'chuyên mục',
  comparator: '>=',
  unitsBound: null,
  measure: 'bulletins',
  source: null,
  ...more,
});
const claim = (value: number, more: Partial<Claim> = {}): Claim => ({
  state: 'confirmed',
  unitId: 'u1',
  happenedOn: Temporal.PlainDate.from('2026-03-01'),
  knownAt: Temporal.Instant.from('2026-03-02T02:00:00Z'),
  value,
  outOf: null,
  ...more,
});
/** Progress by claims as the database adds them up; of two that are alike the later one in the list is the one recorded later. */
async function progressBy(of: PlanTarget, claims: readonly Claim[], units: readonly string[]): Promise<TargetProgress> {
  const rows = claims.map((one, at) => ({
    target_id: of.id,
    activity_id: `a${at}`,
    unit_id: one.unitId,
    happened_on: one.happenedOn.toString(),
    known_at: one.knownAt.toString(),
    state: one.state,
    value: one.value,
    out_of: one.outOf,
  }));
  const given = sql`(select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (target_id text, activity_id text, unit_id text,
    happened_on date, known_at timestamptz, state text, value numeric, out_of numeric))`;
  const { id, value, upTo, unit, measure } = of;
  const targets = sql`(select ${id}::text as id, ${value}::numeric as value, ${upTo}::numeric as up_to, ${unit}::text as unit, ${measure}::text as measure)`;
  const { rows: tallies } = await talliesOf(given, targets).execute(db);
  return progressOfTarget(of, tallies.map(tallyOf), units);
}

const on = (iso: string) => ({ happenedOn: Temporal.PlainDate.from(iso) });

describe('a target that adds up', () => {
  test('counts what is confirmed; what waits is only said', async () => {
    expect(await progressBy(target(), [claim(6), claim(6), claim(9, { state: 'recorded' })], [])).toMatchObject({
      way: 'sum',
      done: 12,
      share: 0.5,
      isMet: false,
      confirmed: 2,
      pending: 1,
    });
  });

  test('is met when it is reached, and may be passed', async () => {
    expect(await progressBy(target(), [claim(30)], [])).toMatchObject({ share: 1.25, isMet: true });
    expect(await progressBy(target({ value: 0 }), [], [])).toMatchObject({ share: null, isMet: false });
  });

  test('as a ceiling has no share', async () => {
    const ceiling = target({ comparator: '<=', value: 3 });
    expect(await progressBy(ceiling, [claim(2)], [])).toMatchObject({ share: null, isMet: true });
    expect(await progressBy(ceiling, [claim(4)], [])).toMatchObject({ isMet: false });
  });
});

describe('a target in percent', () => {
  const posted = target({ unit: '%', value: 100, measure: 'procedures-posted' });
  const answered = target({ unit: '%', value: 100, comparator: '=', measure: 'opinions-answered' });

  test('of a state counts by its latest record', async () => {
    const claims = [
      claim(60, { outOf: 80, ...on('2026-06-01') }),
      claim(78, { outOf: 80, ...on('2026-09-01') }),
      claim(40, { outOf: 80, ...on('2026-03-01') }),
    ];
    expect(await progressBy(posted, claims, [])).toMatchObject({ way: 'share', done: 78, outOf: 80, share: 0.975, isMet: false });
  });

  test('of a state adds the latest of each unit, of a sum of units as of a share', async () => {
    const of = (unitId: string, value: number, outOf: number, day: string) => claim(value, { unitId, outOf, ...on(day) });
    const claims = [of('A', 20, 40, '2026-03-01'), of('B', 10, 10, '2026-03-02')];
    for (const measure of ['procedures-posted', null])
      expect(await progressBy({ ...posted, measure }, claims, [])).toMatchObject({ done: 30, outOf: 50, share: 0.6, isMet: false });
    const again = [...claims, of('A', 40, 40, '2026-04-01')];
    expect(await progressBy(posted, again, [])).toMatchObject({ done: 50, outOf: 50, isMet: true });
    const offices = target({ unit: 'điểm', value: 5, measure: 'post-offices' });
    const points = [of('A', 2, 0, '2026-03-01'), of('A', 3, 0, '2026-04-01'), of('B', 1, 0, '2026-03-02')];
    expect(await progressBy(offices, points, [])).toMatchObject({ way: 'sum', done: 4, isMet: false });
    const each = target({ value: 3, unit: 'điểm', unitsBound: 'mỗi đơn vị', measure: 'post-offices' });
    expect(await progressBy(each, points, [])).toMatchObject({ done: 1, outOf: 2 });
  });

  test('of what flows counts by all records', async () => {
    expect(await progressBy(answered, [claim(3, { outOf: 4 }), claim(2, { outOf: 2 })], [])).toMatchObject({
      done: 5,
      outOf: 6,
      isMet: false,
    });
    expect(await progressBy(answered, [claim(4, { outOf: 4 })], [])).toMatchObject({ share: 1, isMet: true });
  });

  test('of nothing is neither 0 % nor 100 %: nothing arose', async () => {
    expect(await progressBy(answered, [claim(0, { outOf: 0 })], [])).toMatchObject({ share: null, isMet: false });
    expect(await progressBy(answered, [], [])).toMatchObject({ share: null, confirmed: 0 });
  });
});

test('a range counts the records that lie within it', async () => {
  const minutes = target({ value: 5, upTo: 7, unit: 'phút', measure: 'minutes' });
  expect(await progressBy(minutes, [claim(5), claim(7), claim(12)], [])).toMatchObject({ way: 'range', done: 2, outOf: 3, isMet: false });
});

test('“mỗi đơn vị” counts the units that reached the figure, of all that have a duty', async () => {
  const each = target({ value: 1, unit: 'hội nghị', unitsBound: 'mỗi đơn vị', measure: 'conferences' });
  const claims = [claim(1), claim(1), claim(1, { unitId: 'u2', state: 'recorded' })];
  expect(await progressBy(each, claims, ['u1', 'u2', 'u3'])).toMatchObject({ way: 'each-unit', done: 1, outOf: 3, isMet: false });
});

test('of a state the latest of each unit holds; of two of one unit on one day the one that was known later, whatever their order', async () => {
  const posted = target({ value: 50, unit: 'thủ tục', measure: 'procedures-posted' });
  const early = claim(20, { knownAt: Temporal.Instant.from('2026-03-01T08:00:00Z') });
  const late = claim(25, { knownAt: Temporal.Instant.from('2026-03-05T08:00:00Z') });
  const other = claim(10, { unitId: 'B', ...on('2026-03-02') });
  for (const claims of [
    [early, late, other],
    [other, late, early],
  ])
    expect(await progressBy(posted, claims, [])).toMatchObject({ done: 35, confirmed: 3 });
  expect(await progressBy(target(), [early, late, other], [])).toMatchObject({ done: 55 });
  const untold = [claim(30, { state: 'recorded', ...on('2026-05-01') }), early];
  expect(await progressBy(posted, untold, [])).toMatchObject({ done: 20, confirmed: 1, pending: 1 });
});

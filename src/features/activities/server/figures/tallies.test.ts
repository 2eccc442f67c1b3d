import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import type { PlanTarget } from '#features/plans/index.ts';
import type { TargetId } from '#platform/values/ids.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import type { TargetProgress } from '../../activity.ts';
import { progressOfTarget, type Whole } from '../../progress.ts';
import { progressView } from '../../view.ts';
import { talliesOf, tallyOf, targetTable } from './tallies.ts';

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
  id: '019a0000-0000-7000-8000-000000000001' as TargetId,
  position: 1,
  text: 'Phát ít nhất 24 chuyên mục',
  value: 24,
  upTo: null,
  unit: 'chuyên mục',
  comparator: '>=',
  unitsBound: null,
  measure: 'bulletins',
  way: more.unit === '%' ? 'share' : more.upTo ? 'range' : more.unitsBound ? 'each-unit' : 'sum',
  per: null,
  boundKind: null,
  rollId: null,
  beforeValue: null,
  beforeSource: null,
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
async function progressBy(
  of: PlanTarget,
  claims: readonly Claim[],
  units: readonly string[],
  { jointly = [], ...more }: Partial<Whole> & { jointly?: [at: number, unit: string][] } = {},
): Promise<TargetProgress> {
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
  const given = sql`(select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (target_id uuid, activity_id text, unit_id text,
    happened_on date, known_at timestamptz, state text, value numeric, out_of numeric))`;
  const { rows: tallies } = await talliesOf(given, targetTable([of], 2026), together(jointly)).execute(db);
  const whole: Whole = {
    units: units.map((name) => ({ id: name, name })),
    by: Temporal.PlainDate.from('2026-05-10'),
    year: 2026,
    since: null,
  };
  return progressOfTarget(of, tallies.map(tallyOf), { ...whole, ...more });
}

const together = (jointly: readonly [number, string][]) =>
  sql`(select * from jsonb_to_recordset(${JSON.stringify(jointly.map(([at, unit]) => ({ activity_id: `a${at}`, unit_id: unit })))}::jsonb)
    as j (activity_id text, unit_id text))`;

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

test('“mỗi tháng” wants every month from that of the issue; what is over and was not reached is behind', async () => {
  const monthly = target({ value: 2, way: 'each-period', per: 'month' });
  const claims = [
    claim(2, on('2026-01-20')),
    claim(1, on('2026-02-10')),
    claim(1, on('2026-02-20')),
    claim(1, on('2026-03-03')),
    claim(2, on('2026-05-02')),
  ];
  expect(await progressBy(monthly, claims, [])).toMatchObject({
    done: 3,
    outOf: 12,
    share: 0.25,
    isMet: false,
    behind: { periods: [3, 4] },
  });
  const since = Temporal.PlainDate.from('2026-04-15');
  expect(await progressBy(monthly, claims, [], { since })).toMatchObject({ done: 1, outOf: 9, behind: { periods: [4] } });
  const whole = { by: Temporal.PlainDate.from('2026-12-31') };
  expect((await progressBy({ ...monthly, per: 'quarter' }, claims, [], whole)).behind).toEqual({ periods: [3, 4], per: 'quarter' });
  expect(await progressBy(monthly, [claim(2, on('2025-12-20'))], [], whole)).toMatchObject({ done: 1 });
});

test('a share of units or of a list names who is missing; of nobody nothing arose', async () => {
  const groups = target({ unit: '%', value: 100, way: 'roll', boundKind: 'neighbourhood', measure: null });
  expect(await progressBy(groups, [claim(1, { unitId: 'A' })], ['A', 'B', 'C'], { jointly: [[0, 'B']] })).toMatchObject({
    done: 2,
    confirmed: 1,
  });
  const waiting = claim(1, { unitId: 'A', state: 'recorded' });
  expect(await progressBy(groups, [waiting], ['A', 'B'], { jointly: [[0, 'B']] })).toMatchObject({ done: 0 });
  const claims = [claim(1), claim(3), claim(1, { unitId: 'u2', state: 'recorded' }), claim(1, { unitId: 'elsewhere' })];
  expect(await progressBy(groups, claims, ['u1', 'u2', 'u3'])).toMatchObject({
    done: 1,
    outOf: 3,
    isMet: false,
    behind: { names: ['u2', 'u3'] },
  });
  expect(await progressBy(groups, claims, [])).toMatchObject({ share: null, isMet: false });
  const offices = target({ unit: '%', value: 90, way: 'roll', rollId: 'r' as never });
  expect(await progressBy(offices, [], [], { roll: { outOf: 10, done: 9, missing: ['Bưu cục 3'] } })).toMatchObject({
    share: 0.9,
    isMet: true,
    behind: { names: ['Bưu cục 3'] },
  });
});

test('“nhiều hơn trước” wants something to compare with, and as much is not more', async () => {
  const more = target({ unit: '%', value: 10, way: 'more', beforeValue: 100 });
  expect(await progressBy(more, [claim(109)], [])).toMatchObject({ outOf: 110, isMet: false });
  expect(await progressBy(more, [claim(110)], [])).toMatchObject({ share: 1, isMet: true });
  expect(await progressBy({ ...more, value: 0 }, [claim(100)], [])).toMatchObject({ share: null, isMet: false });
  expect(await progressBy({ ...more, value: 0 }, [claim(101)], [])).toMatchObject({ isMet: true });
  expect(await progressBy({ ...more, unit: 'tin', value: 5 }, [claim(105)], [])).toMatchObject({ outOf: 105, isMet: true });
  expect(await progressBy({ ...more, beforeValue: null }, [claim(105)], [])).toMatchObject({ share: null, isMet: false, before: null });
});

test('a published figure is measured as it was stated, also within a range', async () => {
  const index = target({ unit: 'điểm', value: 90, way: 'given', measure: null });
  expect(await progressBy(index, [], [], { stated: 92.5 })).toMatchObject({ done: 92.5, isMet: true, hasFigure: true });
  expect(await progressBy(index, [], [])).toMatchObject({ share: null, isMet: false, hasFigure: false });
  expect(await progressBy({ ...index, upTo: 95 }, [], [], { stated: 96 })).toMatchObject({ isMet: false });
});

test('a target of a year to come, for which nothing was confirmed, is told as not begun', () => {
  const whole = { units: [], by: Temporal.PlainDate.from('2026-11-30'), since: null };
  const share = target({ unit: '%', value: 80 });
  expect(progressView(progressOfTarget(share, [], { ...whole, year: 2027 }), 'vi')).toMatchObject({ figure: 'Chưa đến kỳ', percent: '' });
  expect(progressView(progressOfTarget(share, [], { ...whole, year: 2026 }), 'vi').percent).toBe('không phát sinh');
});

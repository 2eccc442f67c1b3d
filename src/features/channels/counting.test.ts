import { expect, test } from 'vitest';
import { countedOf, type Stated } from './counting.ts';

const stated = (unitId: string, on: string, value: number, known = `${on}T08:00:00Z`): Stated & { value: number } => ({
  unitId,
  happenedOn: Temporal.PlainDate.from(on),
  knownAt: Temporal.Instant.from(known),
  value,
});
const values = (way: 'flow' | 'state', ...figures: (Stated & { value: number })[]): number[] =>
  countedOf(way, figures).map(({ value }) => value);

test('what flows counts whole, of a state the latest of each unit', () => {
  const figures = [stated('A', '2026-03-01', 20), stated('B', '2026-03-02', 10), stated('A', '2026-04-01', 30)];
  expect(values('flow', ...figures)).toEqual([20, 10, 30]);
  expect(values('state', ...figures)).toEqual([30, 10]);
  expect(values('state', ...figures.toReversed())).toEqual([30, 10]);
});

test('of two figures of one unit on one day the one that was known later holds, whatever their order', () => {
  const early = stated('A', '2026-03-01', 20, '2026-03-01T08:00:00Z');
  const late = stated('A', '2026-03-01', 25, '2026-03-05T08:00:00Z');
  expect(values('state', early, late)).toEqual([25]);
  expect(values('state', late, early)).toEqual([25]);
});

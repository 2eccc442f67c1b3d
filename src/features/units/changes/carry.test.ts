import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#root/testing/actors.ts';
import { placeChanges, placeParts, placeAfter, placeBefore } from '../server/changes/places.ts';
import { apportion, onMap, WHOLE, type Part } from './carry.ts';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const valuesOf = (map: ReturnType<typeof onMap>): number[] => [...map.values()].map(({ value }) => value);
const onOf = (carried: ReturnType<typeof onMap>): Record<string, string> =>
  Object.fromEntries([...carried].map(([node, { value, isEstimate }]) => [node, `${value}${isEstimate ? ' ước tính' : ''}`]));
const [spring, autumn] = [day('2026-03-01'), day('2026-09-01')];

test('an amount is apportioned in whole units that add up to it, whatever the weights', () => {
  expect(apportion(10n, [1, 1, 1])).toEqual([4n, 3n, 3n]);
  expect(apportion(-10n, [6000, 4000])).toEqual([-6n, -4n]);
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.array(fc.integer({ min: 1, max: WHOLE }), { minLength: 1, maxLength: 9 }),
      (amount, weights) => apportion(amount, weights).reduce((all, one) => all + one, 0n) === amount,
    ),
  );
  expect(() => apportion(1n, [0])).toThrow(RangeError);
});

test('a merger adds up exactly on the new map and is an estimate on the old one; a split the other way round', () => {
  const merged: Part[] = [
    { from: 'tổ 1', to: 'tổ 12', share: WHOLE, on: autumn },
    { from: 'tổ 2', to: 'tổ 12', share: WHOLE, on: autumn },
  ];
  const figures = [
    { node: 'tổ 1', on: spring, value: 7 },
    { node: 'tổ 2', on: spring, value: 4 },
    { node: 'tổ 12', on: day('2026-10-05'), value: 5 },
    { node: 'tổ 9', on: spring, value: 3 },
  ];
  expect(onOf(onMap(figures, merged, day('2026-12-31')))).toEqual({ 'tổ 12': '16', 'tổ 9': '3' });
  expect(onOf(onMap(figures, merged, day('2026-01-01')))).toEqual({ 'tổ 1': '10 ước tính', 'tổ 2': '6 ước tính', 'tổ 9': '3' });
  const split: Part[] = [
    { from: 'khu A', to: 'khu B', share: 2500, on: autumn },
    { from: 'khu A', to: 'khu A', share: 7500, on: autumn },
  ];
  const before = [
    { node: 'khu A', on: spring, value: 10 },
    { node: 'khu B', on: day('2026-11-01'), value: 1.5 },
  ];
  expect(onOf(onMap(before, split, day('2026-12-31')))).toEqual({ 'khu A': '7.5 ước tính', 'khu B': '4 ước tính' });
  expect(onOf(onMap(before, split, day('2026-01-01')))).toEqual({ 'khu A': '11.5' });
});

test('many small figures are shared out as one, and changes one after the other are followed', () => {
  const parts: Part[] = [
    { from: 'a', to: 'b', share: 5000, on: spring },
    { from: 'a', to: 'c', share: 5000, on: spring },
    { from: 'b', to: 'd', share: WHOLE, on: autumn },
  ];
  const daily = Array.from({ length: 40 }, (_, at) => ({ node: 'a', on: day('2026-01-01').add({ days: at }), value: 1 }));
  expect(onOf(onMap(daily, parts, day('2026-12-31')))).toEqual({ d: '20 ước tính', c: '20 ước tính' });
  expect(onOf(onMap([{ node: 'd', on: day('2026-10-01'), value: 9 }], parts, day('2026-01-01')))).toEqual({ a: '9' });
});

test('over the 10,602 changes of 2025 the figures of the country are the same on either map', async () => {
  const changes = await placeChanges();
  expect(changes).toHaveLength(10_602);
  const parts = placeParts(changes);
  const [old, now] = [[...new Set(changes.map((one) => one.fromCode))], [...new Set(changes.map((one) => one.toCode))]];
  expect([old.length, now.length]).toEqual([10_040, 3321]);
  const wholes = Map.groupBy(parts, ({ from }) => from);
  expect([...wholes.values()].filter((of) => sum(of.map(({ share }) => share)) !== WHOLE)).toEqual([]);
  const [before, after] = [day('2024-12-31'), day('2025-12-31')];
  const nodes = [...old.map(placeBefore), ...now.map(placeAfter)];
  // Countries each with figures of their own: a third of the places have none.
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const figures = nodes.flatMap((node, at) => {
        const value = (seed * (at + 7)) % 997;
        const on = at < old.length ? day('2025-03-31') : day('2025-09-30');
        return value % 3 === 0 ? [] : [{ node, on, value }];
      });
      const [past, present] = [onMap(figures, parts, before), onMap(figures, parts, after)];
      const total = sum(figures.map(({ value }) => value));
      expect(sum(valuesOf(past))).toBe(total);
      expect(sum(valuesOf(present))).toBe(total);
      expect([...past.keys()].every((node) => node.startsWith('trước'))).toBe(true);
      expect([...present.keys()].every((node) => node.startsWith('sau'))).toBe(true);
    }),
    { numRuns: 3 },
  );
});

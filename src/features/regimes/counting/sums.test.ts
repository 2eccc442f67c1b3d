import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlierOf, ranksOf, sumOf, valueWithBelow, type Totals } from './sums.ts';

const totals = (given: Partial<Totals> = {}): Totals => ({
  ...{ code: 'T3', index: 1, value: null, part: null, whole: null, maximum: null, figures: 0, none: 0, above: 0, belowFigures: 0 },
  ...given,
});

test('a ratio is the ratio of the sums, never a mean; without parts it is unknown', () => {
  const shares = [totals({ part: 1, whole: 1, figures: 1 }), totals({ part: 0, whole: 99, figures: 1, index: 2 })];
  expect(sumOf({ aggregation: 'ratio' }, shares).value).toBe(1);
  expect(sumOf({ aggregation: 'ratio' }, [totals({ value: 98, figures: 1 })]).value).toBeNull();
});

test('of what stands as it is the latest period counts; nothing known is not zero', () => {
  const standing = [totals({ value: 40, figures: 2 }), totals({ value: 50, figures: 2, index: 2 })];
  expect([sumOf({ aggregation: 'last' }, standing).value, sumOf({ aggregation: 'sum' }, standing).value]).toEqual([50, 90]);
  expect(sumOf({ aggregation: 'sum' }, [totals({ none: 3 })])).toMatchObject({ value: null, none: 3, figures: 0 });
  expect(sumOf({ aggregation: 'sum' }, [totals({ value: 0, figures: 1 })]).value).toBe(0);
  expect(sumOf({ aggregation: 'maximum' }, [totals({ maximum: 4 }), totals({ maximum: 9, index: 2 })]).value).toBe(9);
  expect(sumOf({ aggregation: 'units' }, [totals({ figures: 3, none: 1, above: 2 })])).toMatchObject({ value: 50, part: 2, whole: 4 });
});

test('the same figure is the same rank, in any order of bodies', () => {
  const ranks = ranksOf(
    [8, 5, 5, null, 2].map((value, key) => ({ key, value })),
    'more',
  );
  expect([...ranks]).toEqual([
    [0, { rank: 1, isTied: false }],
    [1, { rank: 2, isTied: true }],
    [2, { rank: 2, isTied: true }],
    [4, { rank: 4, isTied: false }],
  ]);
  expect(
    ranksOf(
      [
        { key: 'a', value: 3 },
        { key: 'b', value: 1 },
      ],
      'less',
    ).get('b')?.rank,
  ).toBe(1);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }), (values) => {
      const of = (list: readonly number[]) =>
        ranksOf(
          list.map((value, key) => ({ key, value })),
          'more',
        );
      const forward = of(values);
      const backward = of(values.toReversed());
      values.forEach((_, at) => expect(forward.get(at)).toEqual(backward.get(values.length - 1 - at)));
    }),
  );
});

test('what is three times or a third of the period before wants a look, small figures do not', () => {
  expect([outlierOf(120, 40)?.why, outlierOf(12, 40)?.why, outlierOf(0, 40)?.why]).toEqual(['times', 'part', 'gone']);
  expect([outlierOf(9, 1), outlierOf(60, 40), outlierOf(40, null), outlierOf(null, 40), outlierOf(40, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the figure of a body is what goes into the sum: with those below it, shares by their parts, the higher maximum', () => {
  const figure = { value: 50, part: 1, whole: 2, belowValue: 100, belowPart: 6, belowWhole: 6 };
  expect(valueWithBelow({ aggregation: 'ratio' }, figure)).toBe(87.5);
  expect(valueWithBelow({ aggregation: 'ratio' }, { ...figure, part: null, whole: null, belowPart: null, belowWhole: null })).toBe(50);
  expect(valueWithBelow({ aggregation: 'maximum' }, figure)).toBe(100);
  expect(valueWithBelow({ aggregation: 'sum' }, figure)).toBe(150);
  expect(valueWithBelow({ aggregation: 'sum' }, { ...figure, value: null })).toBe(100);
  expect(valueWithBelow({ aggregation: 'sum' }, { ...figure, value: null, belowValue: null })).toBeNull();
  expect(valueWithBelow({ aggregation: 'sum' }, undefined)).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPercent, formatShare } from './format.ts';
import { percentOf } from './share.ts';

test.each([
  [0.9996, '99,9%'],
  [0.99999, '99,9%'],
  [0.0004, '0,1%'],
  [13 / 14, '92,9%'],
  [1 / 3, '33,3%'],
  [0.145, '14,5%'],
  [0, '0%'],
  [1, '100%'],
  [229 / 211, '108,5%'],
  [1.0004, '100%'],
])('%d is shown as %s', (share, shown) => {
  expect(formatShare(share)).toBe(shown);
});

test('below its goal it is not shown as the goal, above a ceiling not as the ceiling', () => {
  expect(formatShare(0.8996, 'vi', { share: 0.9 })).toBe('89,9%');
  expect(formatShare(0.9, 'vi', { share: 0.9 })).toBe('90%');
  expect(formatShare(0.0504, 'vi', { share: 0.05, isCeiling: true })).toBe('5,1%');
  expect(formatPercent(2999, 3000)).toBe('99,9%');
  expect(formatPercent(1, 3000)).toBe('0,1%');
  expect(formatPercent(0, 0)).toBe('không phát sinh');
});

test('whatever the share, it stands on its side of nothing, the whole and the goal, and is off by less than a tenth', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.integer({ min: 1, max: 200 }), fc.boolean(), (share, goal, isCeiling) => {
      const shown = percentOf(share, { share: goal / 100, isCeiling });
      const exact = Number((share * 100).toPrecision(11));
      for (const threshold of [100, goal]) if (exact < threshold) expect(shown).toBeLessThan(threshold);
      for (const threshold of isCeiling ? [0, goal] : [0]) if (exact > threshold) expect(shown).toBeGreaterThan(threshold);
      expect(Math.abs(shown - exact)).toBeLessThanOrEqual(0.1 + 1e-9);
    }),
  );
});

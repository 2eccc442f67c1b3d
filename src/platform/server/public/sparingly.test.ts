import { expect, test } from 'vitest';
import { askSparingly } from './sparingly.ts';

const minute = 60_000;

test('what is not there is asked for at once, again after a while, ever more rarely, and at last no more', () => {
  const isTime = askSparingly({ firstMs: 10 * minute, most: 4, keys: 100 });
  const asked = Array.from({ length: 1000 }, (_, at) => at).filter((at) => isTime('ảnh', at * minute));
  expect(asked).toEqual([0, 10, 30, 70]);
  expect(isTime('ảnh khác', 999 * minute)).toBe(true);
});

test('of very many the one known longest is forgotten', () => {
  const isTime = askSparingly({ firstMs: minute, most: 1, keys: 2 });
  expect(['a', 'b', 'c'].map((key) => isTime(key, 0))).toEqual([true, true, true]);
  expect([isTime('c', minute), isTime('a', minute)]).toEqual([false, true]);
});

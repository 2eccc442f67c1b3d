import { expect, test } from 'vitest';
import { oneByOne } from './turns.ts';

test('one that fails keeps no other, and is told at the end; what is over is not begun', async () => {
  const done: number[] = [];
  const work = (n: number) => (n === 2 ? Promise.reject(new Error('hai')) : Promise.resolve(done.push(n)));
  await expect(oneByOne([1, 2, 3, 4], () => done.length === 2, work)).rejects.toMatchObject({ errors: [{ message: 'hai' }] });
  expect(done).toEqual([1, 3]);
});

import { expect, test } from 'vitest';
import { keeper } from './kept.ts';

/** Something that says how often it was made, and is ready when it is let go. */
function made() {
  let count = 0;
  return {
    count: () => count,
    make: (text = 'x') => {
      count += 1;
      return Promise.resolve(text);
    },
  };
}

test('what was made stands until a change, for everybody who asks', async () => {
  const kept = keeper(10_000);
  const one = made();
  await Promise.all([kept.get('a', one.make), kept.get('a', one.make)]);
  await kept.get('a', one.make);
  expect(one.count()).toBe(1);
  kept.clear();
  await kept.get('a', one.make);
  expect(one.count()).toBe(2);
});

test('what was begun before a change is given to who asked then, and to nobody later', async () => {
  const kept = keeper(10_000);
  let release: (text: string) => void = () => undefined;
  const before = kept.get('a', () => new Promise<string>((done) => (release = done)));
  kept.clear();
  expect(await kept.get('a', () => Promise.resolve('new'))).toBe('new');
  release('old');
  expect(await before).toBe('old');
  expect(await kept.get('a', () => Promise.resolve('newer'))).toBe('new');
});

test('what failed is not kept', async () => {
  const kept = keeper(10_000);
  await expect(kept.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await kept.get('a', () => Promise.resolve('there'))).toBe('there');
});

test('it holds so many bytes, and what was asked for longest ago leaves first', async () => {
  const kept = keeper(1000);
  const [one, two, three] = [made(), made(), made()];
  const large = 'x'.repeat(120);
  await kept.get('1', () => one.make(large));
  await kept.get('2', () => two.make(large));
  await kept.get('1', () => one.make(large));
  await kept.get('3', () => three.make(large));
  await kept.get('1', () => one.make(large));
  await kept.get('2', () => two.make(large));
  expect([one.count(), two.count(), three.count()]).toEqual([1, 2, 1]);
});

import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { AuthorityId } from '#platform/values/ids.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { answerUntilChange, clearKept, keeper, keepUntilChange, untilChange, untilWritten } from './kept.ts';

afterEach(() => keepUntilChange(undefined));

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
  await Promise.all([kept.get('x', 'a', one.make), kept.get('x', 'a', one.make)]);
  await kept.get('x', 'a', one.make);
  expect(one.count()).toBe(1);
  kept.clear();
  await kept.get('x', 'a', one.make);
  expect(one.count()).toBe(2);
});

test('what was begun before a change is given to who asked then, and to nobody later', async () => {
  const kept = keeper(10_000);
  let release: (text: string) => void = () => undefined;
  const before = kept.get('x', 'a', () => new Promise<string>((done) => (release = done)));
  kept.clear();
  expect(await kept.get('x', 'a', () => Promise.resolve('new'))).toBe('new');
  release('old');
  expect(await before).toBe('old');
  expect(await kept.get('x', 'a', () => Promise.resolve('newer'))).toBe('new');
});

test('a change of one authority leaves what was made of another', async () => {
  const kept = keeper(10_000);
  const [a, b, all] = [made(), made(), made()];
  const ask = () => Promise.all([kept.get('a', 'site', a.make), kept.get('b', 'site', b.make), kept.get('', 'site', all.make)]);
  const counts = () => [a.count(), b.count(), all.count()];
  await ask();
  kept.clear('a');
  await ask();
  expect(counts()).toEqual([2, 1, 2]);
  let release: (text: string) => void = () => undefined;
  const under = kept.get('b', 'page', () => new Promise<string>((done) => (release = done)));
  kept.clear('a');
  release('old');
  await under;
  expect(await kept.get('b', 'page', () => Promise.resolve('new'))).toBe('old');
  kept.clear();
  await ask();
  expect(counts()).toEqual([3, 2, 3]);
});

test('what failed is not kept', async () => {
  const kept = keeper(10_000);
  await expect(kept.get('x', 'a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await kept.get('x', 'a', () => Promise.resolve('there'))).toBe('there');
});

test('it holds so many bytes, and what was asked for longest ago leaves first', async () => {
  const kept = keeper(1000);
  const [one, two, three] = [made(), made(), made()];
  const large = 'x'.repeat(120);
  await kept.get('x', '1', () => one.make(large));
  await kept.get('x', '2', () => two.make(large));
  await kept.get('x', '1', () => one.make(large));
  await kept.get('x', '3', () => three.make(large));
  await kept.get('x', '1', () => one.make(large));
  await kept.get('x', '2', () => two.make(large));
  expect([one.count(), two.count(), three.count()]).toEqual([1, 2, 1]);
});

test('a count is made again once its authority has written something, and always within a transaction', async () => {
  const opened = await createTestDatabase();
  onTestFinished(() => opened.drop());
  const [first, second] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as AuthorityId[];
  await opened.owner
    .insertInto('audit_head')
    .values([first!, second!].map((id) => ({ authority_id: id, sequence: 1, hash: Buffer.alloc(32) })))
    .execute();
  const write = (id: AuthorityId) => opened.owner.updateTable('audit_head').set({ sequence: 2 }).where('authority_id', '=', id).execute();
  const one = made();
  const ask = (db: Parameters<typeof untilWritten>[0] = opened.db) => untilWritten(db, first!, 'count', one.make);
  await ask();
  await ask();
  expect(one.count()).toBe(2);
  keepUntilChange(keeper(10_000));
  await ask();
  await write(second!);
  await ask();
  expect(one.count()).toBe(3);
  await write(first!);
  await ask();
  expect(one.count()).toBe(4);
  await opened.db.transaction().execute(ask);
  expect(one.count()).toBe(5);
});

test('answers to readers’ words are kept apart: they send no page away, and go with the pages when something changes', async () => {
  keepUntilChange(keeper(10_000));
  let made = 0;
  const once = () => Promise.resolve((made += 1));
  await untilChange('ward', 'home', once);
  for (let nth = 0; nth < 100; nth += 1) await answerUntilChange('ward', `question ${nth}`, () => Promise.resolve('x'.repeat(1000)));
  expect(await untilChange('ward', 'home', once)).toBe(1);
  const ask = () => answerUntilChange('ward', 'sought', once);
  expect([await ask(), await ask()]).toEqual([2, 2]);
  clearKept('another');
  expect(await ask()).toBe(2);
  clearKept('ward');
  expect([await ask(), await untilChange('ward', 'home', once)]).toEqual([3, 4]);
});

test('where no pages are kept answers are made each time', async () => {
  keepUntilChange(keeper(10_000), { withAnswers: false });
  const one = made();
  const page = made();
  await Promise.all([answerUntilChange('ward', 'sought', one.make), untilChange('ward', 'home', page.make)]);
  await Promise.all([answerUntilChange('ward', 'sought', one.make), untilChange('ward', 'home', page.make)]);
  expect([one.count(), page.count()]).toEqual([2, 1]);
  clearKept('ward');
});

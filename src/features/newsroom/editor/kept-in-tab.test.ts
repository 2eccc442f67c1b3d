import { expect, test } from 'vitest';
import { keptIn } from './kept-in-tab.ts';

function aStore() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  };
}

test('words that are not saved come back to who typed them alone, until they are cleared', () => {
  const store = aStore();
  const mine = keptIn(() => store, 'a');
  mine.write({ title: 'Tin', summary: '', body: 'Nội dung' });
  expect(keptIn(() => store, 'a').read()).toEqual({ title: 'Tin', summary: '', body: 'Nội dung' });
  mine.write({ title: '', summary: '', body: '' });
  expect(mine.read()).toBeUndefined();
  mine.write({ title: 'Tin' });
  expect(keptIn(() => store, 'b').read()).toBeUndefined();
  expect(mine.read()).toBeUndefined();
  mine.write({ title: 'Tin' });
  mine.clear();
  expect(mine.read()).toBeUndefined();
});

test('a tab that may hold nothing does not stop the writing', () => {
  const barred = keptIn(() => {
    throw new Error('barred');
  }, 'a');
  barred.write({ title: 'Tin' });
  expect(barred.read()).toBeUndefined();
});

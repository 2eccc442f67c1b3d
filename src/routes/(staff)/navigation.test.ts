import { expect, test } from 'vitest';
import { targets } from './navigation.ts';

test('every page of the menu has a letter of its own on the keyboard', () => {
  const letters = targets.map(({ letter }) => letter ?? '');
  expect(letters.filter((letter) => !/^[a-z]$/.test(letter))).toEqual([]);
  expect(new Set(letters).size).toBe(letters.length);
});

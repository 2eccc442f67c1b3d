import { expect, test } from 'vitest';
import { follow, keyOf, type Press } from './press.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : 'Slash', shiftKey: false, ctrlKey: false, altKey: false },
  ...{ metaKey: false, isComposing: false, timeStamp: 0, ...more },
});
const list = [{ keys: ['g', 'v'], word: 'Việc' }, { keys: ['g', 'g'], word: 'Đầu' }, { keys: ['v'], word: 'Khác' }, { keys: ['?'], word: 'Bảng' }]; // prettier-ignore
const said = (...presses: Press[]): (string | undefined)[] => {
  const answer = follow();
  return presses.map((one) => answer(one, list)?.word);
};

test('a letter is told by its place, whatever the typing makes of it; others by what they give', () => {
  expect(keyOf(press('â', { code: 'KeyA' }))).toBe('a');
  expect(keyOf(press('Process', { code: 'KeyG' }))).toBe('g');
  expect(keyOf(press('?', { shiftKey: true }))).toBe('?');
  expect(keyOf(press('Enter', { code: 'Enter' }))).toBeUndefined();
});

test('with a modifier, as a capital, and while a syllable is composed there is no shortcut', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'isComposing', 'shiftKey'] as const)
    expect(keyOf(press('v', { [held]: true }))).toBeUndefined();
});

test('two keys in a row are one shortcut, as long as the second comes soon', () => {
  expect(said(press('g'), press('v', { timeStamp: 900 }))).toEqual([undefined, 'Việc']);
  expect(said(press('g'), press('v', { timeStamp: 1600 }))).toEqual([undefined, 'Khác']);
  expect(said(press('g'), press('g', { timeStamp: 10 }), press('v', { timeStamp: 20 }))).toEqual([undefined, 'Đầu', 'Khác']);
  expect(said(press('g'), press('x'), press('v'), press('?', { shiftKey: true }))).toEqual([undefined, undefined, 'Khác', 'Bảng']);
});

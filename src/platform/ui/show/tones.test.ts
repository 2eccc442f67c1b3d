import { expect, test } from 'vitest';
import { progressTone, tallyTone } from './tones.ts';

test('nothing yet is not green, a part is under way, only the whole is done', () => {
  expect([tallyTone(0, 10), tallyTone(3, 10), tallyTone(10, 10)]).toEqual(['plain', 'active', 'done']);
  expect(tallyTone(0, 0)).toBe('plain');
  expect([progressTone({ done: 0, isMet: false }), progressTone({ done: 0, isMet: true })]).toEqual(['plain', 'done']);
});

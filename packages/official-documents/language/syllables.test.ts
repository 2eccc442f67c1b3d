import { describe, expect, it } from 'vitest';
import { isInUse } from './in-use.ts';
import { isRunOfSyllables, isSyllable, isWellSpelt, withOnsetByRule } from './syllables.ts';

describe('syllables', () => {
  it('begin as their vowel asks', () => {
    const asked = ['nghành', 'ngành', 'kách', 'cể', 'nge', 'gê', 'gì', 'ghà', 'giữ', 'quy', 'nghỉ'].map(withOnsetByRule);
    expect(asked).toEqual(['ngành', 'ngành', 'cách', 'kể', 'nghe', 'ghê', 'gì', 'gà', 'giữ', 'quy', 'nghỉ']);
  });

  it('stand in words of the language, also in such as laws never use, or could be said and are in none', () => {
    expect(['rây', 'khèn', 'chánh', 'tuýp', 'của'].map(isInUse)).toEqual([true, true, true, true, true]);
    expect(['cụa', 'phảp', 'triễn', 'tromg'].map(isInUse)).toEqual([false, false, false, false]);
    expect(['cụa', 'tuýp'].map(isSyllable)).toEqual([true, true]);
  });

  it('are listed as they are written', () => {
    expect(['rây', 'nghiêng', 'quýnh'].filter((one) => !isWellSpelt(one))).toEqual([]);
  });

  it('run on in borrowed words', () => {
    expect(['ôxy', 'vắcxin', 'kilômét', 'tromg', 'nghành'].map(isRunOfSyllables)).toEqual([true, true, true, false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { languageModel } from './statistics/model.ts';
import type { Context } from './statistics/model.ts';

const model = languageModel();
const sentence = 'ủy ban nhân dân xã tổ chức tuyên truyền cải cách hành chính trên hệ thống truyền thanh , bảng tin và xyzzy .'.split(' ');
const numbers = sentence.map((word) => (model.numberOf(word) < 0 ? model.unknown : model.numberOf(word)));
const least = -14;

const stepByStep = (words: number[], first: Context): number[] => {
  let context = first;
  return words.map((word) => {
    const log = word === model.unknown ? least : Math.max(least, model.log(context, word));
    context = model.after(context, word);
    return log;
  });
};
const start = { one: model.start, two: -1, three: -1 };

describe('statistics of the language', () => {
  it('know each of their words by number, wherever it stands in a text', () => {
    for (const [number, word] of model.head.words.entries()) {
      expect(model.vocabulary.numberOf(word)).toBe(number);
      expect(model.vocabulary.numberAt(`x${word}x`, 1, word.length + 1)).toBe(number);
      expect(model.vocabulary.smallOf(number)).toBe(word.toLowerCase());
      expect(model.vocabulary.numberOfSmall(number)).toBe(model.vocabulary.numberOf(word.toLowerCase()));
    }
    expect(model.vocabulary.numberOf('xyzzy')).toBe(-1);
    expect(model.vocabulary.numberOf('')).toBe(-1);
  });

  it('say of a text at once what they say of it step by step', () => {
    const { logs, twos, threes } = model.chain(numbers, least);
    expect(logs).toEqual(stepByStep(numbers, start));
    expect([twos[0], threes[0]]).toEqual([-1, -1]);
    expect(logs.at(-2)).toBe(least);
  });

  it('add up what a word and those behind it say, and stop where it is not enough', () => {
    const [word = 0, ...behind] = numbers;
    const steps = stepByStep(numbers, start);
    const run = { words: behind, from: 0, to: 5 };
    const whole = model.logThrough(start, word, model.log(start, word), run, least, -Infinity);
    expect(whole).toBeCloseTo(steps.slice(0, 6).reduce((sum, log) => sum + log, 0));
    expect(model.logThrough(start, word, model.log(start, word), run, least, whole + 1)).toBeLessThan(whole + 1);
  });
});

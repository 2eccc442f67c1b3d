import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula, Question, QuestionId } from '../survey.ts';
import { differencesFrom, resultsFrom, wilson, type Tally } from './results.ts';
import { withheldIn } from './small.ts';

const question = (given: Partial<Question>): Question => ({
  ...{
    id: 'q1' as QuestionId,
    position: 1,
    words: 'Câu 1',
    kind: 'level',
    factor: 'access',
    isRequired: true,
    options: [],
    condition: null,
  },
  ...given,
});

const levels = (questionId: string, counts: readonly number[]): Tally[] => {
  const n = counts.reduce((all, one) => all + one, 0);
  return counts.flatMap((count, at) => (count === 0 ? [] : [{ questionId, n, value: at + 1, count }]));
};

test('the interval is that of Wilson', () => {
  // The example of Newcombe (1998): 81 of 263.
  const { low, high } = wilson(81, 263);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.float({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const count = Math.round(n * share);
      const interval = wilson(count, n);
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(count / n + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(count / n - 1e-12);
    }),
  );
});

const questions = [
  question({}),
  question({ id: 'q2' as QuestionId, position: 2, words: 'Câu 2', factor: 'officer' }),
  question({ id: 'q3' as QuestionId, position: 3, words: 'Câu 3', kind: 'one', factor: null, options: ['Có', 'Không'] }),
  question({
    id: 'q4' as QuestionId,
    position: 4,
    words: 'Câu 4',
    kind: 'many',
    factor: null,
    options: ['X', 'Y'],
    condition: { position: 3, value: 1 },
  }),
];
const tallies = [
  ...levels('q1', [0, 0, 2, 4, 4]),
  ...levels('q2', [5, 0, 0, 5, 0]),
  ...levels('q3', [8, 2]),
  { questionId: 'q4', n: 6, value: 1, count: 6 },
  { questionId: 'q4', n: 6, value: 2, count: 3 },
];
const counted = { questions, tallies, n: 12, purpose: 'service', formula: 'satisfied-1' } as const;

test('an index is the share of levels 4 and 5, over factors their mean; what is missing counts against who was asked', () => {
  const results = resultsFrom(counted, 'vi')!;
  expect(results.factors.map(({ factor, index }) => [factor, index])).toEqual([
    ['access', 0.8],
    ['officer', 0.5],
  ]);
  expect(results.index).toBeCloseTo(0.65);
  expect(results.questions.map(({ told }) => [told?.n, told?.missing])).toEqual([
    [10, 2],
    [10, 2],
    [10, 2],
    // Asked of who said “Có”: their number is withheld with the two who said no.
    [undefined, undefined],
  ]);
  const all = [...tallies.filter(({ questionId }) => questionId !== 'q3'), ...levels('q3', [8, 5])];
  const told = resultsFrom({ ...counted, tallies: all, n: 14 }, 'vi')!.questions[3]?.told;
  expect([told?.n, told?.missing, told?.bars.map(({ figure }) => figure?.share)]).toEqual([6, 2, [1, undefined]]);
  const mean = resultsFrom({ ...counted, formula: 'mean-1' }, 'vi')!;
  expect(mean.factors.map(({ index }) => index)).toEqual([4.2, 2.5]);
});

test('nothing is told of fewer than five, whatever the counts', () => {
  expect(resultsFrom({ ...counted, n: 4 }, 'vi')).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), (counts) => {
      const n = counts.reduce((all, one) => all + one, 0);
      const told = resultsFrom({ ...counted, questions: [question({})], tallies: levels('q1', counts), n: 50 }, 'vi')!.questions[0]?.told;
      expect(told === undefined).toBe(n < 5);
    }),
  );
});

test('is compared with the last time in the same words and by the same formula alone', () => {
  const now = resultsFrom(counted, 'vi')!;
  const before = resultsFrom(
    {
      ...counted,
      tallies: [...levels('q1', [60, 20, 10, 5, 5]), ...levels('q2', [5, 0, 0, 5, 0])],
      n: 100,
      questions: [questions[0]!, { ...questions[1]!, words: 'Câu khác' }],
    },
    'vi',
  )!;
  expect(differencesFrom(now, before)).toEqual([{ words: 'Câu 1', before: 0.1, now: 0.8, isClear: true }]);
  expect(differencesFrom(now, { ...before, formula: 'mean-1' })).toEqual([]);
});

test('an answer that one to four gave is not told, nor does it follow from what is told', () => {
  const toldOf = (counts: number[], given: Partial<Question> = {}, formula: Formula = 'satisfied-1') => {
    const n = counts.reduce((all, one) => all + one, 0);
    const results = resultsFrom({ ...counted, formula, questions: [question(given)], tallies: levels('q1', counts), n }, 'vi')!;
    return results.questions[0]?.told?.bars.map(({ figure }) => figure?.count ?? null);
  };
  // What levels 4 and 5 got together follows from the index: each side hides by itself.
  expect(toldOf([0, 8, 20, 40, 60])).toEqual([0, 8, 20, 40, 60]);
  expect(toldOf([3, 8, 20, 40, 60])).toEqual([null, null, 20, 40, 60]);
  expect(toldOf([3, 2, 20, 40, 60])).toEqual([null, null, 20, 40, 60]);
  expect(toldOf([0, 0, 20, 4, 60])).toEqual([0, 0, 20, null, null]);
  // With a mean two unknown numbers would follow.
  expect(toldOf([3, 8, 20, 40, 60], {}, 'mean-1')).toEqual([null, null, null, 40, 60]);
  const one = { kind: 'one', factor: null, options: ['A', 'B', 'C'] } as const;
  expect(toldOf([9, 2, 7], one)).toEqual([9, null, null]);
  expect(toldOf([9, 2, 7], { ...one, kind: 'many' })).toEqual([9, null, 7]);
  const two = resultsFrom({ ...counted, questions: questions.slice(2), n: 10 }, 'vi')!;
  expect(two.questions[0]?.told?.bars.map(({ figure }) => figure)).toEqual([null, null]);
  expect(two.questions[1]?.told).toBeUndefined();
});

/** All counts of so many cells with the sum. */
const splits = (cells: number, n: number): number[][] =>
  cells === 1
    ? [[n]]
    : Array.from({ length: n + 1 }, (_, first) => first).flatMap((first) => splits(cells - 1, n - first).map((rest) => [first, ...rest]));

test('whatever the counts, more than one number fits each that is withheld: with n, what is told and the index', () => {
  const weights = { 'satisfied-1': [0, 0, 0, 1, 1], 'mean-1': [1, 2, 3, 4, 5] };
  const telling = (counts: readonly number[], formula: Formula) => {
    const n = counts.reduce((all, one) => all + one, 0);
    const { told } = resultsFrom({ ...counted, formula, questions: [question({})], tallies: levels('q1', counts), n }, 'vi')!.questions[0]!;
    const figures = told!.bars.map(({ figure }) => figure?.count);
    const fits = (one: readonly number[]): boolean =>
      one.every((count, at) => figures[at] === undefined || figures[at] === count) &&
      (told!.index === null || Math.abs(one.reduce((all, count, at) => all + count * weights[formula][at]!, 0) / n - told!.index) < 1e-9);
    const fitting = splits(5, n).filter(fits);
    counts.forEach((count, at) => {
      if (count === 0 || count > 4) return;
      expect([counts, at, figures[at]]).toEqual([counts, at, undefined]);
      expect(new Set(fitting.map((one) => one[at])).size).toBeGreaterThan(1);
    });
    return { figures, index: told!.index };
  };
  for (const formula of ['satisfied-1', 'mean-1'] as const) telling([0, 0, 2, 12, 6], formula);
  // One of twenty who was a level below all others is told by the mean alone.
  expect(telling([0, 0, 0, 1, 19], 'mean-1')).toEqual({ figures: [0, 0, 0, undefined, undefined], index: null });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 7 })), { minLength: 5, maxLength: 5 }),
      fc.constantFrom<Formula>('satisfied-1', 'mean-1'),
      (counts, formula) => {
        fc.pre(counts.reduce((all, one) => all + one, 0) >= 5);
        telling(counts, formula);
      },
    ),
    { numRuns: 150 },
  );
});

test('an index that is withheld follows from no factor and not from that over all', () => {
  const tallies = [...levels('q1', [0, 0, 0, 1, 19]), ...levels('q2', [5, 0, 0, 5, 10])];
  const results = resultsFrom({ ...counted, formula: 'mean-1', questions: questions.slice(0, 2), tallies, n: 20 }, 'vi')!;
  expect([results.questions.map(({ told }) => told?.index), results.factors.map(({ factor }) => factor), results.index]).toEqual([
    [null, 3.75],
    ['officer'],
    null,
  ]);
});

test('a question asked of those whose number is withheld is not told, nor what hangs on it', () => {
  const one = { kind: 'one', factor: null, options: ['Có', 'Không'] } as const;
  const chain = [
    question({ ...one, id: 'q1' as QuestionId }),
    question({ ...one, id: 'q2' as QuestionId, position: 2, condition: { position: 1, value: 1 } }),
    question({ ...one, id: 'q3' as QuestionId, position: 3, condition: { position: 2, value: 1 } }),
  ];
  const told = (no: number) => {
    const tallies = [...levels('q1', [100 - no, no]), ...levels('q2', [60, 100 - no - 60]), ...levels('q3', [30, 30])];
    return resultsFrom({ ...counted, questions: chain, tallies, n: 100 }, 'vi')!.questions.map((it) => it.told?.n);
  };
  expect(told(3)).toEqual([100, undefined, undefined]);
  expect(told(5)).toEqual([100, 95, 60]);
});

test('of several answers, what n leaves for those withheld does not tell them', () => {
  const many = (counts: number[], n: number) => [...withheldIn({ kind: 'many', formula: 'satisfied-1', counts, n }).cells].toSorted();
  expect(many([9, 2, 7], 12)).toEqual([1]);
  // Ten chose something, six the first: at least four chose the other, and a withheld one has at most four.
  expect(many([6, 4], 10)).toEqual([0, 1]);
});

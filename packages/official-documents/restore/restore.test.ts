import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restore } from './index.ts';
import { damaged, lostSets, score } from './testing/damaged.ts';

const own = ['plan-ward.txt', 'plan-district-defects.txt', 'letter.txt'].map((name) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
);
const [plan = ''] = own;

/** Whether `after` is `before` with some blanks turned into letters, and nothing else. */
const onlyBlanksChanged = (before: string, after: string): boolean =>
  before.length === after.length &&
  [...before.split('').keys()].every((at) => before[at] === after[at] || (before[at] === ' ' && /\p{L}/u.test(after[at] ?? '')));

describe('restore', () => {
  it('puts back nearly all letters of a plan of ours, whichever letters its font lost', () => {
    for (const letters of Object.values(lostSets)) {
      const { lost, restored } = score(plan, letters);
      expect(lost).toBeGreaterThan(100);
      expect(restored).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('names the letters that were lost', () => {
    const { lost } = restore(damaged(plan, lostSets.broken));
    for (const letter of 'hcgay') expect(lost).toContain(letter);
    expect(lost).not.toContain('n');
    expect(lost).not.toContain('t');
  });

  it('reads abbreviations and symbols of papers', () => {
    const text = damaged(
      `${plan}\nThực hiện Quyết định số 24/QĐ-UBND ngày 05/01/2026 của UBND phường về cải cách TTHC.\n`,
      lostSets.broken,
    );
    expect(restore(text).text).toContain('Quyết định số 24/QĐ-UBND ngày 05/01/2026 của UBND phường về cải cách TTHC.');
  });

  it('says of each stretch how sure it is, in order and inside the text', () => {
    const text = damaged(plan, lostSets.broken);
    const { stretches, text: after } = restore(text);
    let last = 0;
    for (const { start, end, confidence } of stretches) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
    const changed = [...text].flatMap((letter, at) => (letter === after[at] ? [] : [at]));
    expect(changed.every((at) => stretches.some((one) => one.start <= at && at < one.end))).toBe(true);
  });

  it('leaves a whole text as it is', () => {
    for (const text of own) expect(restore(text)).toEqual({ text, stretches: [], lost: [] });
  });

  it('leaves other languages and short texts as they are', () => {
    const english = 'The committee shall report on the reform of procedures before the end of each quarter. '.repeat(20);
    for (const text of ['', ' ', 'Tu ên tru ền', english]) expect(restore(text).text).toBe(text);
  });

  it('changes nothing but blanks, and never throws', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '    ', '\n', '| ', 'ú ', 'H ', '  n ', ' ) '),
      fc.constant(damaged(plan.slice(0, 700), lostSets.broken)),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(onlyBlanksChanged(text, restore(text).text)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

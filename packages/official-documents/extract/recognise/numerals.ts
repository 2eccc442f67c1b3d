import type { SeenWord } from './engine.ts';
import type { Run } from './words.ts';

const numerals = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const numeralForm = /^[IVX]{1,5}(?=[.,]?$)/u;
const isInCapitals = (word: SeenWord | undefined): boolean => word !== undefined && /^\p{Lu}{2,}[\p{P}]*$/u.test(word.text);
const unsure = 80;

/**
 * Numbers of sections: where the engine was unsure and one stroke more makes the number that is due ("II" after "II"), that one stands there; a number before a
 * heading in capitals has its dot. What the engine was sure of stays, also out of order.
 */
export const withNumerals = (runs: Run[]): Run[] => {
  let last = 0;
  return runs.map((run) => {
    const [first, next] = run.words;
    const label = first && isInCapitals(next) ? numeralForm.exec(first.text)?.[0] : undefined;
    if (!first || label === undefined) return run;
    const due = numerals[last + 1] ?? '';
    const isShort =
      first.confidence < unsure && label !== due && due.replaceAll('I', '') === label.replaceAll('I', '') && due.length > label.length;
    const numeral = isShort ? due : label;
    last = Math.max(0, numerals.indexOf(numeral));
    return { ...run, words: [{ ...first, text: `${numeral}.` }, ...run.words.slice(1)] };
  });
};

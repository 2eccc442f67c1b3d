import type { SeenWord } from './engine.ts';
import type { Run } from './words.ts';

const numerals = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const isInCapitals = (word: SeenWord | undefined): boolean => word !== undefined && /^[\p{P}]?\p{Lu}{2,}[\p{P}]*$/u.test(word.text);
const unsure = 80;

const strokes: readonly [RegExp, string][] = [
  [/[HNn]/gu, 'II'],
  [/[Mm]/gu, 'III'],
  [/[lL1|!¡iìíïîÌÍÏÎjJfTt\][]/gu, 'I'],
  [/[vVYyUu]/gu, 'V'],
  [/[xX×K]/gu, 'X'],
];
const labelForm = /^(\S{1,5}?)[.,:;·]?$/u;

const numeralIn = (strokesOf: string): string | undefined => {
  const made = strokes.reduce((sum, [taken, meant]) => sum.replace(taken, meant), strokesOf);
  return made !== '' && numerals.includes(made) ? made : undefined;
};

const labelOf = ({ words: [first, next] }: Run): string | undefined =>
  first && isInCapitals(next) ? labelForm.exec(first.text)?.[1] : undefined;
const isNumeral = (label: string): boolean => /^[IVX]+$/u.test(label) && numerals.includes(label);
const isOther = (label: string): boolean => /^(?:\p{Lu}|\d{1,2})$/u.test(label);

/** Where the engine was unsure and one stroke more makes the number that is due ("II" after "II"), that one stands there. */
const withDueStroke = (label: string, due: string, confidence: number): string => {
  const isShort =
    confidence < unsure && label !== due && due.replaceAll('I', '') === label.replaceAll('I', '') && due.length > label.length;
  return isShort ? due : label;
};

/** A figure before a heading is the number of a section ("1" for "I") where its neighbours on the page are such numbers, and no figures. */
const isAmong = (labels: string[], made: string, figure: string): boolean => {
  const at = numerals.indexOf(made);
  const near = [numerals[at - 1], numerals[at + 1]].filter((one) => one !== undefined && one !== '');
  return (
    labels.some((one) => near.includes(one)) &&
    !labels.some((one) => /^\d+$/u.test(one) && one !== figure && Math.abs(Number(one) - Number(figure)) === 1)
  );
};

const meantBy = (label: string, due: string, confidence: number, labels: string[]): string | undefined => {
  if (isNumeral(label)) return withDueStroke(label, due, confidence);
  const made = numeralIn(label);
  if (made === undefined) return undefined;
  if (/^\d+$/u.test(label)) return isAmong(labels, made, label) ? made : undefined;
  return !isOther(label) || made === due ? made : undefined;
};

/** Numbers of sections before a heading in capitals, also misread ("IIL", "H.", "1V"), each with its dot. What the engine was sure of stays. */
export const withNumerals = (runs: Run[]): Run[] => {
  const labels = runs.flatMap((run) => labelOf(run) ?? []);
  let last = 0;
  return runs.map((run) => {
    const [first] = run.words;
    const label = labelOf(run);
    const numeral = first && label !== undefined ? meantBy(label, numerals[last + 1] ?? '', first.confidence, labels) : undefined;
    if (!first || numeral === undefined) return run;
    last = Math.max(0, numerals.indexOf(numeral));
    return { ...run, words: [{ ...first, text: `${numeral}.` }, ...run.words.slice(1)] };
  });
};

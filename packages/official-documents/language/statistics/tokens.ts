import { isFigureAt, isLetterOrMarkAt, isSpaceAt, lettersOf } from '../characters.ts';

export interface Token {
  text: string;
  start: number;
}

/** Words that stand for classes; a word of the vocabulary never begins with "<". */
export const START = '<s>';
export const END = '</s>';
export const UNKNOWN = '<unk>';
const figures = ['<1>', '<2>', '<year>', '<#>'];
export const markers = [START, END, UNKNOWN, ...figures];

const tokenForm = /[\p{L}\p{M}]+|\d+|[^\s]/gu;

const beyondFirstPlane = /[\u{10000}-\u{10ffff}]/u;

const endFrom = (text: string, from: number, isPart: (text: string, at: number) => boolean): number => {
  let end = from + 1;
  while (end < text.length && isPart(text, end)) end += 1;
  return end;
};

export const tokensOf = (text: string): Token[] => {
  if (beyondFirstPlane.test(text)) return [...text.matchAll(tokenForm)].map((match) => ({ text: match[0], start: match.index }));
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpaceAt(text, at)) {
      at += 1;
      continue;
    }
    const end = isLetterOrMarkAt(text, at)
      ? endFrom(text, at, isLetterOrMarkAt)
      : isFigureAt(text, at)
        ? endFrom(text, at, isFigureAt)
        : at + 1;
    tokens.push({ text: text.slice(at, end), start: at });
    at = end;
  }
  return tokens;
};

export const isWord = (text: string): boolean => text !== '' && isLetterOrMarkAt(text, 0);

const isFigure = (text: string): boolean => text !== '' && isFigureAt(text, 0);

/** What a figure counts as: one digit, two, a year, any other. */
const figureClass = (text: string): string => {
  if (/^(?:19|20)\d\d$/u.test(text)) return '<year>';
  return text.length === 1 ? '<1>' : text.length === 2 ? '<2>' : '<#>';
};

/** The word of the statistics that a token is counted as, before the vocabulary is asked whether it knows it. */
export const wordOf = (text: string): string => (isFigure(text) ? figureClass(text) : text);

/** Whether a line is set in capitals, as headings are: four letters and more, nearly all of them capital. */
export const isInCapitals = (line: string): boolean => {
  const { letters, capitals } = lettersOf(line);
  return letters >= 4 && capitals >= 0.8 * letters;
};

const signs = [...',.);/-:(…”“%"’[]+–_'];

export const spacingClasses = signs.length + 4;
export const spacingClass = (text: string): number => {
  if (isFigure(text)) return 2;
  if (isWord(text)) return /^\p{Lu}{2,}$/u.test(text) ? 1 : 0;
  const at = signs.indexOf(text);
  return at < 0 ? 3 : at + 4;
};

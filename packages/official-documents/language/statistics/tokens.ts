/** One token of a text: a word (letters alone), a figure, or a single other character. */
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

/** The tokens of a line, in order, with their offsets in it. */
export const tokensOf = (text: string): Token[] => [...text.matchAll(tokenForm)].map((match) => ({ text: match[0], start: match.index }));

export const isWord = (text: string): boolean => /^[\p{L}\p{M}]/u.test(text);

/** What a figure counts as: one digit, two, a year, any other. */
const figureClass = (text: string): string => {
  if (/^(?:19|20)\d\d$/u.test(text)) return '<year>';
  return text.length === 1 ? '<1>' : text.length === 2 ? '<2>' : '<#>';
};

/** The word of the statistics that a token is counted as, before the vocabulary is asked whether it knows it. */
export const wordOf = (text: string): string => (/^\d/u.test(text) ? figureClass(text) : text);

/** Whether a line is set in capitals, as headings are: four letters and more, nearly all of them capital. */
export const isInCapitals = (line: string): boolean => {
  const letters = line.match(/\p{L}/gu) ?? [];
  const capitals = line.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 4 && capitals.length >= 0.8 * letters.length;
};

const signs = [...',.);/-:(…”“%"’[]+–_'];

/** Classes that decide whether white space stands between two tokens: word, abbreviation, figure, each common sign, any other sign. */
export const spacingClasses = signs.length + 4;
export const spacingClass = (text: string): number => {
  if (/^\d/u.test(text)) return 2;
  if (isWord(text)) return /^\p{Lu}{2,}$/u.test(text) ? 1 : 0;
  const at = signs.indexOf(text);
  return at < 0 ? 3 : at + 4;
};

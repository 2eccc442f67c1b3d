import { leastQuality, tally } from '../../language/quality.ts';

/** Letters with figures or signs among them, as wrong recognition leaves them: "c~u", "HUYS911", "3113/2020ala". */
const odd = /[~`^\\{}<>|•£¢§¬¦]|\p{Ll}\d|\d\p{Ll}\p{Ll}|\p{Ll}['"?!$&]\p{Ll}|\p{Ll}\p{Lu}/u;
const isAddress = /[@/]\S*\.|\.(?:vn|com|gov|org|net)\b|^(?:e|i|m)\p{Lu}/u;

const withoutBars = (text: string): string => text.replace(/^\| .* \|$/gmu, (row) => row.replaceAll('|', ' '));

const oddOnes = (text: string): { tokens: number; odd: number } => {
  const tokens = withoutBars(text).match(/\S{1,200}/gu) ?? [];
  return { tokens: tokens.length, odd: tokens.filter((token) => odd.test(token) && !isAddress.test(token)).length };
};

/** Real papers have less than one in a hundred, ruined layers more than twenty. */
const mostOdd = 0.06;

/** How far a text layer can be relied on: `ruined` reads badly, `thin` has too few words to be the whole of a full page. */
export type Soundness = 'good' | 'ruined' | 'thin';
const fewestWords = 60;

export const soundnessOf = (text: string): Soundness => {
  const { words, good } = tally(text);
  const { tokens, odd: strange } = oddOnes(text);
  if (words < fewestWords && tokens < 2 * fewestWords) return 'thin';
  return good < leastQuality * words || strange > mostOdd * tokens ? 'ruined' : 'good';
};

const worthOf = (text: string): number => {
  const { words, good } = tally(text);
  return 2 * good - words - oddOnes(text).odd;
};

export const isBetter = (recognised: string, layer: string): boolean => {
  if (recognised.trim() === '') return false;
  return layer.trim() === '' ? worthOf(recognised) >= 0 : worthOf(recognised) > worthOf(layer);
};

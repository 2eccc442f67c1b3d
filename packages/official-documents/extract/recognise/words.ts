import { isSyllable } from '../../language/syllables.ts';
import type { SeenLine, SeenWord } from './engine.ts';
import type { SeenRule } from './rules.ts';

/** Words of a line that stand together, with nothing wider than a wide space between them. */
export interface Run {
  words: SeenWord[];
  baseline: number;
  height: number;
}

const widestSpace = 1.6;

const runsOf = ({ words, baseline, height }: SeenLine): Run[] => {
  const runs: Run[] = [];
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    const run = runs.at(-1);
    const last = run?.words.at(-1);
    if (run && last && word.left - last.right <= widestSpace * height) run.words.push(word);
    else runs.push({ words: [word], baseline, height });
  }
  return runs;
};

const dirt = /^[^\p{L}\p{N}(“"'/–-]+|[^\p{L}\p{N})”"'.,;:…/%-]+$/gu;
const symbol = /^[(“"]?[\p{L}\d]+(?:[/.,:&–-][\p{L}\d]+)*[\p{P}]*$|^\/?(?:[\p{L}\d]+[/-])+[\p{L}\d]*[\p{P}]*$/u;
const isWordLike = (text: string): boolean => isSyllable(text.replace(/[^\p{L}\p{M}]+/gu, ''));

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const sure = 80;
const isLabel = /^(?:[IVX]{1,5}|\d{1,2})[.)]$/u;

/** What the engine is unsure of is kept only where it looks like a word, a figure or a symbol of a paper, or stands between words that it is sure of. */
const isKept = ({ text, confidence }: SeenWord, at: number, words: SeenWord[]): boolean => {
  if (lettersIn(text) === 0) return /^[-–+•*]$/u.test(text) ? confidence > 30 : confidence > 75 && !/^[|!¡_~^\\]+$/u.test(text);
  if (confidence >= sure || (isLabel.test(text) && confidence >= 15)) return true;
  const isBetween = [words[at - 1], words[at + 1]].every((word) => word !== undefined && word.confidence >= sure);
  if (isBetween) return 2 * lettersIn(text) >= text.length;
  if (isWordLike(text)) return confidence >= 40 || text.length >= 3;
  return symbol.test(text) && confidence >= (/\d|\//u.test(text) ? 20 : 35);
};

/** "#năm" is a figure written close to the word; what it is, is told by its place later. */
const isYearWord = (text: string): boolean => /^.?.?năm$/u.test(text);

/** No Vietnamese letter has two dots. */
const plain = (text: string): string => text.replaceAll('Ÿ', 'Y').replaceAll('ÿ', 'y');

const cleaned = (word: SeenWord): SeenWord => {
  const text = plain(word.text);
  const isDoubtful = word.confidence < 60 && text.length > 1 && !isYearWord(text);
  return { ...word, text: isDoubtful ? text.replace(dirt, '') || text : text };
};

const meanOf = (words: SeenWord[]): number => words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);

interface Margins {
  left: number;
  right: number;
}

const share = (sorted: number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
const fewestFullLines = 6;

/** Where the text of the page begins and ends, told by its full lines; undefined on a page that has few of them. */
const marginsOf = (runs: Run[]): Margins | undefined => {
  const full = runs.filter(({ words }) => words.length >= 8).map(({ words }) => words.filter((word) => word.confidence > 80));
  if (full.length < fewestFullLines) return undefined;
  const lefts = full.map((words) => words[0]?.left ?? 0).sort((a, b) => a - b);
  const rights = full.map((words) => words.at(-1)?.right ?? 0).sort((a, b) => a - b);
  return { left: share(lefts, 0.05), right: share(rights, 0.8) };
};

/** Tables may be wider than the text. */
const withTables = (margins: Margins | undefined, rules: SeenRule[]): Margins | undefined => {
  const sides = rules.filter((rule) => rule.isUpright).map((rule) => rule.at);
  return margins && { left: Math.min(margins.left, ...sides), right: Math.max(margins.right, ...sides) };
};

/** Edges of seals and of other sheets lie beyond the text: short words there that the engine is not sure of are none. */
const isWithin = (word: SeenWord, margins: Margins | undefined, slack: number): boolean =>
  !margins || word.confidence >= 94 || (word.left < margins.right - slack / 4 && word.right > margins.left + slack / 4);

/** The runs of words without dirt: specks, edges, seals, signatures. A run is kept where the mean confidence reaches 40. */
export const readableRuns = (lines: SeenLine[], rules: SeenRule[] = []): Run[] => {
  const runs = lines.flatMap(runsOf);
  const margins = withTables(marginsOf(runs), rules);
  return runs.flatMap((run) => {
    const words = run.words
      .filter((word) => isWithin(word, margins, run.height))
      .map(cleaned)
      .filter(isKept);
    const [only] = words;
    if (only && words.length === 1 && only.confidence < sure && /^\P{N}{1,2}$/u.test(only.text)) return [];
    const isReadable = words.length > 0 && meanOf(run.words.length > 2 * words.length ? run.words : words) >= 40;
    return isReadable && /[\p{L}\p{N}]/u.test(words.map((word) => word.text).join('')) ? [{ ...run, words }] : [];
  });
};

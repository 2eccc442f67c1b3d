import { runsOfLetters } from '../../language/characters.ts';

export interface Span {
  start: number;
  end: number;
}

export interface Word extends Span {
  text: string;
}

export const wordsOf = (text: string): Word[] => {
  const runs = runsOfLetters(text);
  const words: Word[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [start, end] = [runs[at] as number, runs[at + 1] as number];
    words.push({ text: text.slice(start, end).toLowerCase(), start, end });
  }
  return words;
};

const farthest = 60;

/** Part of an address, a file name or a code: what stands between white space holds more than letters, and more than the "./." that closes a paper. */
export const isInAddress = (text: string, { start, end }: Span): boolean => {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - farthest), start))?.[0] ?? '';
  const after = (/^\S*/u.exec(text.slice(end, end + farthest))?.[0] ?? '').replace(/^\.?\/\.?$/u, '');
  return /[@/\d_&]|\p{L}\.\p{L}|\p{L}-\p{L}/u.test(before + text.slice(start, end) + after);
};

import type { Extracted } from './extracted.ts';

type Paged = Pick<Extracted, 'text' | 'pages'>;

const cut = (text: string, starts: number[]): Paged => {
  const all = [0, ...starts];
  return { text, pages: all.map((start, at) => ({ start, end: all[at + 1] ?? text.length })) };
};

interface RawLine {
  start: number;
  text: string;
}
const linesOf = (text: string): RawLine[] => {
  const lines: RawLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
};

const fewestLinesOfAPage = 15;

/** Page dumps begin each page with one space, which no other line has, and leave out the blank line of a double-spaced text before it. */
const startsByLeadingSpace = (text: string): number[] => {
  const all = linesOf(text);
  const filled = all.flatMap((line, at) =>
    line.text.trim() === '' ? [] : [{ ...line, afterBlank: at > 0 && all[at - 1]?.text.trim() === '' }],
  );
  const isDoubleSpaced = filled.filter((line) => line.afterBlank).length > filled.length / 2;
  const isMarked = (at: number): boolean => /^ \S/u.test(filled[at]?.text ?? '');
  const starts: number[] = [];
  let last = 0;
  filled.forEach((line, at) => {
    if (at - last < fewestLinesOfAPage || !isMarked(at) || isMarked(at + 1) || isMarked(at - 1)) return;
    if (isDoubleSpaced && line.afterBlank) return;
    starts.push(line.start);
    last = at;
  });
  return starts;
};

/** A number alone on its line, one more than the last such number, heads its page. Page 1 carries none (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const startsByNumbers = (text: string): number[] => {
  const starts: number[] = [];
  for (const line of linesOf(text)) {
    const number = /^\s*(?:- ?)?(\d{1,4})(?: ?-)?\s*$/u.exec(line.text)?.[1];
    if (number !== undefined && Number(number) === starts.length + 2) starts.push(line.start);
  }
  return starts;
};

/** Pages of a text file: by form feeds, else by page numbers on lines of their own, else by the mark of a page dump, else one page. */
export const pagesOfText = (text: string): Paged => {
  const flat = text.replaceAll('\f', '\n');
  const feeds = [...text.matchAll(/\f/gu)].map((feed) => feed.index + 1).filter((start) => start < text.length);
  if (feeds.length > 0) return cut(flat, feeds);
  const numbers = startsByNumbers(flat);
  return cut(flat, numbers.length > 0 ? numbers : startsByLeadingSpace(flat));
};

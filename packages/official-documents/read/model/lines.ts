import type { Extracted } from '../../extract/extracted.ts';

/** A line of the source without its outer white space. */
export interface Line {
  start: number;
  end: number;
  text: string;
  page: number;
  /** Spaces before the text; a tab counts for eight. */
  indent: number;
  /** Whether a blank line stands above it on its page. */
  isSetOff?: true;
  /** A number that only counts its page; the count may begin anew with an annex. */
  isPageNumber?: true;
}

const stamps = /^(?:người ký|ký bởi|digitally signed|signature not verified|thời gian ký|ngày ký|signer|date:|email:|cơ quan:)/iu;
const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/iu.test(text);
const isRule = (text: string): boolean => /^[-_=.*~–—\s]{3,}$/u.test(text) && !/^[-–]\s*\S/u.test(text.replace(/[-_=.*~–—\s]/gu, ''));

const pageWords = /^(?:Trang|trang|TRANG)\s\d{1,4}(?:\s?[/|]\s?\d{1,4})?$/u;
const loneNumber = (text: string): number | undefined => {
  const number = /^(?:[-–] ?)?(\d{1,4})(?: ?[-–])?$/u.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
};

/** A number alone on its line that is about the number of its page (front matter may shift it). */
const isPageNumber = (text: string, page: number, pages: number): boolean => {
  const number = loneNumber(text);
  if (number === undefined) return false;
  return pages === 1 ? number < 1000 : Math.abs(number - page) <= 1;
};

/** A number alone at the head or foot of its page, small enough to count the pages of this paper or of a part that counts anew. */
const countsPage = (line: Line, before: Line | undefined, after: Line | undefined, pages: number): boolean => {
  const number = loneNumber(line.text);
  const isAtEdge = before?.page !== line.page || after?.page !== line.page;
  return number !== undefined && isAtEdge && number <= pages + 1;
};

/** What stands on a page without belonging to the text: page numbers, web addresses on a line of their own, rules, stamps of digital signatures. */
export const isNoise = (line: Line, pages: number): boolean =>
  line.isPageNumber === true ||
  pageWords.test(line.text) ||
  isPageNumber(line.text, line.page, pages) ||
  isAddress(line.text) ||
  isRule(line.text) ||
  stamps.test(line.text);

const indentOf = (raw: string): number => {
  const white = /^\s*/u.exec(raw)?.[0] ?? '';
  return [...white].reduce((sum, char) => sum + (char === '\t' ? 8 : 1), 0);
};

export const linesOf = ({ text, pages }: Pick<Extracted, 'text' | 'pages'>): Line[] => {
  const lines: Line[] = [];
  let page = 0;
  let at = 0;
  let isBlankAbove = false;
  for (const raw of text.split('\n')) {
    while (page + 1 < pages.length && at >= (pages[page + 1]?.start ?? Infinity)) page += 1;
    const trimmed = raw.trim();
    const start = at + (raw.length - raw.trimStart().length);
    const isSetOff = isBlankAbove && lines.at(-1)?.page === page + 1 ? { isSetOff: true as const } : {};
    if (trimmed !== '')
      lines.push({ start, end: start + trimmed.length, text: trimmed, page: page + 1, indent: indentOf(raw), ...isSetOff });
    isBlankAbove = trimmed === '';
    at += raw.length + 1;
  }
  return pages.length > 1
    ? lines.map((line, at) => (countsPage(line, lines[at - 1], lines[at + 1], pages.length) ? { ...line, isPageNumber: true } : line))
    : lines;
};

import { tidyLine } from '#platform/values/text.ts';

/** A stretch of the text of a file; `page` is that of a PDF. */
export interface Passage {
  page: number | null;
  text: string;
}

const LONGEST = 4000;
const SHARED = 200;

/** Pieces of at most `LONGEST` letters, cut between words; each begins with the last words of the one before. */
function piecesIn(line: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < line.length) {
    const space = line.lastIndexOf(' ', from + LONGEST);
    const until = from + LONGEST >= line.length ? line.length : space > from + SHARED ? space : from + LONGEST;
    pieces.push(line.slice(from, until).trim());
    if (until === line.length) break;
    const back = line.indexOf(' ', until - SHARED);
    from = back > from && back < until ? back + 1 : until;
  }
  return pieces;
}

interface Read {
  text: string;
  pages: readonly { start: number; end: number }[];
  format: string;
}

const endOf = (line: string): string => (line.length <= SHARED ? line : line.slice(line.indexOf(' ', line.length - SHARED) + 1));

/** The text of a file in stretches by which it is searched; a page of a PDF begins with the last words of the one before, so that no sentence is cut. */
export function passagesOf({ text, pages, format }: Read): Passage[] {
  const lines = pages.map(({ start, end }) => tidyLine(text.slice(start, end)));
  return lines.flatMap((line, at) => {
    if (line === '') return [];
    const before = endOf(lines[at - 1] ?? '');
    return piecesIn(`${before} ${line}`.trim()).map((piece) => ({ page: format === 'pdf' ? at + 1 : null, text: piece }));
  });
}

import WordExtractor from 'word-extractor';
import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { linesOfRows } from '../docx/tables.ts';
import type { Extracted } from '../extracted.ts';
import { pagesOfText } from '../pages.ts';
import { refuse } from '../refusals.ts';
import { repair } from '../repair.ts';

const rowEnd = '\t\n';
const cellEnd = '\t';
const fewestCells = 3;

/**
 * The lines of a body in which a tab ends a cell and a line end behind it a row. Rows of as many cells as their neighbours, three or more, are a table of data;
 * what stands side by side otherwise (letterhead, signature) keeps its tabs. Of the first row it is not told where its first cell begins: its last line is taken.
 */
export const linesOfBody = (body: string): string[] => {
  const parts = body.split(rowEnd);
  const rest = parts.pop() ?? '';
  const rows = parts.map((part) => part.split(cellEnd));
  const lines: string[] = [];
  for (let at = 0; at < rows.length;) {
    const first = rows[at] as string[];
    let end = at + 1;
    while (end < rows.length && rows[end]?.length === first.length) end += 1;
    if (first.length < fewestCells || end - at < 2) {
      lines.push(...(parts[at] ?? '').split('\n'));
      at += 1;
      continue;
    }
    const before = (first[0] ?? '').split('\n');
    const opening = [before.pop() ?? '', ...first.slice(1)];
    lines.push(...before, ...linesOfRows([opening, ...rows.slice(at + 1, end)].map((cells) => cells.map((cell) => cell.split('\n')))));
    at = end;
  }
  return [...lines, ...rest.split('\n')];
};

const labelled = /^\s*(?:[IVX]+|\d{1,2}|[a-zđ]|Điều \d+)[.)/]/mu;

/** Reads old Word by itself, where no LibreOffice is at hand: text, tables, text boxes and notes. Labels that Word counts are not in it. Refuses `empty`, and `old-word` what it cannot read. */
export const extractWord = async (bytes: Uint8Array): Promise<Result<Extracted>> => {
  let body = '';
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const options = { filterUnicode: false };
    const boxes = document.getTextboxes({ ...options, includeHeadersAndFooters: false });
    body = [document.getBody(options), boxes, document.getFootnotes(options), document.getEndnotes(options)].join('\n');
  } catch (error) {
    // The parser reports all that it cannot follow by errors of many kinds.
    if (error instanceof Error) return refuse('old-word');
    throw error;
  }
  const text = repair(linesOfBody(body).join('\n')).trimEnd();
  if (text.trim() === '') return refuse('empty');
  const unread = labelled.test(text) ? {} : { unread: [{ page: 1, what: 'labels' as const }] };
  return done({ ...pagesOfText(text), format: 'doc', wrapped: false, ...unread });
};

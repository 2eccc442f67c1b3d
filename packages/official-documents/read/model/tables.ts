import type { Place } from '../../reading.ts';
import type { Line } from './lines.ts';

/** A cell of a table row, with its place in the source. */
export interface Cell {
  text: string;
  at: Place[];
}
export type Row = Cell[];

/** The cells of a line "| a | b |"; undefined for other lines and for the rule below a table head. */
export const rowOf = (line: Line): Row[] | undefined => {
  if (!line.text.startsWith('|') || /^[|\s:-]+$/u.test(line.text)) return undefined;
  const cells: Row = [];
  let start = 1;
  for (const raw of line.text
    .slice(1)
    .replace(/\|\s*$/u, '')
    .split('|')) {
    const text = raw.replaceAll('*', '').replace(/\s+/gu, ' ').trim();
    const lead = /^[\s*]*/u.exec(raw)?.[0].length ?? 0;
    const trail = /[\s*]*$/u.exec(raw)?.[0].length ?? 0;
    const from = line.start + start + lead;
    cells.push({ text, at: text === '' ? [] : [{ page: line.page, start: from, end: line.start + start + raw.length - trail }] });
    start += raw.length + 1;
  }
  return [cells];
};

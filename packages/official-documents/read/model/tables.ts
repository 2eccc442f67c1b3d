import type { Place } from '../../reading.ts';
import type { Line } from './lines.ts';

export interface Cell {
  text: string;
  at: Place[];
}
export type Row = Cell[];

const fewestTabbed = 3;
/** Cells set apart by tabs, as tables copied into plain text are; a tab before the first is an empty cell. */
const tabbedOf = (line: Line, source: string): Row[] | undefined => {
  const raws = line.text.split('\t');
  if (raws.length < fewestTabbed) return undefined;
  const cells: Row = [];
  for (let at = line.start; source.charAt(at - 1) === '\t'; at -= 1) cells.push({ text: '', at: [] });
  let from = line.start;
  for (const raw of raws) {
    const text = raw.replace(/\s+/gu, ' ').trim();
    const start = from + (raw.length - raw.trimStart().length);
    cells.push({ text, at: text === '' ? [] : [{ page: line.page, start, end: start + raw.trim().length }] });
    from += raw.length + 1;
  }
  return [cells];
};

export const isRow = (line: Line): boolean => line.text.startsWith('|') || line.text.split('\t').length >= fewestTabbed;

/** The cells of a line "| a | b |", or of one with tabs; undefined for other lines and for the rule below a table head. */
export const rowOf = (line: Line, source: string): Row[] | undefined => {
  if (!line.text.startsWith('|')) return tabbedOf(line, source);
  if (/^[|\s:-]+$/u.test(line.text)) return undefined;
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

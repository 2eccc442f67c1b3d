import type { Finding } from '../reading.ts';
import { atLine } from '../read/model/document.ts';
import type { Paragraph } from '../read/model/document.ts';
import type { Line } from '../read/model/lines.ts';
import { itemOf } from '../read/sections.ts';

export interface Stretch {
  paragraph: Paragraph;
  start: number;
  end: number;
}

/** A query over a stretch of a paragraph; a correction that changes nothing is none. */
export const query = ({ paragraph, start, end }: Stretch, kind: Finding['kind'], message: string, correction?: string): Finding => {
  const item = itemOf({ paragraph }, start, end);
  return { kind, ...item, message, ...(correction === undefined || correction === item.text ? {} : { correction }) };
};

export const queryLine = (line: Line, kind: Finding['kind'], message: string): Finding => ({
  kind,
  text: line.text,
  message,
  at: atLine(line),
});

/** A word of a correction, with capitals as the word that it replaces was printed. */
export const likePrinted = (printed: string, wanted: string): string => {
  if (printed.length > 1 && printed === printed.toLocaleUpperCase('vi')) return wanted.toLocaleUpperCase('vi');
  return /^\p{Lu}/u.test(printed) ? wanted.slice(0, 1).toLocaleUpperCase('vi') + wanted.slice(1) : wanted;
};

const offsetsOf = ({ at = [] }: Finding): number[] =>
  at.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset));

/** Of queries that lie over one another the first. */
export const withoutOverlaps = (all: Finding[]): Finding[] => {
  const taken = new Set<number>();
  return all.filter((one) => {
    const offsets = offsetsOf(one);
    if (offsets.some((offset) => taken.has(offset))) return false;
    for (const offset of offsets) taken.add(offset);
    return true;
  });
};

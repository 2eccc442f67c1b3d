import type { Place } from '../../reading.ts';
import type { Line } from './lines.ts';

/**
 * A stretch of running text, its line wraps undone and white space single, that remembers where each of its characters stands in the source.
 */
export interface Flow {
  text: string;
  offsets: number[];
  /** First offset of each page, so that places can be cut at page ends. */
  pageStarts: number[];
  source: string;
}

/** Joins lines into one flow. Emphasis marks of Markdown are no text. */
export const flowOf = (lines: Line[], source: string, pageStarts: number[], isMarkdown = false): Flow => {
  const chars: string[] = [];
  const offsets: number[] = [];
  const add = (char: string, offset: number): void => {
    chars.push(char);
    offsets.push(offset);
  };
  const isOpen = (): boolean => chars.length > 0 && chars.at(-1) !== ' ';
  for (const line of lines) {
    if (isOpen()) add(' ', line.start - 1);
    for (let at = line.start; at < line.end; at += 1) {
      const char = source.charAt(at);
      if (isMarkdown && char === '*') continue;
      if (!/\s/u.test(char)) add(char, at);
      else if (isOpen()) add(' ', at);
    }
  }
  return { text: chars.join(''), offsets, pageStarts, source };
};

const pageOf = (offset: number, pageStarts: number[]): number => {
  let page = 1;
  while (page < pageStarts.length && offset >= (pageStarts[page] ?? Infinity)) page += 1;
  return page;
};

/** Whether something of the source that the flow leaves out stands between two of its characters. */
const isBroken = (flow: Flow, from: number, to: number): boolean => to - from > 1 && /[^\s*]/u.test(flow.source.slice(from + 1, to));

/** Where a stretch of the flow stands in the source: one place, or several where a page ends or foreign matter breaks it. */
export const placesOf = (flow: Flow, start: number, end: number): Place[] => {
  const places: Place[] = [];
  let previous = -1;
  for (let at = start; at < end; at += 1) {
    const offset = flow.offsets[at];
    if (offset === undefined || flow.text[at] === ' ') continue;
    const page = pageOf(offset, flow.pageStarts);
    const place = places.at(-1);
    if (place && place.page === page && !isBroken(flow, previous, offset)) place.end = offset + 1;
    else places.push({ page, start: offset, end: offset + 1 });
    previous = offset;
  }
  return places;
};

import { isSpaceAt } from '../../language/characters.ts';
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
  let text = '';
  const offsets: number[] = [];
  let isOpen = false;
  const blank = (offset: number): void => {
    if (!isOpen) return;
    text += ' ';
    offsets.push(offset);
    isOpen = false;
  };
  const isLeftOut = (at: number): boolean => isSpaceAt(source, at) || (isMarkdown && source.charAt(at) === '*');
  for (const line of lines) {
    blank(line.start - 1);
    for (let at = line.start; at < line.end; at += 1) {
      if (isMarkdown && source.charAt(at) === '*') continue;
      if (isSpaceAt(source, at)) {
        blank(at);
        continue;
      }
      const from = at;
      while (at + 1 < line.end && !isLeftOut(at + 1)) at += 1;
      text += source.slice(from, at + 1);
      for (let offset = from; offset <= at; offset += 1) offsets.push(offset);
      isOpen = true;
    }
  }
  return { text, offsets, pageStarts, source };
};

const pageOf = (offset: number, pageStarts: number[]): number => {
  let page = 1;
  while (page < pageStarts.length && offset >= (pageStarts[page] ?? Infinity)) page += 1;
  return page;
};

/** Whether something of the source that the flow leaves out stands between two of its characters. */
const isBroken = ({ source }: Flow, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at += 1) if (!isSpaceAt(source, at) && source.charAt(at) !== '*') return true;
  return false;
};

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

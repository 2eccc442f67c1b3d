import type { Extracted } from '../../extract/extracted.ts';
import type { Place } from '../../reading.ts';
import { labelOf } from '../outline/labels.ts';
import type { Label } from '../outline/labels.ts';
import { flowOf, placesOf } from './flow.ts';
import type { Flow } from './flow.ts';
import { headFirst } from './letterhead.ts';
import { isNoise, linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { beginsParagraph, wrappingOf } from './paragraphs.ts';
import { isRow, rowOf } from './tables.ts';
import type { Row } from './tables.ts';
import { zonesOf } from './zones.ts';

/** A paragraph of the body: its running text with its label, and where its text without the label begins. */
export interface Paragraph {
  flow: Flow;
  text: string;
  label?: Label;
  /** Offset in `text` behind the label. */
  from: number;
  page: number;
}

export interface Model {
  source: string;
  head: Line[];
  kindLine?: Line;
  title: Line[];
  subject: Line[];
  /** Title or subject as one paragraph ("Thực hiện Nghị quyết số …" cites a document). */
  heading: Paragraph[];
  body: Paragraph[];
  closing: Line[];
  annex: Paragraph[];
  rows: Row[];
  lines: Line[];
  noise: Line[];
  pageStarts: number[];
  isMarkdown: boolean;
}

const paragraphOf = (lines: Line[], model: Pick<Model, 'source' | 'pageStarts' | 'isMarkdown'>): Paragraph => {
  const flow = flowOf(lines, model.source, model.pageStarts, model.isMarkdown);
  const label = labelOf(flow.text);
  return { flow, text: flow.text, page: lines[0]?.page ?? 1, from: label?.length ?? 0, ...(label ? { label } : {}) };
};

const groupsOf = (lines: Line[], wrapped: boolean | undefined): Line[][] => {
  const wrapping = wrappingOf(lines, wrapped);
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && !beginsParagraph(group, line, wrapping)) group.push(line);
    else groups.push([line]);
  }
  return groups;
};

const withoutMarks = (line: Line): Line => {
  const mark = /^(?:#+|>)\s*/u.exec(line.text)?.[0].length ?? 0;
  return { ...line, start: line.start + mark, text: line.text.slice(mark).replaceAll('*', '').trim() };
};

export const modelOf = (extracted: Extracted): Model => {
  const { text: source, pages, wrapped } = extracted;
  const pageStarts = pages.map((page) => page.start);
  const all = linesOf(extracted);
  const isMarkdown = all.filter((line) => /^#{1,4} /u.test(line.text)).length >= 3;
  const noise = all.filter((line) => isNoise(line, pages.length));
  const kept = all.filter((line) => !isNoise(line, pages.length)).map((line) => (isMarkdown ? withoutMarks(line) : line));
  const lines = kept.filter((line) => line.text !== '');
  const zones = zonesOf(headFirst(lines));
  const base = { source, pageStarts, isMarkdown };
  const paragraphsOf = (part: Line[]): Paragraph[] => {
    const running = part.filter((line) => !isRow(line));
    return groupsOf(running, isMarkdown ? false : wrapped).map((group) => paragraphOf(group, base));
  };
  const rows = [...zones.body, ...zones.closing, ...zones.annex].flatMap((line) => rowOf(line, source) ?? []);
  const heading = [zones.title, zones.subject].filter((part) => part.length > 0).map((part) => paragraphOf(part, base));
  return { ...base, ...zones, heading, body: paragraphsOf(zones.body), annex: paragraphsOf(zones.annex), rows, lines, noise };
};

/** Where a stretch of a paragraph stands in the source. */
export const at = (paragraph: Paragraph, start: number, end: number): Place[] => placesOf(paragraph.flow, start, end);

/** Where whole lines, or a stretch of one, stand in the source. */
export const atLine = (line: Line, start = 0, end = line.text.length): Place[] => [
  { page: line.page, start: line.start + start, end: line.start + end },
];

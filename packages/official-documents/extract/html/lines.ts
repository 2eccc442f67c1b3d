import { linesOfRows } from '../docx/tables.ts';
import { signOf, withoutSigns } from '../unread.ts';
import { attributeOf, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

const blocks = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const widest = 100;
/** A picture so wide and high, in pixels, may hold words; smaller ones are signs and rules. */
const leastPicture = { width: 260, height: 110 };

interface Table {
  rows: string[][][];
}
interface List {
  isNumbered: boolean;
  count: number;
  type: string;
}

interface State {
  lines: string[][];
  open: string;
  tables: Table[];
  lists: List[];
  hidden: number;
}

const endLine = (state: State): void => {
  const text = state.open.replace(/\s+/gu, ' ').trim();
  if (text !== '') state.lines.at(-1)?.push(text);
  state.open = '';
};

const labelOf = ({ isNumbered, count, type }: List): string => {
  if (!isNumbered) return '- ';
  if (/^[aA]$/u.test(type) && count <= 26) return `${String.fromCharCode(type.charCodeAt(0) + count - 1)}) `;
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][count - 1];
  return type === 'I' && roman !== undefined ? `${roman}. ` : `${count}. `;
};

const openCell = (state: State, token: Token): void => {
  const row = state.tables.at(-1)?.rows.at(-1);
  if (!row) return;
  const span = Number(attributeOf(token, 'colspan') ?? '1');
  const cell: string[] = [];
  row.push(cell, ...Array.from({ length: Math.min(widest, span > 1 ? span - 1 : 0) }, (): string[] => []));
  state.lines.push(cell);
};

/** A cell is over with its end tag, or with the next cell, row or table end where the page leaves it out. */
const closeCell = (state: State): void => {
  endLine(state);
  const top = state.lines.at(-1);
  if (state.lines.length > 1 && state.tables.at(-1)?.rows.some((row) => row.includes(top ?? []))) state.lines.pop();
};

const closeTable = (state: State): void => {
  closeCell(state);
  const table = state.tables.pop();
  if (table) state.lines.at(-1)?.push(...linesOfRows(table.rows.filter((row) => row.length > 0)));
};

const opened: Record<string, (state: State, token: Token) => void> = {
  table: (state) => state.tables.push({ rows: [] }),
  tr: (state) => {
    closeCell(state);
    state.tables.at(-1)?.rows.push([]);
  },
  td: (state, token) => {
    closeCell(state);
    openCell(state, token);
  },
  ol: (state, token) => {
    const start = Number(attributeOf(token, 'start') ?? '1');
    state.lists.push({ isNumbered: true, count: Number.isInteger(start) ? start - 1 : 0, type: attributeOf(token, 'type') ?? '1' });
  },
  ul: (state) => state.lists.push({ isNumbered: false, count: 0, type: '' }),
  li: (state) => {
    const list = state.lists.at(-1);
    if (!list) return;
    list.count += 1;
    state.open = labelOf(list);
  },
  img: (state, token) => {
    const sides = (['width', 'height'] as const).map((side) => Number.parseFloat(attributeOf(token, side) ?? '0') >= leastPicture[side]);
    if (sides.every(Boolean)) state.lines.at(-1)?.push(signOf('picture'));
  },
};
opened['th'] = opened['td'] as (typeof opened)[string];

const closed: Record<string, (state: State) => void> = {
  table: closeTable,
  td: closeCell,
  th: closeCell,
  tr: closeCell,
  ol: (state) => state.lists.pop(),
  ul: (state) => state.lists.pop(),
};

const isHidden = (token: Token): boolean => /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(attributeOf(token, 'style') ?? '');
const startsPage = (token: Token): boolean => /page-break-before\s*:\s*always/iu.test(attributeOf(token, 'style') ?? '');
const alone = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'col', 'wbr']);

const take = (state: State, token: Token): void => {
  if (token.name === '') {
    state.open += withoutSigns(token.text);
    return;
  }
  if (blocks.has(token.name)) endLine(state);
  if (startsPage(token) && !token.isEnd && state.lines.length === 1) state.lines[0]?.push('\f');
  const act = token.isEnd ? closed[token.name] : opened[token.name];
  act?.(state, token);
};

/** The lines of a web page: a paragraph or a row of a table on each, lists with their labels, a form feed where a page is to begin. */
export const linesOfHtml = (html: string): string[] => {
  const state: State = { lines: [[]], open: '', tables: [], lists: [], hidden: 0 };
  for (const token of tokensOf(html)) {
    const counts = token.name !== '' && !alone.has(token.name) && !token.attributes.endsWith('/');
    if (state.hidden > 0) state.hidden += counts ? (token.isEnd ? -1 : 1) : 0;
    else if (!token.isEnd && counts && isHidden(token)) state.hidden = 1;
    else take(state, token);
  }
  while (state.tables.length > 0) closeTable(state);
  endLine(state);
  return state.lines[0] ?? [];
};

import { linesOfRows } from '../docx/tables.ts';
import { signOf, withoutSigns } from '../unread.ts';
import { codePageOf, fontsOf } from './fonts.ts';
import type { RtfFont } from './fonts.ts';
import { rtfTokens } from './tokens.ts';
import type { RtfToken } from './tokens.ts';

interface Group {
  isSkipped: boolean;
  isHidden: boolean;
  font: RtfFont | undefined;
  /** How many signs after a letter of Unicode stand for it in old programs. */
  substitutes: number;
}
interface State {
  lines: string[];
  open: string;
  /** Letters and codes of one font, which are read together: a mark may be a code of its own. */
  run: { font: RtfFont | undefined; text: string };
  bytes: number[];
  cell: string[];
  row: string[][];
  rows: string[][][];
  inTable: boolean;
  toSkip: number;
}

/** Destinations that hold no text of the paper (RTF 1.9.1). Labels of lists stand in `listtext` as they are shown. */
const skippedGroups = new Set(
  'fonttbl colortbl stylesheet info pict object nonshppict header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl fldinst bkmkstart bkmkend atnid atnauthor annotation pntext pntxta pntxtb revtbl filetbl mmathPr sp template background do'.split(
    ' ',
  ),
);
const letters: Record<string, string> = {
  tab: ' ',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '-',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};

const endRun = (state: State): void => {
  const { font, text } = state.run;
  state.open += font?.read ? font.read(text) : text;
  state.run = { font, text: '' };
};

const add = (state: State, font: RtfFont | undefined, text: string): void => {
  if (state.run.font !== font) {
    endRun(state);
    state.run = { font, text: '' };
  }
  state.run.text += text;
};

const flushBytes = (state: State, font: RtfFont | undefined, codePage: string): void => {
  if (state.bytes.length === 0) return;
  add(state, font, new TextDecoder(font?.encoding ?? codePage).decode(new Uint8Array(state.bytes)));
  state.bytes = [];
};

const endTable = (state: State): void => {
  if (state.rows.length > 0) state.lines.push(...linesOfRows(state.rows));
  state.rows = [];
};

const endParagraph = (state: State): void => {
  endRun(state);
  const target = state.inTable ? state.cell : state.lines;
  if (!state.inTable) endTable(state);
  target.push(...state.open.split('\n'));
  state.open = '';
};

const endCell = (state: State): void => {
  endRun(state);
  if (state.open !== '') state.cell.push(...state.open.split('\n'));
  state.row.push(state.cell);
  state.cell = [];
  state.open = '';
};

const acts: Record<string, (state: State) => void> = {
  par: endParagraph,
  sect: (state) => {
    endParagraph(state);
    state.open += '\f';
  },
  page: (state) => {
    endRun(state);
    state.open += '\f';
  },
  pard: (state) => {
    state.inTable = false;
  },
  intbl: (state) => {
    state.inTable = true;
  },
  cell: endCell,
  nestcell: endCell,
  row: (state) => {
    if (state.row.length > 0) state.rows.push(state.row);
    state.row = [];
  },
};

const isOn = (figure: number | undefined): boolean => figure !== 0;

const takeWord = (state: State, group: Group, fonts: Map<number, RtfFont>, { name, figure }: Extract<RtfToken, { kind: 'word' }>): void => {
  if (name === '*' || skippedGroups.has(name)) group.isSkipped = true;
  if (['pict', 'object'].includes(name)) state.lines.push(signOf(name === 'pict' ? 'picture' : 'object'));
  if (['listtext', 'shptxt', 'shpinst', 'shp'].includes(name)) group.isSkipped = false;
  if (group.isSkipped) return;
  if (name === 'v') group.isHidden = isOn(figure);
  else if (name === 'f') group.font = fonts.get(figure ?? 0);
  else if (name === 'uc') group.substitutes = figure ?? 1;
  else if (name === 'u' && !group.isHidden) {
    add(state, group.font, withoutSigns(String.fromCharCode((figure ?? 0) & 0xffff)));
    state.toSkip = group.substitutes;
  } else if (letters[name] !== undefined) add(state, group.font, letters[name] ?? '');
  else acts[name]?.(state);
};

const withoutSubstitutes = (state: State, text: string): string => {
  const cut = Math.min(state.toSkip, text.length);
  state.toSkip -= cut;
  return text.slice(cut);
};

const take = (state: State, group: Group, token: RtfToken): void => {
  if (group.isSkipped || group.isHidden) return;
  if (token.kind === 'byte') {
    if (state.toSkip > 0) state.toSkip -= 1;
    else state.bytes.push(token.byte);
  } else if (token.kind === 'text') add(state, group.font, withoutSubstitutes(state, token.text));
};

/** The lines of an RTF text: a paragraph or table row on each, labels of lists, letters by their font. Pictures are signs; headers, codes, hidden text go. */
export const linesOfRtf = (bytes: Uint8Array): string[] => {
  const source = new TextDecoder('latin1').decode(bytes);
  const [fonts, codePage] = [fontsOf(source), codePageOf(source)];
  const state: State = {
    lines: [],
    open: '',
    run: { font: undefined, text: '' },
    bytes: [],
    cell: [],
    row: [],
    rows: [],
    inTable: false,
    toSkip: 0,
  };
  let group: Group = { isSkipped: false, isHidden: false, font: undefined, substitutes: 1 };
  const outer: Group[] = [];
  for (const token of rtfTokens(source)) {
    if (token.kind !== 'byte') flushBytes(state, group.font, codePage);
    if (token.kind === 'open') {
      outer.push(group);
      group = { ...group };
    } else if (token.kind === 'close') group = outer.pop() ?? group;
    else if (token.kind === 'word') takeWord(state, group, fonts, token);
    else take(state, group, token);
  }
  flushBytes(state, group.font, codePage);
  if (state.open + state.run.text !== '') endParagraph(state);
  if (state.row.length > 0) state.rows.push(state.row);
  endTable(state);
  return state.lines;
};

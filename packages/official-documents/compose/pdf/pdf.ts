import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NATION, MOTTO } from '../form/page.ts';
import { bodyLines, basisLines, basisProse, linesOf, type Item, type Line } from '../form/lines.ts';
import { BAR_COLOUR, BAR_HEIGHT, barLength, drawn, ROOM_FOR_WORDS, shadeOf } from '../form/drawn.ts';
import { longDate, roman, symbolForm } from '../form/numbers.ts';
import { signatureLines } from '../form/signature.ts';
import { bare, clean, unbroken, upper } from '../form/texts.ts';
import type { Appendix, DrawnCell, Report, Row, Table } from '../paper.ts';

/** A node of the layout engine; what is not given is inherited. */
type Node = Readonly<Record<string, unknown>>;

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;
const MARGINS = [mm(30), mm(20), mm(20), mm(20)];
const PORTRAIT = mm(210 - 50);
const LANDSCAPE = mm(297 - 50);

/** Numbers and symbols of papers, "12/KH-UBND": the layout engine would end a line, or stretch it, at each of their strokes. */
const SYMBOL = /\S*[\p{L}\d][/-](?=[\p{L}\d])\S* ?/gu;
/** Longer than any symbol: an address of the net, which must break. */
const LONGEST_SYMBOL = 32;
/** About what a letter takes of a line. */
const LETTER = 7.5;

/** The text with each symbol in one piece, where it has room for it. */
function inOnePiece(text: string, room = PORTRAIT): string | Node[] {
  const most = Math.min(LONGEST_SYMBOL, room / LETTER);
  const parts: Node[] = [];
  let from = 0;
  for (const { 0: symbol, index } of text.matchAll(SYMBOL)) {
    if (symbol.length > most || symbol.includes('://')) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: symbol, noWrap: true });
    from = index + symbol.length;
  }
  if (parts.length === 0) return text;
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}

const centred = (text: string, more: Node = {}): Node => ({ text, alignment: 'center', ...more });
const rule = (width: number, column: number): Node => ({
  canvas: [{ type: 'line', x1: (column - width) / 2, y1: 2, x2: (column + width) / 2, y2: 2, lineWidth: 0.8 }],
  margin: [0, 0, 0, 6],
});

function letterhead(paper: Report): Node {
  const right = mm(98);
  const left = PORTRAIT - right;
  const { superior, issuer } = paper.letterhead;
  return {
    columns: [
      {
        width: left,
        stack: [
          ...(superior ? [centred(unbroken(upper(superior)), { fontSize: 13 })] : []),
          centred(unbroken(upper(issuer)), { fontSize: 13, bold: true }),
          rule(left * 0.35, left),
          centred(`Số: ${symbolForm({ ...paper.symbol, suffix: clean(paper.symbol.suffix) })}`, { fontSize: 13 }),
        ],
      },
      {
        width: right,
        stack: [
          centred(NATION, { fontSize: 13, bold: true, noWrap: true }),
          centred(MOTTO, { fontSize: 14, bold: true }),
          rule(mm(62), right),
          centred(`${clean(paper.place)}, ${longDate(paper.date)}`, { fontSize: 13, italics: true }),
        ],
      },
    ],
    margin: [0, 0, 0, 14],
  };
}

function addressees(to: readonly string[]): Node[] {
  const [first, ...others] = to.map(bare).filter(Boolean);
  if (!first) return [];
  if (others.length === 0) return [centred(`Kính gửi: ${first}`, { margin: [0, 8, 0, 12] })];
  return [
    { text: 'Kính gửi:', margin: [mm(25), 8, 0, 3] },
    ...[first, ...others].map((name, at) => ({
      text: `- ${name}${at === others.length ? '.' : ';'}`,
      margin: [mm(45), 0, 0, at === others.length ? 12 : 3],
    })),
  ];
}

function heading(paper: Report): Node[] {
  const { preamble } = paper;
  const opening = clean(preamble?.opening ?? '');
  const basis = preamble?.form === 'lines' ? basisLines(preamble.bases) : [];
  const prose = preamble?.form === 'prose' ? basisProse(preamble.bases, opening) : preamble ? opening : '';
  return [
    centred('BÁO CÁO', { bold: true, margin: [0, 4, 0, 0] }),
    centred(unbroken(clean(paper.title)), { bold: true, margin: [mm(12), 0, mm(12), 2] }),
    rule(mm(40), PORTRAIT),
    ...addressees(paper.to),
    ...basis.map((text) => ({ text: inOnePiece(text), style: 'body', italics: true })),
    ...(prose ? [{ text: inOnePiece(prose), style: 'body' }] : []),
  ];
}

function cell(one: DrawnCell, width: number, align: string): Node {
  const fill = shadeOf(one);
  const length = barLength(one, width, Math.max(0, width - ROOM_FOR_WORDS));
  const words = { text: inOnePiece(clean(one.text), width), alignment: align, fontSize: 12, ...(fill && { fillColor: `#${fill}` }) };
  if (length === undefined) return words;
  const bar = { type: 'rect', x: 0, y: (16 - BAR_HEIGHT) / 2, w: length, h: BAR_HEIGHT, color: `#${BAR_COLOUR}` };
  return {
    columns: [
      { canvas: [bar], width: length + 5 },
      { ...words, alignment: 'left', width: '*' },
    ],
  };
}

function table({ columns, rows }: Table, width: number): Node {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const inner = width - columns.length * 9;
  const widths = columns.map((column) => (column.width / whole) * inner);
  const cells = (row: Row): Node[] =>
    'heading' in row
      ? [{ text: clean(row.heading), colSpan: columns.length, bold: true, fontSize: 12 }, ...columns.slice(1).map(() => ({}))]
      : columns.map(({ align = 'left' }, at) => cell(drawn(row[at] ?? ''), widths[at] ?? 0, align));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [columns.map((column) => ({ text: clean(column.heading), bold: true, alignment: 'center', fontSize: 12 })), ...rows.map(cells)],
    },
    layout: 'ruled',
    margin: [0, 4, 0, 8],
  };
}

/** A part by its level: Phần and Chương centred, Mục in capitals, headings of Điều and Khoản bold, the rest plain. */
function item({ level, label, heading: head, text }: Item): Node[] {
  const more = text ? [{ text: inOnePiece(text), style: 'body' }] : [];
  if (level === 'part' || level === 'chapter')
    return [centred([label, head && upper(head)].filter(Boolean).join('\n'), { style: 'body', bold: true, headlineLevel: 1 }), ...more];
  if (level === 'section' && head)
    return [{ text: `${label} ${upper(head)}`, style: 'body', bold: true, headlineLevel: 1, margin: [0, 6, 0, 6] }, ...more];
  if (level === 'clause' && head && !text) return [{ text: `${label} ${head}`, style: 'body', bold: true, headlineLevel: 1 }];
  const strong = level === 'article' || (level === 'clause' && head !== '');
  const lead = [label, head].filter(Boolean).join(' ');
  return [{ text: [{ text: inOnePiece(lead), bold: strong }, { text: text ? inOnePiece(` ${text}`) : '' }], style: 'body' }];
}

const body = (lines: readonly Line[], width: number): Node[] =>
  lines.flatMap((line): Node[] => {
    if (line.kind === 'table') return [table(line, width)];
    if (line.kind === 'item') return item(line);
    return [{ text: inOnePiece(clean(line.text)), style: 'body', ...(line.align && { alignment: line.align, leadingIndent: 0 }) }];
  });

/** The distribution list on the left, level with the first line of the signature on the right; together on one page. */
function closing(paper: Report): Node {
  const named = paper.recipients.map(({ name, purpose }) => `${bare(name)}${purpose ? ` (${clean(purpose)})` : ''}`);
  const all = paper.to.length > 0 && !named.some((name) => name.startsWith('Như ')) ? ['Như trên', ...named] : named;
  const kept = ['VT', ...(paper.filing?.units ?? []).map(bare)].join(', ');
  return {
    columns: [
      {
        width: mm(76),
        stack: [
          { text: 'Nơi nhận:', bold: true, italics: true, fontSize: 12, margin: [0, 2, 0, 0] },
          ...[...all.map((name) => `- ${name};`), `- Lưu: ${kept}.`].map((text) => ({ text: inOnePiece(text, mm(76)), fontSize: 11 })),
        ],
      },
      {
        width: '*',
        stack: [
          ...signatureLines(paper.signer).map((text) => centred(text, { bold: true })),
          centred(clean(paper.signer.name ?? '') || ' ', { bold: true, margin: [0, mm(25), 0, 0] }),
        ],
      },
    ],
    margin: [0, 12, 0, 0],
  };
}

/** A page of the PDF on which an appendix begins is known once all is laid out: numbers begin anew there. */
const idOf = (nth: number): string => `appendix-${nth}`;

function appendix(paper: Report, each: Appendix, nth: number, label: string): Node[] {
  const orientation = each.landscape ? 'landscape' : 'portrait';
  const said = `số ${symbolForm({ ...paper.symbol, suffix: clean(paper.symbol.suffix) })} ${longDate(paper.date)}`;
  return [
    centred(label, { bold: true, pageBreak: 'before', pageOrientation: orientation }),
    centred(upper(each.title), { id: idOf(nth), bold: true }),
    centred(`(Kèm theo Báo cáo ${said} của ${clean(paper.letterhead.issuer)})`, { italics: true, margin: [0, 0, 0, 8] }),
    ...body(linesOf(each.blocks), each.landscape ? LANDSCAPE : PORTRAIT),
  ];
}

interface Laid {
  id?: string;
  headlineLevel?: number;
  startPosition?: { pageNumber: number };
}

interface Around {
  getFollowingNodesOnPage(): unknown[];
}

/** The report as the layout engine takes it (Nghị định 30/2020/NĐ-CP, Phụ lục I): A4, numbers of pages centred above, not on a first page; `starts` learns where each part begins. */
export function layoutOf(paper: Report, starts: number[] = [1]): Node {
  const text = body(bodyLines(paper), PORTRAIT);
  const appendices = paper.appendices ?? [];
  const counted = appendices.filter(({ label }) => !label);
  const notice = clean(paper.notice ?? '');
  const said = (text: string): Node => centred(text, { fontSize: 11, bold: true, color: '#b00020', margin: [0, mm(9), 0, 0] });
  const numberOn = (page: number): number => page - (starts.findLast((start) => start <= page) ?? 1) + 1;
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: { title: clean(paper.title), author: clean(paper.letterhead.issuer), ...(notice && { subject: notice }) },
    lang: 'vi',
    defaultStyle: { font: 'Tinos', fontSize: 14, lineHeight: 1.08 },
    styles: { body: { alignment: 'justify', leadingIndent: mm(12.7), margin: [0, 0, 0, 6] } },
    header: (page: number) => {
      const number = numberOn(page);
      if (number > 1) return centred(String(number), { margin: [0, mm(9), 0, 0] });
      return notice && page === 1 ? said(notice) : undefined;
    },
    footer: (page: number) => (notice && page > 1 ? { ...said(notice), margin: [0, mm(5), 0, 0] } : undefined),
    pageBreakBefore: ({ id, headlineLevel, startPosition }: Laid, around: Around): boolean => {
      if (id !== undefined && startPosition) starts[Number(id.slice('appendix-'.length)) + 1] = startPosition.pageNumber;
      // A heading stands with what follows it.
      return headlineLevel === 1 && around.getFollowingNodesOnPage().length === 0;
    },
    content: [
      letterhead(paper),
      ...heading(paper),
      ...text.slice(0, -1),
      // The signature never stands alone on a page.
      { unbreakable: true, stack: [...text.slice(-1), closing(paper)] },
      ...appendices.flatMap((each, nth) => {
        const number = counted.length > 1 ? ` ${roman(counted.indexOf(each) + 1 || 1)}` : '';
        return appendix(paper, each, nth, clean(each.label ?? '') || `Phụ lục${number}`);
      }),
    ],
  };
}

let engine: ReturnType<typeof engineHere> | undefined;

/** Tinos has the widths of Times New Roman and every letter of Vietnamese; it is not on every machine, so it comes with us. */
async function engineHere() {
  const here = createRequire(import.meta.url);
  const font = (name: string): string => join(dirname(here.resolve('@expo-google-fonts/tinos/package.json')), name, `Tinos_${name}.ttf`);
  const { default: made } = await import('pdfmake');
  made.setUrlAccessPolicy(() => false);
  made.setLocalAccessPolicy((path) => path.endsWith('.ttf'));
  made.addFonts({
    Tinos: {
      ...{ normal: font('400Regular'), bold: font('700Bold') },
      ...{ italics: font('400Regular_Italic'), bolditalics: font('700Bold_Italic') },
    },
  });
  const thin = (): number => 0.6;
  made.addTableLayouts({ ruled: { hLineWidth: thin, vLineWidth: thin } });
  return made;
}

/** The report as PDF, in the form of the paper that `compose` makes of it. Throws where the typeface is not installed. */
export async function composePdf(paper: Report): Promise<Uint8Array> {
  engine ??= engineHere();
  const here = await engine;
  const starts = [1];
  const first = await here.createPdf(layoutOf(paper, starts)).getBuffer();
  // On which pages the appendices begin is known now, and the numbers are written again.
  return new Uint8Array(starts.length > 1 ? await here.createPdf(layoutOf(paper, starts)).getBuffer() : first);
}

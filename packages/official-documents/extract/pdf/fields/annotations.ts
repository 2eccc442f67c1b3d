import { getResolvedPDFJS } from 'unpdf';
import type { getDocumentProxy } from 'unpdf';
import { identity, moved, times } from '../matrix.ts';
import type { Matrix } from '../matrix.ts';
import type { Drawn } from '../piece.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Rect = [number, number, number, number];

/** A field of a form, a note typed on the page or a stamp, as the parser gives it. */
export interface Annotation {
  id: string;
  subtype?: string;
  fieldType?: string;
  rect?: Rect;
  hasAppearance?: boolean;
  annotationFlags?: number;
  fieldValue?: string | string[] | null;
  options?: { exportValue: string; displayValue: string }[];
  contentsObj?: { str?: string };
  checkBox?: boolean;
  radioButton?: boolean;
  exportValue?: string;
  buttonValue?: string;
  password?: boolean;
}

const hiddenFlags = 0b100010;
const shown = new Set(['Widget', 'FreeText', 'Stamp']);

export const annotationsOf = async (page: Page): Promise<Annotation[]> =>
  ((await page.getAnnotations()) as Annotation[]).filter(
    ({ subtype, annotationFlags = 0, password }) => shown.has(subtype ?? '') && (annotationFlags & hiddenFlags) === 0 && password !== true,
  );

interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

/** Where text is put while a page is drawn (ISO 32000-1, 9.4). */
interface Pen {
  matrix: Matrix;
  saved: Matrix[];
  line: Matrix;
  at: Matrix;
  size: number;
  leading: number;
}

/** The glyphs of a run as letters with their widths; a figure between them moves the pen. */
const advances = (glyphs: unknown[], size: number): { text: string; width: number }[] =>
  glyphs.map((one) => {
    if (typeof one === 'number') return { text: '', width: (-one / 1000) * size };
    const { unicode = '', width = 500 } = (one ?? {}) as Glyph;
    return { text: unicode, width: (width / 1000) * size };
  });

interface Stretch {
  text: string;
  from: number;
  to: number;
}

/** Stretches between which wide blanks stand ("07      10", day and month in one): each is put where it stands. */
const stretchesOf = (letters: { text: string; width: number }[]): Stretch[] => {
  const stretches: Stretch[] = [];
  let [at, blanks] = [0, 0];
  for (const { text, width } of letters) {
    const last = stretches.at(-1);
    const isBlank = text.trim() === '';
    if (!isBlank && (!last || blanks >= 2)) stretches.push({ text, from: at, to: at + width });
    else if (!isBlank && last) Object.assign(last, { text: `${last.text}${blanks > 0 ? ' ' : ''}${text}`, to: at + width });
    blanks = isBlank ? blanks + (text === '' ? 0 : 1) : 0;
    at += width;
  }
  return stretches;
};

const show = (pen: Pen, glyphs: unknown): Drawn[] => {
  if (!Array.isArray(glyphs)) return [];
  const letters = advances(glyphs, pen.size);
  const whole = times(pen.matrix, pen.at);
  const scale = Math.hypot(whole[0], whole[1]);
  const [angle, size] = [Math.atan2(whole[1], whole[0]), Math.abs(pen.size) * scale];
  const width = letters.reduce((sum, letter) => sum + letter.width, 0);
  pen.at = times(pen.at, [1, 0, 0, 1, width, 0]);
  return stretchesOf(letters).map(({ text, from, to }) => {
    const [x, y] = moved([from, 0], whole);
    return { text, x, y, angle, width: (to - from) * scale, size };
  });
};

const move = (pen: Pen, x: number, y: number): void => {
  pen.line = times(pen.line, [1, 0, 0, 1, x, y]);
  pen.at = pen.line;
};

type Act = (pen: Pen, args: unknown[]) => void;

const acts: Record<string, Act> = {
  save: (pen) => pen.saved.push(pen.matrix),
  restore: (pen) => (pen.matrix = pen.saved.pop() ?? pen.matrix),
  transform: (pen, args) => (pen.matrix = times(pen.matrix, args as unknown as Matrix)),
  paintFormXObjectBegin: (pen, [matrix]) => {
    pen.saved.push(pen.matrix);
    if (Array.isArray(matrix)) pen.matrix = times(pen.matrix, matrix as unknown as Matrix);
  },
  paintFormXObjectEnd: (pen) => (pen.matrix = pen.saved.pop() ?? pen.matrix),
  beginText: (pen) => (pen.line = pen.at = identity),
  setTextMatrix: (pen, args) => (pen.line = pen.at = Array.from((args.length === 1 ? args[0] : args) as ArrayLike<number>) as Matrix),
  setFont: (pen, [, size]) => (pen.size = Number(size)),
  setLeading: (pen, [leading]) => (pen.leading = Number(leading)),
  moveText: (pen, [x, y]) => move(pen, Number(x), Number(y)),
  setLeadingMoveText: (pen, [x, y]) => {
    pen.leading = -Number(y);
    move(pen, Number(x), Number(y));
  },
  nextLine: (pen) => move(pen, 0, -pen.leading),
};

const penAt = (transform: unknown, matrix: unknown): Pen => ({
  matrix: times((transform ?? identity) as Matrix, (matrix ?? identity) as Matrix),
  saved: [],
  line: identity,
  at: identity,
  size: 10,
  leading: 0,
});

export const appearancesOf = async (page: Page): Promise<Map<string, Drawn[]>> => {
  const { OPS } = await getResolvedPDFJS();
  const nameOf = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  const found = new Map<string, Drawn[]>();
  let open: { pen: Pen; drawn: Drawn[] } | undefined;
  fnArray.forEach((operator, at) => {
    const name = nameOf.get(operator) ?? '';
    const args = (argsArray[at] as unknown[] | null) ?? [];
    if (name === 'beginAnnotation') {
      open = { pen: penAt(args[2], args[3]), drawn: found.get(String(args[0])) ?? [] };
      found.set(String(args[0]), open.drawn);
    } else if (name === 'endAnnotation') open = undefined;
    else if (open && name === 'showText') open.drawn.push(...show(open.pen, args[0]));
    else if (open) acts[name]?.(open.pen, args);
  });
  return found;
};

import { getResolvedPDFJS } from 'unpdf';
import type { Unread } from '../unread.ts';
import type { Layer, Pdf } from './layer.ts';
import { identity, moved, times } from './matrix.ts';
import type { Matrix, Point } from './matrix.ts';

/** A picture so large, in points, may hold words: a pasted table, a scan. Seals, signatures and emblems are smaller. */
const least = { width: 200, height: 70 };
/** The same in its own dots; what is coarser shows no words. */
const leastDots = 120_000;
const ownWords = 6;
const longestDictionary = 600;

/** Whether a file holds a picture of many dots: told by its dictionaries, which are never packed (ISO 32000-1, 7.5.7), without opening any. */
export const hasLargePictures = (bytes: Uint8Array): boolean => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const { index } of source.matchAll(/\/Subtype\s*\/Image\b/gu)) {
    const from = source.lastIndexOf('obj', index);
    const words = source.slice(Math.max(from, index - longestDictionary), index + longestDictionary);
    const side = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d{1,6})`, 'u').exec(words)?.[1] ?? 0);
    if (side('Width') * side('Height') >= leastDots) return true;
  }
  return false;
};

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

const boxOf = (matrix: Matrix): Box => {
  const corners: Point[] = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ];
  const at = corners.map((corner) => moved(corner, matrix));
  const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
};

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** The boxes of the pictures on a page; each stands in a square of one unit that the page stretches (8.9.5). */
const picturesOn = async (page: Page): Promise<Box[]> => {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const painting = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const [boxes, saved]: [Box[], Matrix[]] = [[], []];
  let matrix: Matrix = identity;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[] | null;
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin && Array.isArray(args?.[0])) matrix = times(matrix, args[0] as Matrix);
    else if (painting.has(operator)) boxes.push(boxOf(matrix));
  });
  return boxes;
};

const holdsPicture = async (pdf: Pdf, number: number): Promise<boolean> => {
  const page = await pdf.getPage(number);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view;
  const large = (await picturesOn(page)).filter((box) => {
    const width = Math.min(box.right, x2) - Math.max(box.left, x1);
    return width >= least.width && Math.min(box.top, y2) - Math.max(box.bottom, y1) >= least.height;
  });
  if (large.length === 0) return false;
  const { items } = await page.getTextContent();
  return large.some((box) => {
    const over = items.filter((item) => {
      if (!('str' in item) || item.str.trim() === '') return false;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
    });
    return over.reduce((words, item) => words + ('str' in item ? item.str.trim().split(/\s+/u).length : 0), 0) < ownWords;
  });
};

const leastGap = 70;

/** Pages whose text is good but that hold a picture with no text of its own: what it shows was not read. `recognised` pages were looked at whole. */
export const unreadPictures = async (pdf: Pdf, bytes: Uint8Array, layers: Layer[], recognised: ReadonlySet<number>): Promise<Unread[]> => {
  if (!hasLargePictures(bytes)) return [];
  const unread: Unread[] = [];
  for (const [at, { gap }] of layers.entries())
    if (gap >= leastGap && !recognised.has(at + 1) && (await holdsPicture(pdf, at + 1))) unread.push({ page: at + 1, what: 'picture' });
  return unread;
};

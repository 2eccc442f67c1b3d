import { getResolvedPDFJS } from 'unpdf';
import type { getDocumentProxy } from 'unpdf';
import type { Piece } from './piece.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Rect = [number, number, number, number];

interface Stamp {
  rect: Rect;
  text: string;
}
/** A stamp of one line: number or date, put on at signing. Higher ones are seals and signatures. */
const highestLine = 30;

const isLine = (rect: Rect): boolean => rect[3] - rect[1] <= highestLine;
const glyphText = (glyphs: unknown): string =>
  Array.isArray(glyphs)
    ? glyphs.map((glyph: { unicode?: string } | number) => (typeof glyph === 'number' ? '' : (glyph.unicode ?? ''))).join('')
    : '';

const stampsOf = async (page: Page): Promise<Stamp[]> => {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const stamps: Stamp[] = [];
  let open: Stamp | undefined;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[] | null;
    if (operator === OPS.beginAnnotation) open = { rect: args?.[1] as Rect, text: '' };
    else if (operator === OPS.endAnnotation && open) {
      stamps.push(open);
      open = undefined;
    } else if (operator === OPS.showText && open) open.text += glyphText(args?.[0]);
  });
  return stamps;
};

/** A space is about half as wide as a digit. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char === ' ' ? 1 : 2), 0);

/** The words of a stamp, each about where it stands on the stamp's line. */
const piecesOfStamp = ({ rect, text }: Stamp): Piece[] => {
  const [left, bottom, right, top] = rect;
  const unit = (right - left) / Math.max(1, widthOf(text));
  return [...text.matchAll(/\S+/gu)].map((word) => ({
    text: word[0],
    x: left + widthOf(text.slice(0, word.index)) * unit,
    y: bottom + (top - bottom) / 4,
    width: widthOf(word[0]) * unit,
    size: Math.min(13, top - bottom),
  }));
};

const covers = (piece: Piece, printed: Piece): boolean =>
  printed.text.trim() !== '' &&
  Math.abs(piece.y - printed.y) < 8 &&
  piece.x < printed.x + printed.width - 1 &&
  printed.x < piece.x + piece.width - 1;

/** A stamp stands on the printed line next to it. */
const onLine = (piece: Piece, printed: Piece[]): Piece => {
  const distance = (one: Piece): number => Math.abs(one.y - piece.y);
  const [nearest] = printed.filter((one) => one.text.trim() !== '' && distance(one) < 8).sort((a, b) => distance(a) - distance(b));
  return nearest ? { ...piece, y: nearest.y } : piece;
};

/**
 * Number and date that a digital signature put on the page as stamps of one line. A stamp over something printed adds nothing: the print stays.
 */
export const stampPieces = async (page: Page, printed: Piece[]): Promise<Piece[]> => {
  const annotations = (await page.getAnnotations()) as { subtype?: string; fieldType?: string; rect?: Rect; hasAppearance?: boolean }[];
  const hasStamp = annotations.some(
    ({ fieldType, rect, hasAppearance }) => fieldType === 'Sig' && hasAppearance === true && rect !== undefined && isLine(rect),
  );
  if (!hasStamp) return [];
  const stamps = await stampsOf(page);
  return stamps
    .filter(({ rect, text }) => isLine(rect) && text.trim() !== '')
    .flatMap(piecesOfStamp)
    .filter((piece) => !printed.some((one) => covers(piece, one)))
    .map((piece) => onLine(piece, printed));
};

import type { getDocumentProxy } from 'unpdf';
import { unscrambled } from '../../language/legacy/index.ts';
import type { Garbling } from '../../language/legacy/index.ts';
import { joinBroken, repair } from '../repair.ts';
import { layOut, mayHoldTable } from './layout.ts';
import type { Piece } from './piece.ts';
import { rulesOf } from './rules.ts';
import { stampPieces } from './stamps.ts';

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text layer of a page. */
export interface Layer {
  text: string;
  /** The share of the page that its letters take up. */
  covered: number;
  /** The old encoding in whose codes it was. */
  encoding?: Garbling;
}

type Content = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>;

const piecesOf = (content: Content): Piece[] =>
  content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const isUpright = Math.abs(b) <= Math.abs(a);
    return isUpright ? [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height }] : [];
  });

const areaOf = (pieces: Piece[]): number =>
  pieces.reduce((sum, piece) => (piece.text.trim() === '' ? sum : sum + Math.max(0, piece.width) * piece.size), 0);

/** Reads the text layer of a page (from 1): a row on each line, repaired. */
export const layerOf = async (pdf: Pdf, number: number): Promise<Layer> => {
  const page = await pdf.getPage(number);
  const printed = piecesOf(await page.getTextContent({ disableNormalization: true }));
  const pieces = [...printed, ...(await stampPieces(page, printed))];
  const rules = mayHoldTable(pieces) ? await rulesOf(page) : [];
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  const area = Math.max(1, Math.abs((right - left) * (top - bottom)));
  const { text, encoding } = unscrambled(layOut(pieces, rules));
  return { text: joinBroken(repair(text)), covered: areaOf(printed) / area, ...(encoding === undefined ? {} : { encoding }) };
};

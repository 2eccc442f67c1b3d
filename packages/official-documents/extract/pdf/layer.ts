import type { getDocumentProxy } from 'unpdf';
import { unscrambled } from '../../language/legacy/index.ts';
import type { Garbling } from '../../language/legacy/index.ts';
import { joinBroken, tidied } from '../repair.ts';
import { crossPiece, directionsOf, pieceOf } from './directions.ts';
import type { Direction } from './directions.ts';
import { layOut, mayHoldTable } from './layout.ts';
import { withFilled } from './fields/merge.ts';
import type { Drawn, Piece } from './piece.ts';
import { rulesOf } from './rules.ts';
import type { Rule } from './rules.ts';
import { stampsOf } from './fields/stamps.ts';

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

export interface Layer {
  text: string;
  /** The share of the page that its letters take up. */
  covered: number;
  /** The greatest height in points that the page leaves free of text. */
  gap: number;
  encoding?: Garbling;
}

type Content = Awaited<ReturnType<Page['getTextContent']>>;

const drawnOf = (content: Content): Drawn[] =>
  content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, angle: Math.atan2(b, a), width: item.width, size: Math.hypot(a, b) || item.height }];
  });

const areaOf = (drawn: Drawn[]): number =>
  drawn.reduce((sum, one) => (one.text.trim() === '' ? sum : sum + Math.max(0, one.width) * one.size), 0);

const gapOf = (drawn: Drawn[], bottom: number, top: number): number => {
  const heights = drawn.filter(({ text }) => text.trim() !== '').map(({ y }) => y);
  const sorted = [bottom, ...heights, top].sort((a, b) => a - b);
  return sorted.reduce((most, y, at) => (at === 0 ? most : Math.max(most, y - (sorted[at - 1] ?? y))), 0);
};

const fewestUpright = 4;
const isWithin = ({ x, y }: Piece, rules: Rule[]): boolean => {
  const upright = rules.filter((rule) => rule.x1 === rule.x2);
  if (upright.length < fewestUpright) return false;
  const sides = upright.map((rule) => rule.x1);
  const [top, bottom] = [Math.max(...upright.map((rule) => rule.y2)), Math.min(...upright.map((rule) => rule.y1))];
  return x > Math.min(...sides) && x < Math.max(...sides) && y > bottom && y < top;
};

const filledOn = (stamps: Drawn[], { turn }: Direction): Piece[] =>
  directionsOf(stamps).flatMap(({ drawn }) => drawn.map((one) => pieceOf(one, turn)));

interface Turned {
  main: Direction;
  others: Direction[];
}

/** The page turned as most of its text goes. Heads of columns that go upwards lie in their cells; other text that goes another way follows after. */
const textOf = async (page: Page, { main, others }: Turned, stamps: Drawn[]): Promise<string> => {
  const pieces = withFilled(
    main.drawn.map((one) => pieceOf(one, main.turn)),
    filledOn(stamps, main),
  );
  const crossing = others.flatMap(({ drawn }) => drawn);
  const rules = mayHoldTable(pieces) ? await rulesOf(page, main.turn) : [];
  const heads = crossing.filter((one) => isWithin(crossPiece(one, main.turn), rules));
  const whole = layOut([...pieces, ...heads.map((one) => crossPiece(one, main.turn))], rules);
  const rest = others.map(({ turn, drawn }) => layOut(drawn.filter((one) => !heads.includes(one)).map((one) => pieceOf(one, turn))));
  return [whole, ...rest].filter((text) => text.trim() !== '').join('\n');
};

/** Reads the text layer of a page (from 1): a row on each line, repaired. */
export const layerOf = async (pdf: Pdf, number: number): Promise<Layer> => {
  const page = await pdf.getPage(number);
  const printed = drawnOf(await page.getTextContent({ disableNormalization: true }));
  const stamps = await stampsOf(page);
  const [main, ...others] = directionsOf(printed.some(({ text }) => text.trim() !== '') ? printed : stamps);
  const own = main && main.drawn.every((one) => stamps.includes(one)) ? [] : stamps;
  const laid = main ? await textOf(page, { main, others }, own) : '';
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  const area = Math.max(1, Math.abs((right - left) * (top - bottom)));
  const { text, encoding } = unscrambled(laid);
  const gap = gapOf(printed, bottom, top);
  return { text: joinBroken(tidied(text)), covered: areaOf(printed) / area, gap, ...(encoding === undefined ? {} : { encoding }) };
};

/** What was filled in on a page that is recognised, with what was recognised between; scans are drawn as the page shows them, so stamps are turned as the page is. */
export const filledIn = async (pdf: Pdf, number: number, printed: Piece[]): Promise<Piece[]> => {
  const page = await pdf.getPage(number);
  const stamps = await stampsOf(page);
  if (stamps.length === 0) return printed;
  const { transform, height } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const shown = stamps.map((one) => ({ ...one, x: a * one.x + c * one.y + e, y: height - (b * one.x + d * one.y + f) }));
  return withFilled(
    printed,
    shown.map(({ text, x, y, width, size }) => ({ text, x, y, width, size })),
  );
};

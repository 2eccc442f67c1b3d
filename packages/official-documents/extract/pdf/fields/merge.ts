import type { Piece } from '../piece.ts';

const blanks = /[.…_]{3,}|\s{3,}/gu;

/** A point is about half as wide as a letter. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\s.,:;/|ilI-]/u.test(char) ? 1 : 2), 0);

/** A printed run in the stretches between which it leaves something open ("Số: ……/KH-UBND"), each about where it stands; what is left open is a stretch too. */
const stretchesOf = (piece: Piece): (Piece & { isBlank: boolean })[] => {
  const cuts = [...piece.text.matchAll(blanks)];
  if (cuts.length === 0) return [{ ...piece, isBlank: piece.text.trim() === '' }];
  const unit = piece.width / Math.max(1, widthOf(piece.text));
  const bounds = [0, ...cuts.flatMap((cut) => [cut.index, cut.index + cut[0].length]), piece.text.length];
  return bounds.slice(1).flatMap((end, at) => {
    const start = bounds[at] ?? 0;
    const text = piece.text.slice(start, end);
    if (text === '') return [];
    const x = piece.x + widthOf(piece.text.slice(0, start)) * unit;
    return [{ ...piece, text, x, width: widthOf(text) * unit, isBlank: at % 2 === 1 || text.trim() === '' }];
  });
};

const sameLine = 8;

const overlap = (one: Piece, other: Piece): number =>
  Math.abs(one.y - other.y) < sameLine ? Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) : 0;

const isCovered = (piece: Piece, printed: Piece[]): boolean =>
  printed.some((one) => one.text.trim() !== '' && overlap(piece, one) > Math.min(3 + 0.1 * piece.width, 0.8 * piece.width));

const onLine = (piece: Piece, printed: Piece[]): Piece => {
  const distance = (one: Piece): number => Math.abs(one.y - piece.y);
  const [nearest] = printed.filter((one) => one.text.trim() !== '' && distance(one) < sameLine).sort((a, b) => distance(a) - distance(b));
  return nearest ? { ...piece, y: nearest.y } : piece;
};

const widestGap = 40;

/** A number is filled in close to the symbol that is printed behind it ("12" before "/KH-UBND"), however wide its field is. */
const closeToSymbol = (piece: Piece, printed: Piece[]): Piece => {
  const end = piece.x + piece.width;
  const symbol = printed.find(
    (one) => /^[-/]\p{Lu}/u.test(one.text.trim()) && Math.abs(one.y - piece.y) < 1 && one.x >= end - 3 && one.x - end < widestGap,
  );
  return symbol && /^\d+$/u.test(piece.text.trim()) ? { ...piece, width: symbol.x - piece.x } : piece;
};

/** Words filled in close to a printed one are words of their own. */
const spaced = (piece: Piece, printed: Piece[]): Piece => {
  const isClose = (gap: number): boolean => gap > -0.6 * piece.size && gap < 0.3 * piece.size;
  const onSame = printed.filter((one) => Math.abs(one.y - piece.y) < 1);
  const before = onSame.some((one) => isClose(piece.x - one.x - one.width) && /[^\s/]$/u.test(one.text));
  const after = onSame.some((one) => isClose(one.x - piece.x - piece.width) && /^[\p{L}\d]/u.test(one.text));
  return { ...piece, text: `${before ? ' ' : ''}${piece.text}${after ? ' ' : ''}` };
};

export const withFilled = (printed: Piece[], filled: Piece[]): Piece[] => {
  if (filled.length === 0) return printed;
  const near = (piece: Piece): boolean => filled.some((one) => overlap(one, piece) > 0);
  const stretches = printed.flatMap((piece) => (near(piece) ? stretchesOf(piece) : [{ ...piece, isBlank: false }]));
  const solid = stretches.filter(({ isBlank }) => !isBlank);
  const added = filled
    .filter((piece) => !isCovered(piece, solid))
    .map((piece) => spaced(closeToSymbol(onLine(piece, solid), solid), solid));
  const kept = stretches.filter(({ isBlank, ...piece }) => !isBlank || !added.some((one) => overlap(one, piece) > 0));
  return [...kept.map(({ isBlank: _, ...piece }) => piece), ...added];
};

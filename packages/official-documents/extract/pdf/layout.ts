import { gridsOf, isInside } from './grid.ts';
import type { Grid } from './grid.ts';
import type { Piece } from './piece.ts';
import type { Rule } from './rules.ts';

interface Segment {
  text: string;
  left: number;
  right: number;
}
interface Row {
  y: number;
  size: number;
  segments: Segment[];
}

const rowsOf = (pieces: Piece[]): Piece[][] => {
  const rows: Piece[][] = [];
  const visible = pieces.filter((piece) => piece.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of visible) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - piece.y < Math.max(2.5, 0.3 * Math.min(first.size, piece.size))) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
};

/** White pieces tell where a space stands between two runs; without one, a gap wider than a quarter of the type is one. */
const spaceBetween = (row: Piece, next: Piece, spaces: Piece[]): boolean => {
  const end = row.x + row.width;
  if (next.x - end > 0.25 * next.size) return true;
  return spaces.some(
    (space) => Math.abs(space.y - next.y) < 2.5 && space.x >= end - 1 && space.x <= next.x + 1 && space.x + space.width >= end,
  );
};

/** What begins the right column of a letterhead, even where the left one comes close. */
const opensColumn = /^\s*(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–])/u;

const isApart = (gap: number, piece: Piece): boolean =>
  gap > 2.2 * piece.size || (gap > 0.5 * piece.size && opensColumn.test(piece.text.normalize('NFC')));

const segmentsOf = (pieces: Piece[], spaces: Piece[]): Segment[] => {
  const segments: Segment[] = [];
  let last: Piece | undefined;
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const segment = segments.at(-1);
    const gap = last ? piece.x - (last.x + last.width) : 0;
    if (!segment || !last || isApart(gap, piece)) segments.push({ text: piece.text, left: piece.x, right: piece.x + piece.width });
    else {
      const spaced = /\s$/u.test(segment.text) || /^\s/u.test(piece.text) || !spaceBetween(last, piece, spaces);
      segment.text += spaced ? piece.text : ` ${piece.text}`;
      segment.right = Math.max(segment.right, piece.x + piece.width);
    }
    last = piece;
  }
  return segments;
};

interface Gutter {
  left: number;
  right: number;
}
const narrowest = 8;

const clearOf = (gutter: Gutter, row: Row): Gutter | undefined => {
  let { left, right } = gutter;
  for (const segment of row.segments) {
    if (segment.right <= right - narrowest) left = Math.max(left, segment.right);
    else if (segment.left >= left + narrowest) right = Math.min(right, segment.left);
    else return undefined;
  }
  return row.segments.length <= 4 ? { left, right } : undefined;
};

/** A line that stands alone well below the others ("Kính gửi:") begins something new. */
const standsApart = (row: Row, above: Row | undefined): boolean =>
  row.segments.length === 1 && above !== undefined && above.y - row.y > 2.1 * Math.max(row.size, above.size);

/** The rows from `start` on that stand in two columns, and the free stretch between these. */
const columnsFrom = (rows: Row[], start: number): { end: number; gutter: Gutter } => {
  const [one, two] = rows[start]?.segments ?? [];
  let gutter: Gutter = { left: one?.right ?? 0, right: two?.left ?? 0 };
  let end = start + 1;
  for (let row = rows[end]; row; row = rows[end]) {
    const narrowed = clearOf(gutter, row);
    if (!narrowed || standsApart(row, rows[end - 1])) break;
    gutter = narrowed;
    end += 1;
  }
  return { end, gutter };
};

const columnsText = (rows: Row[], gutter: Gutter): string[] => {
  const side = (isLeft: boolean): string[] =>
    rows.flatMap((row) => {
      const own = row.segments.filter((segment) => segment.left < (gutter.left + gutter.right) / 2 === isLeft);
      return own.length > 0 ? [own.map((segment) => segment.text.trim()).join(' ')] : [];
    });
  return [...side(true), ...side(false)];
};

const indentOf = (row: Row, margin: number): string => ((row.segments[0]?.left ?? 0) - margin > 12 ? '    ' : '');

const cellText = (pieces: Piece[]): string => {
  const spaces = pieces.filter((piece) => piece.text.trim() === '');
  const lines = rowsOf(pieces).map((row) => segmentsOf(row, spaces).map((segment) => segment.text.trim()));
  return lines.flat().join(' ').replaceAll('|', '/').replace(/\s+/gu, ' ').trim();
};

const gridLines = (grid: Grid): string[] =>
  grid.cells
    .map((cells) => cells.map(cellText))
    .flatMap((cells) => (cells.some((text) => text !== '') ? [`| ${cells.join(' | ')} |`] : []));

const runningLines = (pieces: Piece[], margin: number): string[] => {
  const spaces = pieces.filter((piece) => piece.text.trim() === '');
  const rows = rowsOf(pieces).map((row) => ({ y: row[0]?.y ?? 0, size: row[0]?.size ?? 0, segments: segmentsOf(row, spaces) }));
  const lines: string[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at] as Row;
    const columns = row.segments.length === 2 ? columnsFrom(rows, at) : undefined;
    if (columns && columns.end - at >= 2) {
      lines.push(...columnsText(rows.slice(at, columns.end), columns.gutter));
      at = columns.end;
    } else {
      lines.push(indentOf(row, margin) + row.segments.map((segment) => segment.text.trim()).join('\t'));
      at += 1;
    }
  }
  return lines;
};

/** The least left edge of what is printed; a page may hold more pieces than a call takes arguments. */
const marginOf = (pieces: Piece[]): number =>
  pieces.reduce((least, piece) => (piece.text.trim() === '' ? least : Math.min(least, piece.x)), Infinity);

/** Whether a page may hold a table: several rows have pieces apart in three places. Only then is it worth looking for borders. */
export const mayHoldTable = (pieces: Piece[]): boolean => {
  const gaps = (row: Piece[]): number => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    return sorted.filter((piece, at) => at > 0 && piece.x - ((sorted[at - 1]?.x ?? 0) + (sorted[at - 1]?.width ?? 0)) > 0.5 * piece.size)
      .length;
  };
  return rowsOf(pieces).filter((row) => gaps(row) >= 2).length >= 2;
};

/** A page's text, a row on each line; columns one after the other, cells parted by tabs (with `rules` "| cell | cell |"), first lines set in by 4. */
export const layOut = (pieces: Piece[], rules: Rule[] = []): string => {
  const grids = gridsOf(pieces, rules);
  const margin = marginOf(pieces);
  const lines: string[] = [];
  let rest = pieces.filter((piece) => !grids.some((grid) => isInside(grid, piece)));
  for (const grid of grids) {
    lines.push(
      ...runningLines(
        rest.filter((piece) => piece.y >= grid.top),
        margin,
      ),
      ...gridLines(grid),
    );
    rest = rest.filter((piece) => piece.y < grid.top);
  }
  return [...lines, ...runningLines(rest, margin)].join('\n');
};

import type { Cell, DrawnCell } from '../paper.ts';

/** Bars in a blue that is told from white on a grey print too; shades so light that black words stand on them. */
export const BAR_COLOUR = '2f5d9b';
const DARKEST = [0x9d, 0xbc, 0xe4] as const;

/** How high a bar is, in points, and what is left for the words beside it. */
export const BAR_HEIGHT = 9;
export const ROOM_FOR_WORDS = 64;

/** A cell with its text, also where it is nothing but text. */
export const drawn = (cell: Cell): DrawnCell => (typeof cell === 'string' ? { text: cell } : cell);

const within = (share: number | undefined): number | undefined =>
  share === undefined || Number.isNaN(share) ? undefined : Math.min(1, Math.max(0, share));

/** The length of the bar of a cell in a column of the given width, in the same unit; what is more than nothing is seen. Nothing where none is drawn. */
export function barLength({ bar }: DrawnCell, width: number, most: number): number | undefined {
  const share = within(bar);
  if (share === undefined || share === 0) return undefined;
  return Math.max(width / 200, share * most);
}

/** The colour behind a cell as six digits, nothing where it is white. */
export function shadeOf({ shade }: DrawnCell): string | undefined {
  const share = within(shade);
  if (!share) return undefined;
  return DARKEST.map((end) =>
    Math.round(255 - (255 - end) * share)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
}

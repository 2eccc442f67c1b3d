import type { Picture } from './picture.ts';

const dark = 140;
const shrink = 4;
const mostDegrees = 8;
const fewestMarks = 400;

interface Marks {
  xs: Int32Array;
  ys: Int32Array;
  height: number;
}

/** The dark places of a smaller picture, without the outermost tenth of it, where edges and shadows lie. */
const marksOf = ({ width, height, grey }: Picture): Marks => {
  const most = Math.ceil(width / shrink) * Math.ceil(height / shrink);
  const [xs, ys] = [new Int32Array(most), new Int32Array(most)];
  let count = 0;
  for (let y = Math.floor(0.05 * height); y < 0.95 * height; y += shrink)
    for (let x = Math.floor(0.05 * width); x < 0.95 * width; x += shrink) {
      if ((grey[y * width + x] ?? 255) >= dark) continue;
      xs[count] = x;
      ys[count] = y;
      count += 1;
    }
  return { xs: xs.subarray(0, count), ys: ys.subarray(0, count), height };
};

/** How sharply rows of text and white stand apart when the page is looked at along a slope. */
const sharpness = ({ xs, ys, height }: Marks, slope: number): number => {
  const counts = new Int32Array(Math.ceil(height / shrink) * 3);
  const middle = Math.ceil(height / shrink);
  for (let at = 0; at < xs.length; at += 1) {
    const row = Math.round(((ys[at] as number) - (xs[at] as number) * slope) / shrink) + middle;
    if (row >= 0 && row < counts.length) counts[row] = (counts[row] as number) + 1;
  }
  let sum = 0;
  for (let row = 1; row < counts.length; row += 1) sum += ((counts[row] as number) - (counts[row - 1] as number)) ** 2;
  return sum;
};

const best = (marks: Marks, from: number, to: number, step: number): number => {
  let [found, most] = [0, sharpness(marks, 0) * 1.02];
  for (let degrees = from; degrees <= to; degrees += step) {
    const sharp = sharpness(marks, Math.tan((degrees * Math.PI) / 180));
    if (sharp > most) [found, most] = [degrees, sharp];
  }
  return found;
};

/** By how many degrees the lines of a page fall to the right; 0 where it lies straight or has too little on it to tell. */
export const skewOf = (picture: Picture): number => {
  const marks = marksOf(picture);
  if (marks.xs.length < fewestMarks) return 0;
  const rough = best(marks, -mostDegrees, mostDegrees, 0.5);
  return rough === 0 ? best(marks, -0.4, 0.4, 0.1) : best(marks, rough - 0.4, rough + 0.4, 0.1);
};

/** Whether lines of text run up and down the picture: the sheet was laid sideways. */
export const isSideways = (picture: Picture): boolean => {
  const { xs, ys, height } = marksOf(picture);
  if (xs.length < fewestMarks) return false;
  const slopes = [-0.03, -0.015, 0, 0.015, 0.03];
  const across = Math.max(...slopes.map((slope) => sharpness({ xs, ys, height }, slope)));
  const upright = Math.max(...slopes.map((slope) => sharpness({ xs: ys, ys: xs, height: picture.width }, slope)));
  return upright > 1.4 * across;
};

const leastSkew = 0.15;

export const turned = async (picture: Picture, degrees: number): Promise<Picture> => {
  const draw = (await import('sharp')).default;
  const { data, info } = await draw(picture.grey, { raw: { width: picture.width, height: picture.height, channels: 1 } })
    .rotate(degrees, { background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data), scale: picture.scale };
};

export const straightened = async (picture: Picture): Promise<Picture> => {
  const skew = skewOf(picture);
  return Math.abs(skew) < leastSkew ? picture : turned(picture, -skew);
};

const square = 8;
const darkSquare = 110;

const darkSquares = ({ width, height, grey }: Picture): { columns: number; rows: number; isDark: Uint8Array } => {
  const [columns, rows] = [Math.ceil(width / square), Math.ceil(height / square)];
  const isDark = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let [sum, count] = [0, 0];
      for (let y = row * square; y < Math.min(height, (row + 1) * square); y += 2)
        for (let x = column * square; x < Math.min(width, (column + 1) * square); x += 2) {
          sum += grey[y * width + x] ?? 255;
          count += 1;
        }
      isDark[row * columns + column] = sum / Math.max(1, count) < darkSquare ? 1 : 0;
    }
  return { columns, rows, isDark };
};

/** The dark margins that a copier or the lid of a scanner left at the edges of the sheet, made white: what is dark all over and reaches the edge. */
export const withoutMargins = (picture: Picture): Picture => {
  const { columns, rows, isDark } = darkSquares(picture);
  const open: number[] = [];
  const reach = (at: number): void => {
    if (isDark[at] !== 1) return;
    isDark[at] = 2;
    open.push(at);
  };
  for (let column = 0; column < columns; column += 1) [column, (rows - 1) * columns + column].forEach(reach);
  for (let row = 0; row < rows; row += 1) [row * columns, row * columns + columns - 1].forEach(reach);
  if (open.length === 0) return picture;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const column = at % columns;
    if (column > 0) reach(at - 1);
    if (column < columns - 1) reach(at + 1);
    if (at >= columns) reach(at - columns);
    if (at < columns * (rows - 1)) reach(at + columns);
  }
  const grey = picture.grey.slice();
  const isMargin = (column: number, row: number): boolean =>
    [-1, 0, 1].some((dy) => [-1, 0, 1].some((dx) => isDark[(row + dy) * columns + column + dx] === 2));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (!isMargin(column, row)) continue;
      for (let y = row * square; y < Math.min(picture.height, (row + 1) * square); y += 1)
        grey.fill(255, y * picture.width + column * square, y * picture.width + Math.min(picture.width, (column + 1) * square));
    }
  return { ...picture, grey };
};

export interface Picture {
  width: number;
  height: number;
  grey: Uint8Array;
  scale: number;
}

/** Body text of 13 points is 36 pixels high at this resolution: finer pictures were not read better, only slower. */
const dotsPerInch = 200;
const pointsPerInch = 72;
/** An A3 page at 250 dots per inch; a page that is larger is drawn coarser, so that no page costs more memory. */
export const mostPixels = 12_000_000;

/** How many pixels a point gets on a page of so many points, for recognising or for any other resolution. */
export const scaleFor = (width: number, height: number, dots = dotsPerInch): number =>
  Math.min(dots / pointsPerInch, Math.sqrt(mostPixels / Math.max(1, width * height)));

const redder = 45;

/** Red, green, blue and opacity as grey, with what is red (seals, stamps of receipt) as white as paper. */
export const greyOf = (colours: Uint8Array): Uint8Array => {
  const grey = new Uint8Array(colours.length / 4);
  for (let at = 0; at < grey.length; at += 1) {
    const red = colours[4 * at] as number;
    const green = colours[4 * at + 1] as number;
    const blue = colours[4 * at + 2] as number;
    const isRed = red - green > redder && red - blue > redder;
    grey[at] = isRed ? red + (255 - red) / 2 : (77 * red + 150 * green + 29 * blue) >> 8;
  }
  return grey;
};

/** The shares of a picture's squares (of about 8 points) that have something dark in them. */
export const inkShare = ({ width, height, grey, scale }: Picture): number => {
  const side = Math.max(1, Math.round(8 * scale));
  const columns = Math.max(1, Math.floor(width / side));
  const rows = Math.max(1, Math.floor(height / side));
  const inked = new Uint8Array(columns * rows);
  for (let y = 0; y < rows * side; y += 1) {
    for (let x = 0; x < columns * side; x += 1)
      if ((grey[y * width + x] ?? 255) < 200) inked[Math.floor(y / side) * columns + Math.floor(x / side)] = 1;
  }
  return inked.reduce((sum, one) => sum + one, 0) / inked.length;
};

export const dotsOf = ({ scale }: Picture): number => Math.max(1, Math.round(scale * pointsPerInch));

/** The picture as a file that needs neither packing nor unpacking (PGM). */
export const pgmOf = ({ width, height, grey }: Picture): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);

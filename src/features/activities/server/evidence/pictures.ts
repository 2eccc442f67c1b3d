import type sharp from 'sharp';

/** Loaded with the first picture: most requests have none. */
export const picturing = async (): Promise<typeof sharp> => (await import('sharp')).default;

/** More than any camera of a telephone takes; a picture made to fill the memory is refused before it is unpacked. */
export const mostPixels = 120_000_000;

export interface Size {
  width: number;
  height: number;
}

export const isTooLarge = ({ width, height }: Size): boolean => width * height > mostPixels;

/** How large a picture says it is, in pixels, without unpacking it; undefined for what is none. */
export const sizeOf = async (bytes: Uint8Array): Promise<Size | undefined> =>
  (await picturing())(bytes, { limitInputPixels: false })
    .metadata()
    .then(
      ({ width, height }) => ({ width, height }),
      () => undefined,
    );

/** True where a picture can be unpacked to its end. A file that is no picture is no surprise here. */
export const isWholePicture = async (bytes: Uint8Array): Promise<boolean> =>
  (await picturing())(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .resize(32, 32, { fit: 'inside' })
    .toBuffer()
    .then(
      () => true,
      () => false,
    );

const smaller = async (bytes: Uint8Array, longestSide: number, quality: number) =>
  (await picturing())(bytes, { limitInputPixels: mostPixels })
    .rotate()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality })
    .toBuffer({ resolveWithObject: true });

/** The copy that may be shown and its size: upright, at most 1600 pixels, WebP, without place, time and device. Throws where the bytes are no picture. */
export async function strippedCopy(bytes: Uint8Array): Promise<{ content: Uint8Array; size: Size }> {
  const { data, info } = await smaller(bytes, 1600, 80);
  return { content: data, size: { width: info.width, height: info.height } };
}

/** The picture as large as it is, upright, as JPEG without place, time and device: to be handed on. Throws where the bytes are no picture. */
export const bareCopy = async (bytes: Uint8Array): Promise<Uint8Array> =>
  (await picturing())(bytes, { limitInputPixels: mostPixels }).rotate().jpeg({ quality: 92 }).toBuffer();

/** A small picture of an original for the pages of the staff: at most 640 pixels, stripped as well. */
export const preview = async (bytes: Uint8Array): Promise<Uint8Array> => (await smaller(bytes, 640, 70)).data;

const WIDE = 9;
const HIGH = 8;
/** Each place is the sum over so many pixels by so many: of places that are nearly alike a rounded mean would say by chance which is darker. */
const FINE = 16;
/** Pictures of nothing (a white page, a dark room) are all alike. */
const FEWEST_STEPS = 8;

/** How light each of 9 × 8 places of an upright picture is, row by row. */
async function lights(bytes: Uint8Array): Promise<number[]> {
  const grey = await (
    await picturing()
  )(bytes, { limitInputPixels: mostPixels })
    .rotate()
    .greyscale()
    .resize(WIDE * FINE, HIGH * FINE, { fit: 'fill' })
    .raw()
    .toBuffer();
  const sums = Array.from({ length: WIDE * HIGH }, () => 0);
  for (const [at, light] of grey.entries()) {
    const [row, column] = [Math.floor(at / (WIDE * FINE * FINE)), Math.floor((at % (WIDE * FINE)) / FINE)];
    sums[row * WIDE + column] = (sums[row * WIDE + column] ?? 0) + light;
  }
  return sums;
}

/** How a picture looks, as 64 bits: whether each of 8 × 8 places is lighter than the one before it; undefined for pictures of nothing. */
export async function lookOf(bytes: Uint8Array): Promise<string | undefined> {
  const light = await lights(bytes);
  const rows = Array.from({ length: HIGH }, (_, row) => light.slice(row * WIDE, (row + 1) * WIDE));
  const bits = rows.flatMap((row) => row.slice(1).map((one, at) => (one > (row[at] ?? 0) ? '1' : '0'))).join('');
  const steps = bits.replaceAll('0', '').length;
  return steps < FEWEST_STEPS || steps > bits.length - FEWEST_STEPS ? undefined : bits;
}

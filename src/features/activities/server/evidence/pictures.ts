import sharp from 'sharp';
import { refuse, ok, type Result } from '#platform/values/result.ts';

/** A file given as proof, checked: what it says it is, it is. */
export interface Proof {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** More than any camera of a telephone takes; a picture made to fill the memory is refused before it is unpacked. */
const mostPixels = 120_000_000;
const mediaTypes: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
const isHeic = (bytes: Uint8Array): boolean =>
  /^ftyp(heic|heix|hevc|mif1|msf1)/.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'));

/**
 * Looks into a file: JPEG, PNG, WebP and PDF are taken. Refuses, in words and by the file's name, pictures of other kinds, damaged ones, and
 * files that are not what their name says.
 */
export async function inspect(file: File): Promise<Result<Proof>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.normalize('NFC');
  if (isPdf(bytes)) return ok({ name, mediaType: 'application/pdf', bytes });
  if (isHeic(bytes))
    return refuse(
      'picture-heic',
      `Ảnh “${name}” ở dạng HEIC nên chưa nhận được. Trên điện thoại, chọn định dạng “Tương thích nhất” rồi gửi lại.`,
      'photos',
    );
  const format = await formatOf(bytes);
  const mediaType = format && mediaTypes[format];
  if (!mediaType) return refuse('picture-unknown', `Tệp “${name}” không phải ảnh JPEG, PNG, WebP hoặc PDF, hoặc đã hỏng.`, 'photos');
  return ok({ name, mediaType, bytes });
}

/** The format of a picture that can be unpacked; undefined for anything else. A file that is no picture is no surprise here. */
const formatOf = (bytes: Uint8Array): Promise<string | undefined> =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .resize(32, 32, { fit: 'inside' })
    .toBuffer()
    .then(() => sharp(bytes, { limitInputPixels: mostPixels }).metadata())
    .then(
      ({ format }) => format,
      () => undefined,
    );

const smaller = async (bytes: Uint8Array, longestSide: number, quality: number): Promise<Uint8Array> =>
  sharp(bytes, { limitInputPixels: mostPixels })
    .rotate()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality })
    .toBuffer();

/**
 * The copy that may be shown: turned upright, at most 1600 pixels, WebP, without any of what the camera wrote into it (place, time, device).
 * Throws where the bytes are no picture.
 */
export const strippedCopy = (bytes: Uint8Array): Promise<Uint8Array> => smaller(bytes, 1600, 80);

/** A small picture of an original for the pages of the staff: at most 640 pixels, stripped as well. */
export const preview = (bytes: Uint8Array): Promise<Uint8Array> => smaller(bytes, 640, 70);

import type { Sharp } from 'sharp';
import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import { joinPages } from '../extracted.ts';
import type { Extracted } from '../extracted.ts';
import type { ExtractOptions, Limits } from '../limits.ts';
import { recognisePages, unreadIn } from '../recognise/attempt.ts';
import { greyOf } from '../recognise/picture.ts';
import type { Picture } from '../recognise/picture.ts';
import { refuse } from '../refusals.ts';

/** An A4 sheet is so many points high, and is looked at with so many pixels; how large the paper was, a picture does not say. */
const points = 842;
const pixels = 2339;
/** A sheet of A3 at 600 dots per inch; what claims more is not unpacked. */
const mostPixels = 75_000_000;

type Open = (page: number) => Sharp;

const drawn = async (open: Open, page: number): Promise<Picture> => {
  const upright = open(page).rotate().resize({ width: pixels, height: pixels, fit: 'inside' });
  const { data, info } = await upright
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: greyOf(data), scale: pixels / points };
};

const opener = async (bytes: Uint8Array): Promise<Open> => {
  const draw = (await import('sharp')).default;
  return (page) => draw(bytes, { page, limitInputPixels: false, failOn: 'error' });
};

/** Recognises a photograph or scan (TIFF: of several pages). Refuses `damaged`, `too-many-pages`, `-scans`, `-pixels` (75 million), and `no-text`. */
export const extractPicture = async (bytes: Uint8Array, limits: Limits, options: ExtractOptions = {}): Promise<Result<Extracted>> => {
  const open = await opener(bytes);
  const facts = await open(0)
    .metadata()
    .catch(() => undefined);
  if (!facts) return refuse('damaged');
  const count = facts.pages ?? 1;
  if (facts.width * facts.height > mostPixels) return refuse('too-many-pixels', mostPixels / 1_000_000);
  if (count > limits.maxPages) return refuse('too-many-pages', limits.maxPages);
  if (count > limits.maxRecognisedPages) return refuse('too-many-scans', limits.maxRecognisedPages);
  let isBroken = false;
  const draw = (page: number) => (): Promise<Picture> =>
    drawn(open, page).catch((error: unknown) => {
      isBroken = true;
      throw error;
    });
  const pages = Array.from({ length: count }, (_, at) => ({ page: at + 1, layer: '', draw: draw(at) }));
  const recognised = await recognisePages(pages, options);
  const texts = pages.map(({ page }) => recognised.get(page)?.text ?? '');
  if (texts.every((text) => text.trim() === '')) return refuse(isBroken ? 'damaged' : 'no-text');
  const unread = unreadIn(recognised);
  return done({
    ...(unread.length > 0 ? { unread } : {}),
    ...joinPages(
      texts,
      pages.map(() => 'ocr' as const),
    ),
    format: 'picture',
    wrapped: true,
  });
};

import { quality } from '../../language/quality.ts';
import type { Piece } from '../pdf/piece.ts';
import type { ExtractOptions, RecognisedPage } from '../limits.ts';
import type { Unread, UnreadKind } from '../unread.ts';
import { isBetter, soundnessOf } from './compare.ts';
import { recogniser } from './index.ts';
import type { Recognised } from './index.ts';
import type { Picture } from './picture.ts';

/** A page that is to be recognised: how it looks, and what else is known of it. */
export interface Page {
  page: number;
  /** What the file holds as its text, however bad. */
  layer: string;
  draw: () => Promise<Picture>;
  /** The recognised pieces with those that are known by other ways (fields, stamps of a signature). */
  withFilled?: (printed: Piece[]) => Promise<Piece[]>;
}

/** A page of which nothing was read is said; so is one where what is filled in was not, or where a picture yielded less than the few words beside it. */
const unreadOf = (text: string, isRecognised: boolean, isBlank: boolean): UnreadKind | undefined => {
  if (text.trim() === '') return 'page';
  if (isRecognised) return isBlank ? 'words' : undefined;
  return soundnessOf(text) === 'thin' ? 'picture' : undefined;
};

const chosen = (page: number, recognised: Recognised, layer: string): RecognisedPage => {
  const isRecognised = isBetter(recognised.text, layer);
  const text = isRecognised ? recognised.text : layer;
  const unread = unreadOf(text, isRecognised, recognised.isBlank);
  return { page, text, quality: quality(text), source: isRecognised ? 'ocr' : 'text', ...(unread === undefined ? {} : { unread }) };
};

/** What was not read of the pages that were recognised. */
export const unreadIn = (pages: Map<number, RecognisedPage>): Unread[] =>
  [...pages.values()].flatMap(({ page, unread }) => (unread === undefined ? [] : [{ page, what: unread }]));

/** Pages that an earlier attempt has done, by number. */
export const doneBefore = ({ recognised = [] }: Pick<ExtractOptions, 'recognised'>): Map<number, RecognisedPage> =>
  new Map(recognised.map((one) => [one.page, one]));

/**
 * Recognises pages one after the other and keeps of each the better text; those done before are taken as they are. A page that
 * cannot be drawn or on which the engine fails keeps its text layer, and the next one goes on. Progress and each new page are told as they come.
 */
export const recognisePages = async (
  pages: Page[],
  { recognised, onProgress, onRecognised }: ExtractOptions,
): Promise<Map<number, RecognisedPage>> => {
  const done = new Map([...doneBefore({ recognised: recognised ?? [] })].filter(([number]) => pages.some(({ page }) => page === number)));
  const tell = (): void => onProgress?.({ stage: 'recognise', page: done.size, pages: pages.length });
  const reader = recogniser();
  tell();
  try {
    for (const { page, layer, draw, withFilled } of pages) {
      if (done.has(page)) continue;
      const recognisedPage = await draw()
        .then((picture) => reader.read(picture, withFilled))
        .catch(() => ({ text: '', isBlank: false }));
      const result = chosen(page, recognisedPage, layer);
      done.set(page, result);
      onRecognised?.(result);
      tell();
    }
  } finally {
    await reader.stop();
  }
  return done;
};

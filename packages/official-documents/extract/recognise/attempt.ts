import { quality } from '../../language/quality.ts';
import type { Piece } from '../pdf/piece.ts';
import type { ExtractOptions, RecognisedPage } from '../limits.ts';
import { isBetter } from './compare.ts';
import { recogniser } from './index.ts';
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

const chosen = (page: number, recognised: string, layer: string): RecognisedPage => {
  const isRecognised = isBetter(recognised, layer);
  const text = isRecognised ? recognised : layer;
  return { page, text, quality: quality(text), source: isRecognised ? 'ocr' : 'text' };
};

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
      const text = await draw()
        .then((picture) => reader.read(picture, withFilled))
        .catch(() => '');
      const result = chosen(page, text, layer);
      done.set(page, result);
      onRecognised?.(result);
      tell();
    }
  } finally {
    await reader.stop();
  }
  return done;
};

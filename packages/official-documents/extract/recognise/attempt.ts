import { quality } from '../../language/quality.ts';
import type { Piece } from '../pdf/piece.ts';
import type { ExtractOptions, RecognisedPage } from '../limits.ts';
import type { Unread, UnreadKind } from '../unread.ts';
import { isBetter, soundnessOf } from './compare.ts';
import { recogniser } from './index.ts';
import type { Recognised } from './index.ts';
import type { Picture } from './picture.ts';

export interface Page {
  page: number;
  layer: string;
  draw: () => Promise<Picture>;
  /** The recognised pieces with those that are known by other ways (fields, stamps of a signature). */
  withFilled?: (printed: Piece[]) => Promise<Piece[]>;
}

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

export const unreadIn = (pages: Map<number, RecognisedPage>): Unread[] =>
  [...pages.values()].flatMap(({ page, unread }) => (unread === undefined ? [] : [{ page, what: unread }]));

export const doneBefore = ({ recognised = [] }: Pick<ExtractOptions, 'recognised'>): Map<number, RecognisedPage> =>
  new Map(recognised.map((one) => [one.page, one]));

/** Recognises pages one by one, keeping the better text; those done before are taken. Where it fails the text layer stays and the next page goes on. */
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

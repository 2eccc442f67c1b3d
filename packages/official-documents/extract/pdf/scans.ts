import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { ExtractOptions, Limits, RecognisedPage } from '../limits.ts';
import { doneBefore, recognisePages } from '../recognise/attempt.ts';
import { soundnessOf } from '../recognise/compare.ts';
import { inkShare } from '../recognise/picture.ts';
import { refuse } from '../refusals.ts';
import { filledIn } from './layer.ts';
import type { Layer, Pdf } from './layer.ts';
import { openPictures } from './pictures.ts';
import type { Pictures } from './pictures.ts';
import type { Piece } from './piece.ts';

const coarse = 36;
/** Something is on a page without text when so much of it is inked; on a page with a few words it must be much more than these take up. */
const leastInk = 0.004;
const leastInkBesideText = 0.1;
const spread = 2;

/** Whether a page with no or few words shows more than its words: a scan, or letters drawn as outlines. Not, where it cannot be drawn. */
const showsMore = async (pictures: Pictures, number: number, { text, covered }: Layer): Promise<boolean> => {
  try {
    const ink = inkShare(await pictures.page(number, coarse));
    return text.trim() === '' ? ink > leastInk : ink - spread * covered > leastInkBesideText;
  } catch {
    return false;
  }
};

const lazily = (bytes: Uint8Array): { get: () => Promise<Pictures>; close: () => Promise<void> } => {
  let opened: Promise<Pictures> | undefined;
  return {
    get: () => (opened ??= openPictures(bytes)),
    close: async () => {
      await opened?.then(
        (pictures) => pictures.close(),
        () => undefined,
      );
    },
  };
};

const numbersToRecognise = async (
  layers: Layer[],
  known: Map<number, RecognisedPage>,
  pictures: () => Promise<Pictures>,
): Promise<number[]> => {
  const numbers: number[] = [];
  for (const [at, layer] of layers.entries()) {
    const number = at + 1;
    const soundness = known.has(number) ? 'ruined' : soundnessOf(layer.text);
    if (soundness === 'good') continue;
    const isWanted =
      soundness === 'ruined' ||
      (await pictures().then(
        (open) => showsMore(open, number, layer),
        () => false,
      ));
    if (isWanted) numbers.push(number);
  }
  return numbers;
};

/** Recognises pages whose text layer is missing or ruined, by number; loads nothing where all are good. Refuses `too-many-scans` beforehand. */
export const recogniseScans = async (
  pdf: Pdf,
  bytes: Uint8Array,
  layers: Layer[],
  options: ExtractOptions & { limits: Limits },
): Promise<Result<Map<number, RecognisedPage>>> => {
  const pictures = lazily(bytes);
  const { maxRecognisedPages } = options.limits;
  try {
    const numbers = await numbersToRecognise(layers, doneBefore(options), pictures.get);
    if (numbers.length > maxRecognisedPages) return refuse('too-many-scans', maxRecognisedPages);
    if (numbers.length === 0) return done(new Map());
    const pages = numbers.map((number) => ({
      page: number,
      layer: layers[number - 1]?.text ?? '',
      draw: async () => (await pictures.get()).page(number),
      withFilled: (printed: Piece[]) => filledIn(pdf, number, printed),
    }));
    return done(await recognisePages(pages, options));
  } finally {
    await pictures.close();
  }
};

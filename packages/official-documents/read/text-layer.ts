import type { Extracted, PageSource } from '../extract/extracted.ts';
import { leastQuality, shareOf, tally } from '../language/quality.ts';
import type { Reading } from '../reading.ts';

/** Lost letters are put back in the text that the file held; what was recognised from the picture keeps its name. */
const sourceOf = (page: { source?: PageSource }, isRestored: boolean): PageSource | 'restored' =>
  page.source === 'ocr' ? 'ocr' : isRestored ? 'restored' : 'text';

/**
 * How the text layer of the file survived, and how well what was kept of each page reads. `damaged` says that a person must compare with the
 * original before anything is built on it: letters were put back, the picture was recognised because the layer was ruined, or the text still reads badly.
 */
export const textLayerOf = ({ text, pages, restored }: Extracted): NonNullable<Reading['textLayer']> => {
  const tallies = pages.map((page) => tally(text.slice(page.start, page.end)));
  const sum = tallies.reduce((all, one) => ({ words: all.words + one.words, good: all.good + one.good }), { words: 0, good: 0 });
  const whole = shareOf(sum);
  const perPage = tallies.map((one, at) => ({
    page: at + 1,
    source: sourceOf(pages[at] ?? {}, restored !== undefined),
    quality: shareOf(one),
  }));
  const isKept = perPage.every((page) => page.source === 'text');
  return { damaged: !isKept || whole < leastQuality, quality: whole, pages: perPage };
};

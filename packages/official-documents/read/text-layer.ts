import type { Extracted } from '../extract/extracted.ts';
import { leastQuality, shareOf, tally } from '../language/quality.ts';
import type { Reading } from '../reading.ts';

/** How the text layer survived, on the whole and page by page; a damaged one must be restored or read by a person before anything is built on it. */
export const textLayerOf = ({ text, pages }: Extracted): NonNullable<Reading['textLayer']> => {
  const tallies = pages.map((page) => tally(text.slice(page.start, page.end)));
  const sum = tallies.reduce((all, one) => ({ words: all.words + one.words, good: all.good + one.good }), { words: 0, good: 0 });
  const whole = shareOf(sum);
  const perPage = tallies.map((one, at) => ({ page: at + 1, source: 'text' as const, quality: shareOf(one) }));
  return { damaged: whole < leastQuality, quality: whole, pages: perPage };
};

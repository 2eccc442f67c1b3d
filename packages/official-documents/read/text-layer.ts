import type { Extracted } from '../extract/extracted.ts';
import { leastQuality, quality } from '../language/quality.ts';
import type { Reading } from '../reading.ts';

/** How the text layer survived, on the whole and page by page; a damaged one must be restored or read by a person before anything is built on it. */
export const textLayerOf = ({ text, pages }: Extracted): NonNullable<Reading['textLayer']> => {
  const whole = quality(text);
  const perPage = pages.map((page, at) => ({ page: at + 1, source: 'text' as const, quality: quality(text.slice(page.start, page.end)) }));
  return { damaged: whole < leastQuality, quality: whole, pages: perPage };
};

import type { Extracted, PageSource } from '../extract/extracted.ts';
import { leastQuality, shareOf, tally } from '../language/quality.ts';
import type { Unread } from '../extract/unread.ts';
import type { Reading } from '../reading.ts';

/** Lost letters are put back in the text that the file held; what was recognised from the picture keeps its name. */
const sourceOf = (page: { source?: PageSource }, isRestored: boolean): PageSource | 'restored' =>
  page.source === 'ocr' ? 'ocr' : isRestored ? 'restored' : 'text';

/** Where something on a page was not read, its text is not whole however well it reads. */
const mostWhereUnread = 0.9;

/** A page of which nothing was read has the quality 0; one of which something was not read never has 1. */
const qualityOf = (text: string, unread: Unread[], page: number): number => {
  const missing = unread.filter((one) => one.page === page);
  if (text.trim() === '' || missing.some(({ what }) => what === 'page' || what === 'form')) return 0;
  const share = shareOf(tally(text));
  return missing.length > 0 ? Math.min(mostWhereUnread, share) : share;
};

/** How the text layer survived. `damaged`: a person must compare with the original (letters restored, recognised, something unread, or it reads badly). */
export const textLayerOf = ({ text, pages, restored, unread = [] }: Extracted): NonNullable<Reading['textLayer']> => {
  const texts = pages.map((page) => text.slice(page.start, page.end));
  const sum = texts.map(tally).reduce((all, one) => ({ words: all.words + one.words, good: all.good + one.good }), { words: 0, good: 0 });
  const whole = shareOf(sum);
  const perPage = texts.map((one, at) => ({
    page: at + 1,
    source: sourceOf(pages[at] ?? {}, restored !== undefined),
    quality: qualityOf(one, unread, at + 1),
  }));
  const least = unread.length > 0 ? Math.min(whole, mostWhereUnread) : whole;
  const isKept = perPage.every((page) => page.source === 'text');
  const isWhole = unread.every(({ what }) => what === 'picture' || what === 'object' || what === 'words');
  return { damaged: !isKept || !isWhole || whole < leastQuality, quality: least, pages: perPage };
};

import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Extracted } from '../extracted.ts';
import { pagesOfText } from '../pages.ts';
import { refuse } from '../refusals.ts';
import { repair } from '../repair.ts';
import { decodeText } from '../text.ts';
import { pagedWithout } from '../unread.ts';
import { linesOfHtml } from './lines.ts';
import { isMht } from '../sniff.ts';
import { pageOfMht } from './mht.ts';

const headLength = 4096;

const charsetIn = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/iu.exec(new TextDecoder('latin1').decode(bytes.subarray(0, headLength)))?.[1];

/** The letters of a page: as it says, where that reads; else told as those of any text. */
const lettersOf = (bytes: Uint8Array, charset: string | undefined): string => {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const named = isMarked ? undefined : (charset ?? charsetIn(bytes))?.toLowerCase();
  if (named === 'windows-1258' || named === 'utf-8') {
    try {
      return new TextDecoder(named, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return decodeText(bytes);
};

/** The lines of a web page, also one in a single file with its pictures; undefined where such a file holds no page. */
export const linesOfPage = (bytes: Uint8Array): string[] | undefined => {
  if (!isMht(bytes)) return linesOfHtml(lettersOf(bytes, undefined));
  const found = pageOfMht(bytes);
  return found && linesOfHtml(lettersOf(found.page, found.charset));
};

/** Reads a web page, also under the name of a Word file; fetches nothing. Refuses `empty`, and `damaged` where a file should hold a page and does not. */
export const extractHtml = (bytes: Uint8Array): Result<Extracted> => {
  const lines = linesOfPage(bytes);
  if (lines === undefined) return refuse('damaged');
  const paged = pagedWithout(repair(lines.join('\n')), pagesOfText);
  return paged.text.trim() === '' ? refuse('empty') : done({ ...paged, format: 'html', wrapped: false });
};

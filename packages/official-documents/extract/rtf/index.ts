import { done } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Extracted } from '../extracted.ts';
import { pagesOfText } from '../pages.ts';
import { refuse } from '../refusals.ts';
import { repair } from '../repair.ts';
import { pagedWithout } from '../unread.ts';
import { linesOfRtf } from './lines.ts';

export { linesOfRtf } from './lines.ts';

/** Reads RTF by itself, where no LibreOffice is at hand: text, tables and the labels of lists. Refuses `empty`. */
export const extractRtfText = (bytes: Uint8Array): Result<Extracted> => {
  const paged = pagedWithout(repair(linesOfRtf(bytes).join('\n')), pagesOfText);
  return paged.text.trim() === '' ? refuse('empty') : done({ ...paged, format: 'rtf', wrapped: false });
};

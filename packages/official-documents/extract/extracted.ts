import type { Stretch } from '../restore/stretches.ts';
import type { Unread } from './unread.ts';

export type PageSource = 'text' | 'ocr';

export interface Page {
  start: number;
  end: number;
  source?: PageSource;
}

export interface Extracted {
  /** Unicode NFC, lines ended by "\n"; the offsets of a reading count in it (UTF-16 units). */
  text: string;
  /** Each page as a stretch of the text, in order, without gaps or overlaps. A text without pages is one page. */
  pages: Page[];
  format: 'txt' | 'pdf' | 'docx' | 'doc' | 'rtf' | 'odt' | 'html' | 'picture';
  /** The encoding of a TXT file ("utf-8", "utf-16le", "utf-16be", "windows-1258", "viscii"), and in any file "tcvn3", "vni" or "utf-8 as windows-1252" where its letters were such codes. */
  encoding?: string;
  /** Whether a paragraph stands on one line (DOCX) or is wrapped over several (PDF, most TXT); left out where it is not known. */
  wrapped?: boolean;
  unread?: Unread[];
  /** Where lost letters were put back: the text as it came, as long as `text`, and what was changed in it. */
  restored?: { source: string; stretches: Stretch[]; lost: string[] };
}

/** Joins the texts of pages, each page starting on a line of its own; `sources` says of each where it came from. */
export const joinPages = (texts: string[], sources: (PageSource | undefined)[] = []): Pick<Extracted, 'text' | 'pages'> => {
  const pages: Extracted['pages'] = [];
  let text = '';
  for (const [at, page] of texts.entries()) {
    const start = text.length;
    text += page.endsWith('\n') ? page : `${page}\n`;
    const source = sources[at];
    pages.push({ start, end: text.length, ...(source === 'ocr' ? { source } : {}) });
  }
  return { text, pages };
};

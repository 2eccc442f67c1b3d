import type { PageSource } from './extracted.ts';
import type { UnreadKind } from './unread.ts';

/** What a file may cost; every figure is a setting, these are the defaults. */
export interface Limits {
  maxMb: number;
  maxPages: number;
  /** For taking the text out and reading it; recognising pages from their pictures does not count. */
  timeLimitMs: number;
  /** Of the child and all it started. */
  memoryLimitMb: number;
  recognisePageLimitMs: number;
  /** Pages without a usable text layer that are recognised; a file with more of them is refused. */
  maxRecognisedPages: number;
}
export const defaultLimits: Limits = {
  maxMb: 50,
  maxPages: 2000,
  timeLimitMs: 60_000,
  memoryLimitMb: 1024,
  recognisePageLimitMs: 60_000,
  maxRecognisedPages: 200,
};

/** While pages are recognised, `page` counts those done (also in an earlier attempt) and `pages` all that are to be. */
export interface Progress {
  stage: 'extract' | 'recognise' | 'read';
  page: number;
  pages: number;
}

/** A page that was drawn and recognised, to be kept and given back when the same file is read again. */
export interface RecognisedPage {
  page: number;
  /** What is taken as the page's text: the better of the recognised text and the text layer. */
  text: string;
  /** From 0 to 1, as `quality` counts. */
  quality: number;
  source: PageSource;
  unread?: UnreadKind;
}

export interface ExtractOptions {
  limits?: Partial<Limits>;
  onProgress?: (progress: Progress) => void;
  /** Pages from an earlier attempt at the same file: they are taken as they are. */
  recognised?: readonly RecognisedPage[];
  onRecognised?: (page: RecognisedPage) => void;
  /** The program of LibreOffice, for DOC, RTF and ODT; looked for in the usual places unless it is given. */
  libreOffice?: string;
}

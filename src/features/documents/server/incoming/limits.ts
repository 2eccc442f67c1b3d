import { findOffice } from 'official-documents';
import { setting } from '#root/src/settings.ts';

/** What an upload and its reading may cost. The supervisor has checked the settings; where one is not set, its default holds. */
export interface DocumentLimits {
  uploadMb: number;
  files: number;
  seconds: number;
  memoryMb: number;
  pages: number;
  /** Pages without a usable text layer, which are recognised from their pictures, and how long one of them may take. */
  recognisedPages: number;
  recognisePageSeconds: number;
  /** The program of LibreOffice; undefined: looked for in the usual places. */
  libreOffice: string | undefined;
}

/** The limits from the environment of the process (MINHBACH_UPLOAD_MB, MINHBACH_READING_SECONDS and the others). */
export const documentLimits = (env: NodeJS.ProcessEnv = process.env): DocumentLimits => ({
  uploadMb: setting('MINHBACH_UPLOAD_MB', env),
  files: 20,
  seconds: setting('MINHBACH_READING_SECONDS', env),
  memoryMb: setting('MINHBACH_READING_MEMORY_MB', env),
  pages: setting('MINHBACH_READING_PAGES', env),
  recognisedPages: setting('MINHBACH_RECOGNISED_PAGES', env),
  recognisePageSeconds: setting('MINHBACH_RECOGNISE_PAGE_SECONDS', env),
  libreOffice: setting('MINHBACH_LIBREOFFICE', env),
});

/** The limits as the reading child takes them; the child has no PATH, so LibreOffice is looked for here. */
export function childLimits(limits: DocumentLimits) {
  const libreOffice = findOffice(limits.libreOffice);
  return {
    timeLimitMs: limits.seconds * 1000,
    memoryLimitMb: limits.memoryMb,
    maxPages: limits.pages,
    maxMb: limits.uploadMb,
    recognisePageLimitMs: limits.recognisePageSeconds * 1000,
    maxRecognisedPages: limits.recognisedPages,
    ...(libreOffice !== undefined && { libreOffice }),
  };
}

/** The longest, in seconds, that a reading may rightly take: twice, with all its pages recognised. */
export const longestReading = ({ seconds, recognisedPages, recognisePageSeconds }: DocumentLimits): number =>
  seconds * 2 + 60 + recognisedPages * recognisePageSeconds;

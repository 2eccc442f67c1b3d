import { findOffice } from 'official-documents';

/** What an upload and its reading may cost. The supervisor has checked the settings; where one is not set, its default holds. */
export interface DocumentLimits {
  uploadMb: number;
  /** Files in one sending of the form. */
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

const figure = (env: NodeJS.ProcessEnv, name: string, otherwise: number): number => Number(env[name] || otherwise);

/** The limits from the environment of the process (MINHBACH_UPLOAD_MB, MINHBACH_READING_SECONDS and the others). */
export const documentLimits = (env: NodeJS.ProcessEnv = process.env): DocumentLimits => ({
  uploadMb: figure(env, 'MINHBACH_UPLOAD_MB', 50),
  files: 20,
  seconds: figure(env, 'MINHBACH_READING_SECONDS', 120),
  memoryMb: figure(env, 'MINHBACH_READING_MEMORY_MB', 1024),
  pages: figure(env, 'MINHBACH_READING_PAGES', 500),
  recognisedPages: figure(env, 'MINHBACH_RECOGNISED_PAGES', 200),
  recognisePageSeconds: figure(env, 'MINHBACH_RECOGNISE_PAGE_SECONDS', 60),
  libreOffice: env['MINHBACH_LIBREOFFICE'] || undefined,
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

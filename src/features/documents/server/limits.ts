/** What an upload and its reading may cost. The supervisor has checked the settings; where one is not set, its default holds. */
export interface DocumentLimits {
  uploadMb: number;
  /** Files in one sending of the form. */
  files: number;
  seconds: number;
  memoryMb: number;
  pages: number;
}

const figure = (env: NodeJS.ProcessEnv, name: string, otherwise: number): number => Number(env[name] || otherwise);

/** The limits from the environment of the process (MINHBACH_UPLOAD_MB, MINHBACH_READING_SECONDS, _MEMORY_MB, _PAGES). */
export const documentLimits = (env: NodeJS.ProcessEnv = process.env): DocumentLimits => ({
  uploadMb: figure(env, 'MINHBACH_UPLOAD_MB', 50),
  files: 20,
  seconds: figure(env, 'MINHBACH_READING_SECONDS', 120),
  memoryMb: figure(env, 'MINHBACH_READING_MEMORY_MB', 1024),
  pages: figure(env, 'MINHBACH_READING_PAGES', 500),
});

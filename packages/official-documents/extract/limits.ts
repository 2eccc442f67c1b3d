/** What a file may cost; every figure is a setting, these are the defaults. */
export interface Limits {
  maxMb: number;
  maxPages: number;
  timeLimitMs: number;
  memoryLimitMb: number;
}
export const defaultLimits: Limits = { maxMb: 50, maxPages: 2000, timeLimitMs: 60_000, memoryLimitMb: 1024 };

export interface Progress {
  stage: 'extract' | 'read';
  page: number;
  pages: number;
}
export interface ExtractOptions {
  limits?: Partial<Limits>;
  onProgress?: (progress: Progress) => void;
}

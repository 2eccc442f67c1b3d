import type { Limits, Progress, RecognisedPage } from '../extract/limits.ts';
import type { ReadDocument } from '../pipeline.ts';
import type { Result } from '../result.ts';

/** What the child gets: the file itself, or where it lies, and which pages an earlier attempt recognised. */
export interface Order {
  source: Uint8Array | string;
  fileName: string;
  limits: Limits;
  recognised: readonly RecognisedPage[];
  libreOffice?: string;
}
/** What the child sends back. */
export type Answer =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'recognised'; page: RecognisedPage }
  | { kind: 'result'; result: Result<ReadDocument> };

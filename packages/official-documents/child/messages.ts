import type { Limits, Progress } from '../extract/limits.ts';
import type { ReadDocument } from '../pipeline.ts';
import type { Result } from '../result.ts';

/** What the child gets: the file itself, or where it lies. */
export interface Order {
  source: Uint8Array | string;
  fileName: string;
  limits: Limits;
}
/** What the child sends back. */
export type Answer = { kind: 'progress'; progress: Progress } | { kind: 'result'; result: Result<ReadDocument> };

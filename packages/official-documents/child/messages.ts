import type { Extracted } from '../extract/extracted.ts';
import type { Limits, Progress } from '../extract/limits.ts';
import type { Reading } from '../reading.ts';
import type { Result } from '../result.ts';

/** What the child gets: the file itself, or where it lies. */
export interface Order {
  source: Uint8Array | string;
  fileName: string;
  limits: Limits;
}
export interface ReadDocument {
  extracted: Extracted;
  reading: Reading;
}
/** What the child sends back. */
export type Answer = { kind: 'progress'; progress: Progress } | { kind: 'result'; result: Result<ReadDocument> };

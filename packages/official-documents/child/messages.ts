import type { Extracted } from '../extract/extracted.ts';
import type { Limits, Progress, RecognisedPage } from '../extract/limits.ts';
import type { Reading } from '../reading.ts';
import type { Result } from '../result.ts';

/** What the child gets: the file itself, or where it lies, and which pages an earlier attempt recognised. */
export interface Order {
  source: Uint8Array | string;
  fileName: string;
  limits: Limits;
  recognised: readonly RecognisedPage[];
  libreOffice?: string;
  /** `text`: the text is taken out and restored, and not read. */
  part: 'text' | 'reading';
}
export interface Part {
  extracted: Extracted;
  reading?: Reading;
}
export type Answer =
  { kind: 'progress'; progress: Progress } | { kind: 'recognised'; page: RecognisedPage } | { kind: 'result'; result: Result<Part> };

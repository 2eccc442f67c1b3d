import type { Extracted } from '../extract/extracted.ts';
import type { Limits, Progress, RecognisedPage } from '../extract/limits.ts';
import type { Reading } from '../reading.ts';
import type { Result } from '../result.ts';
import type { CheckOptions, SignatureCheck } from '../sign/signatures.ts';

/** What the child gets: the file itself, or where it lies, and which pages an earlier attempt recognised. */
export interface Order {
  source: Uint8Array | string;
  fileName: string;
  limits: Limits;
  recognised: readonly RecognisedPage[];
  libreOffice?: string;
  /** `text`: the text is taken out and restored, and not read; `signatures`: only those of a PDF are verified. */
  part: 'text' | 'reading' | 'signatures';
  check?: CheckOptions;
}
export type Part = { extracted: Extracted; reading?: Reading } | { signatures: SignatureCheck };
export type Answer =
  { kind: 'progress'; progress: Progress } | { kind: 'recognised'; page: RecognisedPage } | { kind: 'result'; result: Result<Part> };

/** An expected failure is a value: a code for programs and the Vietnamese sentence that the reader of the screen sees. */
export interface Refusal {
  ok: false;
  code: RefusalCode;
  message: string;
}
export type Result<T> = { ok: true; value: T } | Refusal;

export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'too-many-pages'
  | 'too-many-scans'
  | 'too-many-pixels'
  | 'unsupported'
  | 'old-word'
  | 'macro'
  | 'encrypted'
  | 'damaged'
  | 'bomb'
  | 'hostile'
  | 'no-text'
  | 'xfa'
  | 'time-limit'
  | 'page-time-limit'
  | 'memory-limit'
  | 'cancelled'
  | 'crashed'
  | 'not-found';

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

import type { Result } from '#platform/values/result.ts';

export const DONE = 0;
export const REFUSED = 1;
export const WRONG_CALL = 2;
/** Done, but something that belonged to it was not there. */
export const INCOMPLETE = 4;

export type Said = Result<{ text: string; code: typeof DONE | typeof INCOMPLETE }>;

export const done = (text: string): Said => ({ ok: true, value: { text, code: DONE } });
export const incomplete = (text: string): Said => ({ ok: true, value: { text, code: INCOMPLETE } });

const SHOWN = 30;

export const listed = (lines: readonly string[]): string =>
  [...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? [`… +${lines.length - SHOWN}`] : [])].map((line) => `  ${line}`).join('\n');

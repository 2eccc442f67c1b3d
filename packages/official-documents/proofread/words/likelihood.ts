import { sequenceOf } from './context.ts';
import type { Span } from './words.ts';

const reach = 60;
const logOf = (text: string): number => sequenceOf(text).logs.reduce((sum, log) => sum + log, 0);

export const gainOf = (text: string, { start, end }: Span, words: string): number => {
  const [before, after] = [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)];
  return logOf(before + words + (words === '' ? after.trimStart() : after)) - logOf(before + text.slice(start, end) + after);
};

import { fold } from '../text.ts';

const MOST_WORDS = 8;

/** The words of a search, folded: marks, case and "đ" make no difference; more than eight are not looked at. */
export const wordsOf = (typed: string | undefined): string[] =>
  fold(typed ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS);

export function holdsWords(texts: readonly (string | null | undefined)[], search: string | undefined): boolean {
  const words = wordsOf(search);
  if (words.length === 0) return true;
  const folded = fold(texts.filter(Boolean).join(' · '));
  return words.every((word) => folded.includes(word));
}

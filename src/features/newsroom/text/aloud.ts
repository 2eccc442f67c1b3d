import { spoken, syllablesOf } from 'spoken-vietnamese';

/** Syllables that an announcer reads in a minute, and the pause after a sentence. */
const SPOKEN = 130;
const BREATH = 0.5;

/** Sentences end with a mark and a blank; days, times and numbers of papers hold marks that end nothing. */
export const sentencesOf = (paragraphs: readonly string[]): string[] =>
  paragraphs
    .flatMap((one) => one.split(/(?<=[.!?…])\s+(?=[\p{Lu}“"(])/u))
    .map((one) => one.trim())
    .filter(Boolean);

/** How long it takes to read a text aloud, by what is said for it: a day is said in more words than it is written. */
export const spokenSeconds = (text: string): number =>
  Math.ceil((syllablesOf(spoken(text).text) / SPOKEN) * 60 + sentencesOf(text.split('\n')).length * BREATH);

/** A script as it is read out, each thing that is said otherwise than it is written once, and what somebody should listen to. */
export function scriptOf(words: string): { text: string; said: { written: string; said: string }[]; doubtful: string[] } {
  const { text, parts, doubtful } = spoken(words);
  const said = new Map(parts.map((part) => [part.written.trim(), part.said]));
  return { text, said: [...said].map(([written, how]) => ({ written, said: how })), doubtful };
}

import type { Part, Place } from '../../reading.ts';
import { itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';

type Role = NonNullable<Part['role']>;

/** A kind and the words that show it; `within` keeps it to parts of these roles. */
export interface Entry<K extends string> {
  kind: K;
  words: RegExp;
  within?: readonly Role[];
}
export interface Found<K extends string> {
  kind: K;
  text: string;
  at: Place[];
}

const isDenied = /(?:chưa|không có|thiếu)(?!\p{L})[^.;,]*$/iu;
const clauseEnd = /[,;.:()…](?:\s|$)|\s\(/u;
const longestSide = 60;

/** The clause around the words found, at most 60 characters to each side, cut between words. */
const clauseAround = (text: string, from: number, start: number, end: number): { start: number; end: number } => {
  const before = text.slice(Math.max(from, start - longestSide), start);
  const opened = /^.*(?:[,;.:]\s|[(“])/u.exec(before)?.[0].length ?? (start - longestSide > from ? (/^\S*\s/u.exec(before)?.[0].length ?? 0) : 0);
  const after = text.slice(end, end + longestSide);
  const stop = clauseEnd.exec(after)?.index ?? (text.length > end + longestSide ? after.replace(/\S*$/u, '').length : after.length);
  return { start: start - before.length + opened, end: end + stop };
};

/** The sentence around words found, and what stands in it before them. */
interface Sentence {
  whole: string;
  before: string;
}
type Accepts = (passage: Passage, sentence: Sentence) => boolean;

const sentenceAround = (text: string, from: number, start: number): Sentence => {
  const opened = Math.max(from, text.lastIndexOf('. ', start) + 1);
  const end = text.indexOf('. ', start);
  return { whole: text.slice(opened, end < 0 ? text.length : end), before: text.slice(opened, start) };
};

const firstIn = <K extends string>(entry: Entry<K>, passages: Passage[], accepts: Accepts): Found<K> | undefined => {
  const words = new RegExp(entry.words.source, `${entry.words.flags}g`);
  for (const passage of passages) {
    if (entry.within && !entry.within.some((role) => passage.roles.includes(role))) continue;
    const { text } = passage.paragraph;
    for (const match of text.matchAll(words)) {
      if (match.index < passage.from) continue;
      const sentence = sentenceAround(text, passage.from, match.index);
      if (isDenied.test(sentence.before) || !accepts(passage, sentence)) continue;
      const clause = clauseAround(text, passage.from, match.index, match.index + match[0].length);
      return { kind: entry.kind, ...itemOf(passage, clause.start, clause.end) };
    }
  }
  return undefined;
};

/** One entry for each kind whose words the passages hold, in the order of their first stretch; `accepts` looks at the sentence. */
export const matchesOf = <K extends string>(entries: readonly Entry<K>[], passages: Passage[], accepts: Accepts = () => true): Found<K>[] =>
  entries.flatMap((entry) => firstIn(entry, passages, accepts) ?? []).sort((a, b) => (a.at[0]?.start ?? 0) - (b.at[0]?.start ?? 0));

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
  const opened =
    /^.*(?:[,;.:]\s|[(“])/u.exec(before)?.[0].length ?? (start - longestSide > from ? (/^\S*\s/u.exec(before)?.[0].length ?? 0) : 0);
  const after = text.slice(end, end + longestSide);
  const stop = clauseEnd.exec(after)?.index ?? (text.length > end + longestSide ? after.replace(/\S*$/u, '').length : after.length);
  return { start: start - before.length + opened, end: end + stop };
};

/** What stands around words found: their clause, and their sentence as far as their end. */
interface Around {
  clause: string;
  before: string;
}
type Accepts = (passage: Passage, around: Around) => boolean;

/** No sentence of an office is longer; without bounds a hostile text would be searched again for each of its words. */
const longestSentence = 1000;
const mostRefused = 100;

const around = (text: string, from: number, start: number, end: number): Around => {
  const earliest = Math.max(from, start - longestSentence);
  const before = text.slice(earliest, end);
  const sentence = Math.max(0, before.lastIndexOf('. ', start - earliest) + 1);
  const opened = Math.max(sentence, before.lastIndexOf('; ', start - earliest) + 1);
  const after = text.slice(end, end + longestSentence);
  const stop = after.search(/[.;] /u);
  return { clause: before.slice(opened) + (stop < 0 ? after : after.slice(0, stop)), before: before.slice(sentence) };
};

const firstIn = <K extends string>(entry: Entry<K>, passages: Passage[], accepts: Accepts): Found<K> | undefined => {
  const form = new RegExp(entry.words.source, `${entry.words.flags}g`);
  for (const passage of passages) {
    if (entry.within && !entry.within.some((role) => passage.roles.includes(role))) continue;
    const { text } = passage.paragraph;
    let refused = 0;
    for (const match of text.matchAll(form)) {
      if (match.index < passage.from) continue;
      const words = around(text, passage.from, match.index, match.index + match[0].length);
      if (isDenied.test(words.before) || !accepts(passage, words)) {
        if ((refused += 1) > mostRefused) break;
        continue;
      }
      const clause = clauseAround(text, passage.from, match.index, match.index + match[0].length);
      return { kind: entry.kind, ...itemOf(passage, clause.start, clause.end) };
    }
  }
  return undefined;
};

/** One entry for each kind whose words the passages hold, in the order of their first stretch; `accepts` looks at what stands around. */
export const matchesOf = <K extends string>(entries: readonly Entry<K>[], passages: Passage[], accepts: Accepts = () => true): Found<K>[] =>
  entries.flatMap((entry) => firstIn(entry, passages, accepts) ?? []).sort((a, b) => (a.at[0]?.start ?? 0) - (b.at[0]?.start ?? 0));

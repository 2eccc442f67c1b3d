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
const clauseEnd = /[,;.:()…](?:\s|$)/u;

/** The words found, with what follows them up to the end of the clause. */
const stretch = (text: string, start: number, end: number): number => {
  const stop = clauseEnd.exec(text.slice(end))?.index ?? text.length - end;
  return end + Math.min(stop, 60) - (stop > 60 ? (/\S*$/u.exec(text.slice(end, end + 60))?.[0].length ?? 0) : 0);
};

const firstIn = <K extends string>(entry: Entry<K>, passages: Passage[]): Found<K> | undefined => {
  const words = new RegExp(entry.words.source, `${entry.words.flags}g`);
  for (const passage of passages) {
    if (entry.within && !entry.within.some((role) => passage.roles.includes(role))) continue;
    const { text } = passage.paragraph;
    for (const match of text.matchAll(words)) {
      const sentence = text.slice(Math.max(passage.from, text.lastIndexOf('. ', match.index) + 1), match.index);
      if (match.index < passage.from || isDenied.test(sentence)) continue;
      return { kind: entry.kind, ...itemOf(passage, match.index, stretch(text, match.index, match.index + match[0].length)) };
    }
  }
  return undefined;
};

/** One entry for each kind whose words the passages hold, in the order of their first stretch. */
export const matchesOf = <K extends string>(entries: readonly Entry<K>[], passages: Passage[]): Found<K>[] =>
  entries.flatMap((entry) => firstIn(entry, passages) ?? []).sort((a, b) => (a.at[0]?.start ?? 0) - (b.at[0]?.start ?? 0));

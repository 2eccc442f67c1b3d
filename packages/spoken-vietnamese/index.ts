import { isSyllable } from 'official-documents/syllables';
import type { Rule } from './rule.ts';
import { addressRules } from './rules/addresses.ts';
import { dayRules } from './rules/days.ts';
import { markRules } from './rules/marks.ts';
import { paperRules } from './rules/papers.ts';
import { quantityRules } from './rules/quantities.ts';
import { wordRules } from './rules/words.ts';
import { spelt } from './words/letters.ts';

/** A part of a text that is said otherwise than it is written; `start` and `end` are places in the text as it was given (NFC). */
export interface SpokenPart {
  start: number;
  end: number;
  written: string;
  said: string;
}

export interface Spoken {
  /** The whole text as an announcer says it: words and marks of pause alone. */
  text: string;
  parts: SpokenPart[];
  /** Words that stayed as they are written and are no Vietnamese syllables, and short forms that were spelt, each once: somebody should listen how they sound. */
  doubtful: string[];
}

const AROUND = 60;
const common = [...addressRules, ...paperRules, ...dayRules, ...quantityRules];

/** What the first rule says that knows the place, and how far it goes. */
function saidAt(rules: readonly Rule[], text: string, at: number): { end: number; said: string } | undefined {
  const before = text.slice(Math.max(0, at - AROUND), at);
  for (const { form, say } of rules) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match || match[0] === '') continue;
    const end = at + match[0].length;
    const said = say(match, before, text.slice(end, end + AROUND));
    if (said !== undefined) return { end, said };
  }
  return undefined;
}

const isSpelt = (written: string, said: string): boolean => /^\p{Lu}{2,}$/u.test(written) && said === spelt(written);

const isLetter = (one: string | undefined): boolean => one !== undefined && /[\p{L}\d]/u.test(one);

/** An expression for what stands at the end would look at every place of a long text. */
function withoutPauseAtEnd(line: string): string {
  let end = line.length;
  while (end > 0 && /[\s,]/.test(line[end - 1] ?? '')) end -= 1;
  return line.slice(0, end);
}

const tidy = (said: string): string =>
  said
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/ +([.,;:!?])/g, '$1')
    .replace(/([.;:!?])(?:\s*,)+/g, '$1')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,\s*([.;:!?])/g, '$1')
    .replace(/^[\s,]+/, '')
    .split('\n')
    .map(withoutPauseAtEnd)
    .join('\n')
    .trim();

const doubtfulIn = (copied: string): string[] => [
  ...new Set((copied.match(/[\p{L}\d]+/gu) ?? []).filter((word) => !isSyllable(word.toLowerCase()))),
];

/**
 * What an announcer says for a text of an office: numbers, days, symbols of papers, short forms, units, addresses and telephones in words.
 * `own` holds short forms of one authority. What needs no other words stays as it is written, also its capitals.
 */
export function spoken(given: string, own: Readonly<Record<string, string>> = {}): Spoken {
  const text = given.normalize('NFC');
  const [words, parts] = [wordRules(own), [] as SpokenPart[]];
  const rules = [...common, ...words, ...markRules];
  const [said, copied] = [[] as string[], [] as string[]];
  let [at, last] = [0, ''];
  const add = (piece: string): void => {
    said.push(isLetter(last) && isLetter(piece[0]) ? ` ${piece}` : piece);
    last = piece.at(-1) ?? last;
  };
  while (at < text.length) {
    // Within a word nothing begins, and of several blanks the last one counts.
    const isAfterPart = parts.at(-1)?.end === at;
    const isInside = !isAfterPart && isLetter(text[at - 1]) && isLetter(text[at]);
    const found = isInside || /^\s\s/.test(text.slice(at, at + 2)) ? undefined : saidAt(rules, text, at);
    const end = found?.end ?? at + 1;
    const written = text.slice(at, end);
    if (found) parts.push({ start: at, end, written, said: found.said.trim() });
    // Letters that were spelt are heard as letters, which may not be what is meant.
    copied.push(!found ? written : isSpelt(written, found.said) ? ` ${written} ` : ' ');
    if (found || isAfterPart) add(found?.said ?? written);
    else {
      said.push(written);
      last = written;
    }
    at = end;
  }
  return {
    text: tidy(said.join('')),
    parts: parts.filter((part) => /[\p{L}\d%]/u.test(part.written)),
    doubtful: doubtfulIn(copied.join('')),
  };
}

/** How many syllables are said, by which the length of a reading is measured. */
export const syllablesOf = (said: string): number => (said.match(/[\p{L}\d]+/gu) ?? []).length;

export { numberInWords, romanValue } from './numbers.ts';

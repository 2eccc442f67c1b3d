import { fold } from '#platform/values/text.ts';
import { shortForms } from './abbreviations.ts';

const MOST_WORDS = 8;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const lastY = /^(qu|[bcdghklmnpqrstvx]+)y$/;
const markedLastY = /^(qu|[bcdđghklmnpqrstvx]+)y$/;

/** A word as the index compares it without marks; `search_plain` of the database says the same. */
export const plainOf = (word: string): string => fold(word).replace(lastY, '$1i').slice(0, 60);

/** A word with its marks, its tone at the end: "hoà" and "hòa" are one; `search_marked` of the database says the same. */
export function markedOf(word: string): string {
  const letters = word.toLowerCase().normalize('NFD');
  return (letters.replace(tones, '').replace(markedLastY, '$1i') + (letters.match(tones)?.[0] ?? '')).slice(0, 60);
}

/** By what two spellings of one name meet: small letters, one blank, the tone at the end of its word; other marks make another name (`name_key` of the database). */
export const nameKey = (name: string): string => name.normalize('NFC').trim().split(/\s+/).map(markedOf).join(' ');

export interface Sought {
  typed: string;
  plain: string;
  /** With its marks, where it was typed with some. */
  marked?: string;
}

/** The words of what was typed, of a long text the first; none where there is neither letter nor figure: a mark that stands alone is no word. */
export const soughtIn = (typed: string, most = MOST_WORDS): Sought[] =>
  (typed.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, most).flatMap((word) => {
    const [plain, marked] = [plainOf(word), markedOf(word)];
    if (plain === '') return [];
    return marked === plain ? { typed: word, plain } : { typed: word, plain, marked };
  });

/** Ways to say a part of what is sought: one of them is enough, and of each way every word is wanted. */
type Part = readonly (readonly string[])[];

const sameAt = (words: readonly Sought[], at: number, long: readonly string[]): boolean =>
  long.every((word, index) => words[at + index]?.plain === word);

/** The parts of what is sought: short forms and what they stand for are one part. `wants` gives the word of the index for a word. */
function partsOf(words: readonly Sought[], wants: (word: Sought) => string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    const longest = shortForms.filter(({ long }) => sameAt(words, at, long)).toSorted((a, b) => b.long.length - a.long.length)[0];
    if (longest) {
      parts.push([words.slice(at, at + longest.long.length).map(wants), [longest.short]]);
      at += longest.long.length - 1;
      continue;
    }
    const stands = shortForms.filter(({ short }) => short === word.plain).map(({ long }) => long);
    parts.push([[wants(word)], ...stands]);
  }
  return parts;
}

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '')}'`;

/** The words as a `tsquery`: everything is wanted, without regard to marks, or with them where they were typed. */
export function queryOf(words: readonly Sought[], { marks }: { marks: boolean }): string {
  const wants = ({ plain, marked }: Sought): string => (marks && marked !== undefined ? `=${marked}` : plain);
  return partsOf(words, wants)
    .map((ways) => `(${ways.map((way) => `(${way.map(quoted).join(' & ')})`).join(' | ')})`)
    .join(' & ');
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** All words at one slip from this one: a letter too many, missing, wrong, or two that changed places. Of words below four letters none. */
export function nearOf(plain: string): string[] {
  if (plain.length < 4 || plain.length > 20 || /\d/.test(plain)) return [];
  const near = new Set<string>();
  for (let at = 0; at <= plain.length; at += 1) {
    const [before, after] = [plain.slice(0, at), plain.slice(at)];
    const [first = '', second = ''] = after;
    if (first) near.add(before + after.slice(1));
    if (second) near.add(before + second + first + after.slice(2));
    for (const letter of letters) {
      near.add(before + letter + after);
      if (first) near.add(before + letter + after.slice(1));
    }
  }
  near.delete(plain);
  return [...near];
}

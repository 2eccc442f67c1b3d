import { shortForms } from './abbreviations.ts';
import { markedOf, plainOf, type Sought } from './words.ts';

/** A piece of a text, and whether it is what was sought. */
export interface Piece {
  text: string;
  isHit: boolean;
}

const EXCERPT = 200;
const BEFORE = 60;

interface Word {
  text: string;
  at: number;
  plain: string;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({ text: found[0], at: found.index, plain: plainOf(found[0]) }));

/** What counts as found: the words themselves, and short forms for words that are all there. */
function wantedOf(words: readonly Sought[]): Set<string> {
  const plain = new Set(words.map((word) => word.plain));
  const shorts = shortForms.filter(({ short, long }) => plain.has(short) || long.every((word) => plain.has(word)));
  return new Set([...plain, ...shorts.map(({ short }) => short)]);
}

/** Where the words of a long form stand one after another of which only the short form was sought. */
function inLongForms(all: readonly Word[], words: readonly Sought[]): Set<number> {
  const sought = new Set(words.map(({ plain }) => plain));
  const longs = shortForms.filter(({ short }) => sought.has(short)).map(({ long }) => long);
  const hits = new Set<number>();
  for (const [at] of all.entries())
    for (const long of longs)
      if (long.every((word, index) => all[at + index]?.plain === word)) for (const [index] of long.entries()) hits.add(at + index);
  return hits;
}

/** Which words of a text were sought; where some stand there with the marks that were typed, the same letters with others were not. */
function hitsOf(all: readonly Word[], words: readonly Sought[]): Set<number> {
  const [wanted, hits] = [wantedOf(words), inLongForms(all, words)];
  const marks = new Map(words.map(({ plain, marked }) => [plain, marked]));
  const exact = new Set(all.filter(({ text, plain }) => marks.get(plain) === markedOf(text)).map(({ plain }) => plain));
  for (const [index, { text, plain }] of all.entries())
    if (wanted.has(plain) && (!exact.has(plain) || marks.get(plain) === markedOf(text))) hits.add(index);
  return hits;
}

/** The text cut into what was sought and what stands between. */
export function piecesOf(text: string, words: readonly Sought[]): Piece[] {
  const all = wordsOf(text);
  const hits = hitsOf(all, words);
  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, { text: word, at }] of all.entries()) {
    if (!hits.has(index)) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), isHit: false });
    pieces.push({ text: word, isHit: true });
    from = at + word.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isHit: false });
  return pieces;
}

/** Where an excerpt begins to speak of the most of what was sought. */
function bestIn(all: readonly Word[], words: readonly Sought[]): number {
  const hits = [...hitsOf(all, words)].map((index) => all[index]).filter((word) => word !== undefined).toSorted((a, b) => a.at - b.at); // prettier-ignore
  let best = { at: 0, count: 0 };
  for (const { at } of hits) {
    const count = new Set(hits.filter((other) => other.at >= at && other.at < at + EXCERPT - BEFORE).map(({ plain }) => plain)).size;
    if (count > best.count) best = { at, count };
  }
  return best.at;
}

/** About two hundred letters around the most of what was found, cut between words; from the beginning where nothing was found. */
export function excerptOf(text: string, words: readonly Sought[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const best = bestIn(wordsOf(line), words);
  const from = best <= BEFORE ? 0 : line.indexOf(' ', best - BEFORE) + 1;
  const cut = line.slice(from, from + EXCERPT);
  const until = from + EXCERPT >= line.length ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT / 2));
  return `${from > 0 ? '… ' : ''}${until}${from + until.length < line.length ? ' …' : ''}`;
}

interface Scored {
  title: string;
  text: string;
}

/** How well an entry answers: with all marks as typed, in its title, one word after another. */
export function scoreOf({ title, text }: Scored, words: readonly Sought[]): number {
  const [inTitle, whole] = [wordsOf(title), wordsOf(`${title} ${text}`)];
  const marked = new Set(whole.map((word) => markedOf(word.text)));
  const isExact = words.every((word) => word.marked === undefined || marked.has(word.marked));
  const titles = new Set(inTitle.map(({ plain }) => plain));
  const isTitled = words.every(({ plain }) => titles.has(plain));
  const phrase = ` ${words.map(({ plain }) => plain).join(' ')} `;
  const holds = (all: readonly Word[]): boolean => ` ${all.map(({ plain }) => plain).join(' ')} `.includes(phrase);
  return (isExact ? 8 : 0) + (holds(inTitle) ? 4 : 0) + (isTitled ? 2 : 0) + (holds(whole) ? 1 : 0);
}

import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { queryOf, soughtIn } from '#platform/values/search/words.ts';
import { askOnce } from '../ask.ts';
import { isHeld, type Where } from './slips.ts';

const MOST_ASKED = 10;
const MOST_SHOWN = 4;
/** A single syllable says little; a longer one that was typed so may be what is meant. */
const LONG_WORD = 4;

const byLength = (a: readonly string[], b: readonly string[]): number => b.length - a.length;

/**
 * Stretches of words that stand one after another: as they were typed, then with a slip put right, single words last, each the longest first. The whole itself is
 * not asked for once more.
 */
function stretches(parts: readonly (readonly string[])[], typed: readonly string[]): string[] {
  const isTyped = (words: readonly string[]): boolean => words.every((word) => typed.includes(word));
  const all = parts
    .flatMap((part) => part.flatMap((_, from) => part.slice(from).map((__, more) => part.slice(from, from + more + 1))))
    .filter((words) => words.length < typed.length)
    .toSorted(byLength);
  const several = all.filter((words) => words.length > 1);
  const single = all.filter((words) => words.length === 1 && (words[0]?.length ?? 0) >= LONG_WORD && isTyped(words));
  const inOrder = [...several.filter(isTyped), ...several.filter((words) => !isTyped(words)), ...single];
  return [...new Set(inOrder.map((words) => words.join(' ')))].slice(0, MOST_ASKED);
}

/** What of the typed words finds something, the longest first, at most four: words that one of them holds already are not said again. */
export async function nearTo(db: Read, where: Where, parts: readonly (readonly string[])[], typed: readonly string[]): Promise<string[]> {
  const asked = stretches(parts, typed);
  if (asked.length === 0) return [];
  const there = asked.map((words) => isHeld(where, queryOf(soughtIn(words), { marks: false })));
  const { all } = await askOnce<{ all: boolean[] }>(db, sql`select array[${sql.join(there)}] as all`);
  const held = where.texts.map((text) => new Set(soughtIn(text, 200).map(({ plain }) => plain)));
  const finds = (words: string, index: number): boolean =>
    all[index] === true || held.some((text) => soughtIn(words).every(({ plain }) => text.has(plain)));
  const found: string[] = [];
  for (const words of asked.filter(finds)) if (!found.some((longer) => ` ${longer} `.includes(` ${words} `))) found.push(words);
  return found.slice(0, MOST_SHOWN);
}

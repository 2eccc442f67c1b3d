import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { nearOf, soughtIn } from '#platform/values/search/words.ts';
import type { Named } from '../pages.ts';
import { inForce, type ProcedureRow } from './list.ts';

const MOST_SHOWN = 5;
const MOST_OFFERED = 150;
const LONGEST_OFFERED = 80;
/** Of what the words weigh, a procedure has to hold so much to be worth naming. */
const ENOUGH = 0.35;

type Called = Pick<ProcedureRow, 'code' | 'name' | 'field' | 'service' | 'performer'> & { otherWords: string | null };

/** The procedures in force by what the catalogue and what people call them, in the order of their names. One statement. */
export async function calledOf(db: Read, asked: Named): Promise<Called[]> {
  const { rows } =
    await sql<Called>`select p.code, v.name, v.field, v.service, v.performer, p.other_words as "otherWords" from ${inForce(asked)}
    order by v.name collate "vi-x-icu", p.code`.execute(db);
  return rows;
}

type Calling = Pick<Called, 'name' | 'otherWords'>;

const callings = ({ otherWords }: Calling): string[] => (otherWords ?? '').split(/[\n;,.]+/).map((one) => one.trim()).filter(Boolean); // prettier-ignore

/** What a browser offers while one types: what people call them, then their names, as many as a page may weigh. */
export const offeredOf = (all: readonly Calling[]): string[] =>
  [...new Set([...all.flatMap(callings), ...all.map(({ name }) => name)])]
    .filter(({ length }) => length <= LONGEST_OFFERED)
    .slice(0, MOST_OFFERED);

const plainIn = (text: string): string[] => soughtIn(text, 200).map(({ plain }) => plain);

interface Meant {
  /** What was typed with one letter otherwise in words that stand nowhere; undefined where there is nothing to put right, or no way to. */
  words?: string;
  /** Those that hold most of what the words weigh, the best first. */
  procedures: Called[];
}

/**
 * What was probably meant where no procedure holds all the words. A word weighs the more the fewer procedures hold it, and two that stand one after the other as they
 * were typed weigh again: "khai sinh cho con" is of the registration of births, not of whatever is for children.
 */
export function meantBy(all: readonly Called[], typed: string): Meant {
  const texts = all.map((one) => ({ one, words: plainIn(`${one.name} ${one.otherWords ?? ''}`), name: plainIn(one.name) }));
  const counts = new Map<string, number>();
  for (const { words } of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const spelt = new Map(all.flatMap(({ name, otherWords }) => soughtIn(`${name} ${otherWords ?? ''}`.toLocaleLowerCase('vi'), 200).map(({ plain, typed: as }) => [plain, as] as const))); // prettier-ignore
  const put = soughtIn(typed).map((word) => {
    if (counts.has(word.plain)) return { plain: word.plain, typed: word.typed, isOther: false };
    const [best] = nearOf(word.plain).filter((near) => counts.has(near)).toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)); // prettier-ignore
    return best === undefined ? undefined : { plain: best, typed: spelt.get(best) ?? best, isOther: true };
  });
  const known = put.flatMap((word) => word ?? []);
  const weighs = (word: string): number => Math.log(1 + all.length / (counts.get(word) ?? 1));
  const pairs = known.slice(1).map(({ plain }, at) => [known[at]?.plain ?? '', plain] as const);
  const whole = soughtIn(typed).reduce((sum, { plain }) => sum + weighs(plain), 0);
  const scored = texts.map(({ one, words, name }) => {
    const held = new Set(words);
    const beside = (text: readonly string[], [a, b]: readonly [string, string]): boolean => text.some((word, at) => word === a && text[at + 1] === b); // prettier-ignore
    const single = known.reduce((sum, { plain, isOther }) => sum + (held.has(plain) ? weighs(plain) * (isOther ? 0.5 : 1) : 0), 0);
    const together = pairs.reduce((sum, pair) => sum + (beside(words, pair) ? weighs(pair[0]) + weighs(pair[1]) : 0), 0);
    return { one, single, score: single + together, length: name.length };
  });
  const procedures = scored
    .filter(({ single }) => whole > 0 && single / whole >= ENOUGH)
    .toSorted((a, b) => b.score - a.score || a.length - b.length)
    .slice(0, MOST_SHOWN)
    .map(({ one }) => one);
  const isPut = known.length === put.length && known.some(({ isOther }) => isOther);
  return { ...(isPut && { words: known.map((word) => word.typed).join(' ') }), procedures };
}

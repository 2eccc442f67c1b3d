import type { Item } from './items.ts';
import type { StretchItem } from './stretches.ts';

export interface Amendment {
  start: number;
  end: number;
  text: string;
}

/** The amendments that were decided on, in the order of the text; of two over the same words the first holds. */
export function amendmentsOf(items: readonly Item[], stretches: readonly StretchItem[]): Amendment[] {
  const words = stretches.flatMap(({ verdict, start, end, text }) => (verdict === 'corrected' ? [{ start, end, text }] : []));
  const queries = items.flatMap((item) => {
    const [place, ...others] = item.places;
    const correction = item.kind === 'finding' && item.verdict === 'accepted' ? item.value.correction : undefined;
    return correction === undefined || !place || others.length > 0 ? [] : [{ start: place.start, end: place.end, text: correction }];
  });
  const all = [...words, ...queries].sort((a, b) => a.start - b.start);
  return all.filter((one, at) => all.slice(0, at).every(({ end }) => end <= one.start));
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Characters of the source on either side that help to find the words in a value which repeats them. */
const AROUND = 30;

/** Replaces the words in one string of a value; with their surroundings where these are in it too, otherwise where they stand alone there. */
function replaced(value: string, source: string, { start, end, text }: Amendment): string {
  const words = tidy(source.slice(start, end));
  if (words === '' || !value.includes(words)) return value;
  const before = tidy(source.slice(Math.max(0, start - AROUND), start))
    .split(' ')
    .slice(1)
    .join(' ');
  const after = tidy(source.slice(end, end + AROUND))
    .split(' ')
    .slice(0, -1)
    .join(' ');
  for (const [left, right] of [
    [`${before} `, ` ${after}`],
    ['', ` ${after}`],
    [`${before} `, ''],
  ] as const) {
    const at = left.trim() + right.trim() === '' ? -1 : value.indexOf(`${left}${words}${right}`);
    if (at >= 0) return value.slice(0, at + left.length) + text + value.slice(at + left.length + words.length);
  }
  const at = value.indexOf(words);
  const isAlone = value.indexOf(words, at + 1) < 0;
  return isAlone ? value.slice(0, at) + text + value.slice(at + words.length) : value;
}

function inStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => inStrings(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inStrings(one, change)]));
}

const overlaps = ({ start, end }: Amendment, item: Item): boolean =>
  item.places.length === 0 || item.places.some((place) => place.start < end && start < place.end);

/** The items with amended words in what the engine read. Officers' own values and queries stay; without a place the words must be unmistakable. */
export function amended(items: readonly Item[], amendments: readonly Amendment[], source: string): Item[] {
  if (amendments.length === 0) return [...items];
  return items.map((item) => {
    if (item.kind === 'finding' || item.verdict === 'corrected' || item.verdict === 'added') return item;
    const own = amendments.filter((one) => overlaps(one, item));
    const value = own.reduce<unknown>((before, one) => inStrings(before, (text) => replaced(text, source, one)), item.value);
    return JSON.stringify(value) === JSON.stringify(item.value) ? item : ({ ...item, value } as Item);
  });
}

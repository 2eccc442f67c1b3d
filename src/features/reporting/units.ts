import { formatList } from '#platform/values/format.ts';

export interface Sort {
  word: string;
  names: readonly string[];
}

const MOST_NAMED = 8;

const wordsOf = (name: string): string[] => name.toLocaleLowerCase('vi').split(/\s+/);

/** What names have in common before they differ: "Tổ dân phố số 1", "Tổ dân phố số 2" → "tổ dân phố". */
function wordOf(names: readonly string[]): string {
  const [first = [], ...others] = names.map(wordsOf);
  const differs = first.findIndex((word, at) => /\d/.test(word) || others.some((other) => other[at] !== word));
  const common = first.slice(0, differs === -1 ? first.length : differs);
  return (common.at(-1) === 'số' ? common.slice(0, -1) : common).join(' ');
}

/** The sorts among units of a kind, by the first word of their names: thôn and tổ dân phố are one kind and two sorts. */
export const sortsOf = (kinds: Iterable<readonly string[]>): Sort[] =>
  [...kinds].flatMap((names) =>
    [...Map.groupBy(names, (name) => wordsOf(name)[0] ?? '').values()]
      .filter((same) => same.length > MOST_NAMED)
      .map((same) => ({ word: wordOf(same), names: same })),
  );

/** Units in a sentence, as items of a list: a sort that is there as a whole by its number, of others at most eight by name. */
function itemsOf(names: readonly string[], sorts: readonly Sort[]): string[] {
  const all = new Set(names);
  const whole = sorts.filter((sort) => sort.names.every((name) => all.has(name)));
  const named = [...all].filter((name) => !whole.some((sort) => sort.names.includes(name)));
  const spelled = named.length > MOST_NAMED ? named.slice(0, MOST_NAMED) : named;
  return [...spelled, ...whole.map(({ word, names: of }) => `${of.length} ${word}`)];
}

const more = (names: readonly string[], sorts: readonly Sort[]): number => {
  const all = new Set(names);
  const whole = sorts.filter((sort) => sort.names.every((name) => all.has(name))).flatMap((sort) => sort.names);
  return Math.max(0, all.size - whole.length - MOST_NAMED);
};

/** The units of a sentence of the report: "Văn phòng, 30 tổ dân phố"; what is more than eight names is counted. */
export function unitsInWords(names: readonly string[], sorts: readonly Sort[]): string {
  const left = more(names, sorts);
  const items = itemsOf(names, sorts);
  return left > 0 ? `${items.join(', ')} và ${left} đơn vị khác` : formatList(items);
}

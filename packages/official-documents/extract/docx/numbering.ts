import { child, valueOf } from './xml.ts';
import type { Element } from './xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
  style?: string;
  isLegal: boolean;
  restarts: boolean;
}
interface List {
  id: string;
  levels: Map<number, Level>;
}
/** The Vietnamese words by which Word can count ("một", "hai"). */
const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Gives the label of a numbered paragraph ("II.", "a)", "-"), counting as Word does; undefined where the list has none. */
export type Numberer = (listId: string, level: number) => string | undefined;

const romanDigits: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const roman = (number: number): string => {
  let rest = number;
  let text = '';
  for (const [value, digits] of romanDigits)
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  return text;
};
const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const figure = (format: string, number: number): string => {
  if (format === 'upperRoman') return roman(number);
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  if (format === 'lowerLetter') return letter(number);
  if (format === 'upperLetter') return letter(number).toUpperCase();
  if (format === 'vietnameseCounting') return words[number - 1] ?? String(number);
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
};

/** Counting begins where the file says, within what a paper can hold. */
const startOf = (value: string | undefined): number => {
  const start = Number(value ?? '1');
  return Number.isInteger(start) && start >= 0 && start < 10_000 ? start : 1;
};

const levelOf = (element: Element): Level => {
  const style = valueOf(element, 'w:pStyle');
  return {
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    start: startOf(valueOf(element, 'w:start')),
    isLegal: child(element, 'w:isLgl') !== undefined,
    restarts: valueOf(element, 'w:lvlRestart') !== '0',
    ...(style === undefined ? {} : { style }),
  };
};

const levelsOf = (element: Element | undefined): Map<number, Level> =>
  new Map(
    (element?.children ?? []).filter((one) => one.name === 'w:lvl').map((one) => [Number(one.attributes['w:ilvl'] ?? '0'), levelOf(one)]),
  );

const withOverrides = (list: List, num: Element): List => {
  const levels = new Map(list.levels);
  for (const override of num.children.filter((one) => one.name === 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? '0');
    const own = child(override, 'w:lvl');
    const start = valueOf(override, 'w:startOverride');
    const level = own ? levelOf(own) : levels.get(at);
    if (level) levels.set(at, start === undefined ? level : { ...level, start: startOf(start) });
  }
  const restarts = num.children.some((one) => child(one, 'w:startOverride') !== undefined);
  return { id: restarts ? `num ${num.attributes['w:numId'] ?? ''}` : list.id, levels };
};

const listsOf = (numbering: Element | undefined): Map<string, List> => {
  const root = child(numbering, 'w:numbering');
  const all = root?.children ?? [];
  const abstract = new Map(
    all
      .filter((one) => one.name === 'w:abstractNum')
      .map((one) => [one.attributes['w:abstractNumId'] ?? '', { id: one.attributes['w:abstractNumId'] ?? '', levels: levelsOf(one) }]),
  );
  const lists = new Map<string, List>();
  for (const num of all.filter((one) => one.name === 'w:num')) {
    const base = abstract.get(valueOf(num, 'w:abstractNumId') ?? '');
    if (base) lists.set(num.attributes['w:numId'] ?? '', withOverrides(base, num));
  }
  return lists;
};

const bulletOf = (text: string): string => (/^[+*]$/u.test(text) ? text : '-');

const count = (counts: (number | undefined)[], list: List, at: number, start: number): void => {
  for (let above = 0; above < at; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
  counts[at] = counts[at] === undefined ? start : counts[at] + 1;
  for (let below = at + 1; below < counts.length; below += 1) if (list.levels.get(below)?.restarts !== false) counts[below] = undefined;
};

export interface Numbering {
  label: Numberer;
  linked: (list: string, style: string) => number | undefined;
}

/** Reads the numbering part of a DOCX (ECMA-376 part 1, 17.9) and returns what gives each paragraph its label. */
export const readNumbering = (numbering: Element | undefined): Numbering => {
  const lists = listsOf(numbering);
  const counters = new Map<string, (number | undefined)[]>();
  const label: Numberer = (listId, at) => {
    const list = lists.get(listId);
    const level = list?.levels.get(at);
    if (!list || !level || level.format === 'none') return undefined;
    if (level.format === 'bullet') return bulletOf(level.text);
    const counts = counters.get(list.id) ?? [];
    counters.set(list.id, counts);
    count(counts, list, at, level.start);
    return level.text.replace(/%([1-9])/gu, (_, place: string) => {
      const of = Number(place) - 1;
      const format = list.levels.get(of)?.format ?? 'decimal';
      return figure(level.isLegal && format !== 'decimalZero' ? 'decimal' : format, counts[of] ?? 1);
    });
  };
  const linked = (list: string, style: string): number | undefined =>
    [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
  return { label, linked };
};

import type { Words } from '#platform/values/messages.ts';
import { fold } from '#platform/values/text.ts';

/** How a target is counted. */
export const ways = {
  sum: { vi: 'Tổng số cả năm', en: 'Sum of the year' },
  'each-unit': { vi: 'Mỗi đơn vị đạt con số', en: 'Each unit reaches the figure' },
  'each-period': { vi: 'Mỗi tháng, mỗi quý đạt con số', en: 'Each month or quarter reaches the figure' },
  range: { vi: 'Mỗi lần nằm trong một khoảng', en: 'Each time lies within a range' },
  roll: { vi: 'Tỷ lệ % của một danh sách', en: 'Share of a list' },
  share: { vi: 'Tỷ lệ % trên tổng số do hoạt động ghi', en: 'Share of wholes that activities state' },
  more: { vi: 'Nhiều hơn trước', en: 'More than before' },
  given: { vi: 'Số liệu công bố, ghi kèm nguồn', en: 'A published figure with its source' },
} as const satisfies Record<string, Words>;

export type TargetWay = keyof typeof ways;

export const isWay = (text: string | null | undefined): text is TargetWay => typeof text === 'string' && Object.hasOwn(ways, text);

export const pers = {
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  'half-year': { vi: 'Nửa năm', en: 'Half-year' },
} as const satisfies Record<string, Words>;

export type Per = keyof typeof pers;

export const isPer = (text: string | null | undefined): text is Per => typeof text === 'string' && Object.hasOwn(pers, text);

/** How many of them a year has. */
export const perYear: Readonly<Record<Per, number>> = { month: 12, quarter: 4, 'half-year': 2 };

interface Worded {
  text: string;
  unit: string;
  upTo?: number | null | undefined;
  unitsBound?: string | null | undefined;
}

/** How targets were counted before it was said of each, and how one is that says nothing else. */
export const plainWay = ({ unit, upTo, unitsBound }: Omit<Worded, 'text'>): TargetWay => {
  if (unit.includes('%')) return 'share';
  if (upTo !== null && upTo !== undefined) return 'range';
  return /^(mỗi|từng)\b/iu.test(unitsBound?.trim() ?? '') ? 'each-unit' : 'sum';
};

const periodWords: readonly [RegExp, Per][] = [
  [/\b(moi|hang|tung|mot) thang\b|\/ ?thang\b/, 'month'],
  [/\b(moi|hang|tung|mot) quy\b|\/ ?quy\b/, 'quarter'],
  [/\b(moi|hang|tung) 6 thang\b|\b6 thang mot lan\b/, 'half-year'],
];

const isGiven = (words: string): boolean =>
  /\b(chi so|par ?index|sipas|papi|pci|dti|ddci|xep hang|muc do hai long|ty le hai long)\b/.test(words) &&
  !/\b(khao sat|phieu)\b/.test(words);

/** How a target is counted by its own words, as far as they say so; a person may choose otherwise. A list is never guessed. */
export function guessedWay(target: Worded): { way: TargetWay; per: Per | null } {
  const words = fold(`${target.text} ${target.unit} ${target.unitsBound ?? ''}`);
  const plain = plainWay(target);
  if (isGiven(words)) return { way: 'given', per: null };
  if (plain !== 'sum' && plain !== 'share') return { way: plain, per: null };
  if (/\b(tang|cao hon|nhieu hon)\b.*\bso voi\b/.test(words)) return { way: 'more', per: null };
  const per = plain === 'sum' ? periodWords.findLast(([pattern]) => pattern.test(words))?.[1] : undefined;
  return per ? { way: 'each-period', per } : { way: plain, per: null };
}

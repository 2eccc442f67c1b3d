import { formatShare } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Verdict } from '../review/decisions.ts';
import { leastSureFirst, openStretches, type StretchItem } from '../review/stretches.ts';

export interface WordView {
  path: string;
  anchor: string;
  text: string;
  before: string | null;
  around: { before: string; after: string };
  /** Its remains, a dot for each lost letter. */
  remains: string;
  confidence: string;
  verdict: Verdict | null;
  isOpen: boolean;
  offered: string | null;
  places: { page: number; start: number; end: number }[];
}

/** A word restored with certainty, once for all places where it is written the same way. */
export interface SureWord {
  path: string;
  text: string;
  count: number;
}

export const anchorOf = (path: string): string => `muc-${path.replaceAll('/', '-').replaceAll('+', 'them-')}`;

export function wordView(item: StretchItem, locale: Locale): WordView {
  const { path, page, start, end, damaged, read, text, around, confidence, verdict, offered } = item;
  return {
    path,
    anchor: anchorOf(path),
    text,
    before: text === read ? null : read,
    around,
    remains: damaged.replaceAll(' ', '·'),
    confidence: formatShare(Math.floor(confidence * 1000) / 1000, locale),
    verdict: verdict ?? null,
    isOpen: item.isDoubtful && verdict === undefined,
    offered: offered ?? null,
    places: [{ page, start, end }],
  };
}

/** So many open words stand on the page at once; the next come as these are decided. */
const MOST_OPEN = 100;

export function shownWords(stretches: readonly StretchItem[], edited: string | null): StretchItem[] {
  const next = new Set(openStretches(stretches).slice(0, MOST_OPEN));
  return leastSureFirst(stretches.filter((one) => next.has(one) || one.verdict !== undefined || one.path === edited));
}

export const isSure = ({ isDoubtful, verdict }: StretchItem): boolean => !isDoubtful && verdict === undefined;

const MOST_SURE = 400;
export const sureWords = (stretches: readonly StretchItem[]): SureWord[] =>
  [...Map.groupBy(leastSureFirst(stretches.filter(isSure)), ({ read }) => read)]
    .flatMap(([text, [first, ...others]]) => (first ? [{ path: first.path, text, count: others.length + 1 }] : []))
    .slice(0, MOST_SURE);

import { diffArrays } from 'diff';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { acts, fields, objects, type FieldChange, type ItemChange } from './change.ts';

/** A stretch of words that stayed, is gone or is new. */
export interface Stretch {
  text: string;
  is: 'same' | 'gone' | 'new';
}

export interface ChangeView {
  title: string;
  act: string;
  parts: { label: string; was: Stretch[]; is: Stretch[] }[];
}

/** So much of what stayed is shown around what differs; the rest is left out. */
const AROUND = 120;
/** Texts that differ in more words than this are shown whole beside each other. */
const MOST_EDITS = 2000;

function shortened({ text, is }: Stretch, isFirst: boolean, isLast: boolean): Stretch {
  if (is !== 'same' || text.length <= AROUND * 3) return { text, is };
  const head = isFirst ? '' : text.slice(0, AROUND).replace(/\S*$/u, '');
  const tail = isLast ? '' : text.slice(-AROUND).replace(/^\S*/u, '');
  return { text: `${head}[…]${tail}`, is };
}

/** Words, figures with what stands within them (30/11/2026, 1.500, 12/KH-UBND), blanks and single marks. */
const tokens = /[\p{L}\p{M}\p{N}]+(?:[./-][\p{L}\p{M}\p{N}]+)*|\s+|./gu;
const tokensOf = (text: string): string[] => text.match(tokens) ?? [];

/** Both texts, word by word: each as stretches, with what differs in them; long stretches that stayed are cut. */
export function wordByWord(was: string, is: string): { was: Stretch[]; is: Stretch[] } {
  const found = diffArrays(tokensOf(was), tokensOf(is), { maxEditLength: MOST_EDITS });
  if (!found) return { was: [{ text: was, is: 'gone' }], is: [{ text: is, is: 'new' }] };
  const all = found.map(({ value, added, removed }): Stretch => ({ text: value.join(''), is: added ? 'new' : removed ? 'gone' : 'same' }));
  const short = all.map((one, index) => shortened(one, index === 0, index === all.length - 1));
  return { was: short.filter((one) => one.is !== 'new'), is: short.filter((one) => one.is !== 'gone') };
}

function partOf({ field, was, is }: FieldChange, locale: Locale): ChangeView['parts'][number] {
  const label = fields[field][locale];
  if (was !== null && is !== null) return { label, ...wordByWord(was, is) };
  return { label, was: was === null ? [] : [{ text: was, is: 'gone' }], is: is === null ? [] : [{ text: is, is: 'new' }] };
}

/** What an amending paper changes, item by item, the old beside the new. */
export const changesView = (changes: readonly ItemChange[], locale: Locale): ChangeView[] =>
  changes.map(({ object, act, what, fields: of }) => ({
    title: object === 'outline' ? objects.outline[locale] : `${objects[object][locale]} ${what}`,
    act: acts[act][locale],
    parts: of.map((one) => partOf(one, locale)),
  }));

interface Line {
  kind: 'amend' | 'rectify';
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  holdsFrom: Temporal.PlainDate | null;
}

/** "12/QĐ-UBND, 15/05/2026", as far as it has them. */
export const paperName = ({ symbol, issuedOn }: Line): string => [symbol, issuedOn && formatDay(issuedOn)].filter(Boolean).join(', ');

/** The days on which each wording of a plan held: until the day before the next that is another from a day on. */
export function editions<Amending extends Line>(issuedOn: Temporal.PlainDate, applied: readonly Amending[]) {
  const amended = applied
    .flatMap((amending) => (amending.kind === 'amend' && amending.holdsFrom ? [{ amending, holdsFrom: amending.holdsFrom }] : []))
    .sort((a, b) => Temporal.PlainDate.compare(a.holdsFrom, b.holdsFrom));
  return amended.flatMap(({ amending, holdsFrom }, index) => {
    const from = amended[index - 1]?.holdsFrom ?? issuedOn;
    const lastDay = holdsFrom.subtract({ days: 1 });
    // Of two that hold from the same day nothing lies between.
    if (Temporal.PlainDate.compare(lastDay, from) < 0) return [];
    return [{ amending, from: formatDay(from), until: formatDay(lastDay), lastDay }];
  });
}

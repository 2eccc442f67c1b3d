import { rearrangementKinds, rearrangementTexts, type Rearrangement } from '#features/units/index.ts';
import { mapTexts } from '#features/rearrangements/index.ts';
import { formatDay, formatList, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

const at = '/lam-viec/don-vi/sap-xep';

/** The pages of what became of units. */
export function tabsOf(here: '' | 'so-lieu' | 'nam-2025', locale: Locale) {
  const t = rearrangementTexts[locale];
  return [
    { href: at, label: t.title, current: here === '' },
    { href: `${at}/so-lieu`, label: mapTexts[locale].title, current: here === 'so-lieu' },
    { href: `${at}/nam-2025`, label: t.places, current: here === 'nam-2025' },
  ];
}

/** "Tổ 1, Tổ 2 → Tổ 3". */
function whatOf({ parts }: Rearrangement, nameOf: (id: string) => string, locale: Locale): string {
  const going = parts.filter(({ fromId, toId }) => fromId !== toId);
  const names = (ids: readonly string[]): string => formatList([...new Set(ids)].map(nameOf), locale);
  return `${names(going.map(({ fromId }) => fromId))} → ${names(going.map(({ toId }) => toId))}`;
}

export const rearrangementLine = (one: Rearrangement, nameOf: (id: string) => string, locale: Locale) => ({
  id: one.id,
  href: `${at}/${one.id}`,
  what: whatOf(one, nameOf, locale),
  kind: rearrangementKinds[one.kind][locale],
  from: formatDay(one.on),
  basis: one.basis,
  isUndone: one.undoneAt !== null,
});

export const partLines = ({ parts }: Rearrangement, nameOf: (id: string) => string, locale: Locale) =>
  parts
    .filter(({ fromId, toId }) => fromId !== toId || parts.some((part) => part.fromId === fromId && part.toId !== toId))
    .map(({ fromId, toId, share }) => ({
      key: `${fromId} ${toId}`,
      old: nameOf(fromId),
      heir: fromId === toId ? rearrangementTexts[locale].keeps(nameOf(toId)) : nameOf(toId),
      share: `${formatNumber(share / 100, locale)}%`,
    }));

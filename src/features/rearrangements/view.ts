import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { goes, handedKinds, type HandedItem, type Handover } from './handing.ts';
import type { OnBothMaps, TwoMaps } from './maps.ts';
import { handoverTexts, mapTexts } from './messages.ts';

export const itemLine = (item: HandedItem, locale: Locale) => ({
  key: `${item.kind} ${item.id}`,
  title: item.title,
  kind: handedKinds[item.kind][locale],
  outcome: handoverTexts[locale].outcomes[item.outcome],
  stays: !goes(item),
});

export const handoverLine = (
  { id, fromId, toId, items, doneOn, undoneAt }: Handover,
  { nameOf, until, locale }: { nameOf: (unitId: string) => string; until: Temporal.PlainDate | null; locale: Locale },
) => {
  const t = handoverTexts[locale];
  return {
    id,
    from: nameOf(fromId),
    title: t.line(nameOf(fromId), nameOf(toId), formatNumber(items.length, locale), formatDay(doneOn)),
    until: undoneAt ? t.wasUndone : until ? t.until(formatDay(until)) : '',
    mayUndo: undoneAt === null && until !== null,
  };
};

/** The lines of both maps by name, then those that are the same on both as one, then the total. */
export function mapLines({ changed, same, total }: TwoMaps, nameOf: (unitId: string) => string, locale: Locale) {
  const t = mapTexts[locale];
  const said = (one: OnBothMaps['before']): string =>
    one === null ? '–' : `${formatNumber(one.value, locale)}${one.isEstimate ? ` (${t.estimate})` : ''}`;
  const lines = changed.map(({ unitId, before, after }) => ({
    key: unitId,
    name: nameOf(unitId),
    before: said(before),
    after: said(after),
  }));
  const figure = (value: number): string => formatNumber(value, locale);
  return [
    ...lines.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    ...(same.units > 0 ? [{ key: 'same', name: t.same(figure(same.units)), before: figure(same.value), after: figure(same.value) }] : []),
    { key: 'total', name: t.total, before: figure(total.before), after: figure(total.after) },
  ];
}

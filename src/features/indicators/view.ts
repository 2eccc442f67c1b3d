import { shownCode } from '#platform/values/text.ts';
import { channels, measures } from '#features/channels/index.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { aggregations, directions, type IndicatorVersion, type OwnIndicator } from './indicator.ts';
import { indicatorTexts } from './messages.ts';

/** Names by id or key that pages know: of regimes, and of indicators to compare with. */
export type NameOf = (id: string) => string | undefined;

const whereInWords = ({ isInOwn, regimeId }: OwnIndicator, regimeName: NameOf, locale: Locale): string =>
  [...(isInOwn ? [indicatorTexts[locale].own] : []), ...(regimeId ? [regimeName(regimeId) ?? ''] : [])].filter(Boolean).join('; ');

/** An indicator as a line of the list. */
export function indicatorLine(indicator: OwnIndicator, regimeName: NameOf, locale: Locale) {
  const t = indicatorTexts[locale];
  const last = indicator.versions.at(-1);
  return {
    ...{ id: indicator.id, code: indicator.code, title: `${indicator.code}. ${last?.title ?? ''}`, unit: last?.unit ?? '' },
    how: last ? aggregations[last.aggregation][locale] : '',
    where: whereInWords(indicator, regimeName, locale),
    isRetired: indicator.retiredOn !== null,
    state: indicator.retiredOn ? t.retiredFrom(formatDay(indicator.retiredOn)) : t.inUse,
    reason: indicator.retiredReason,
  };
}

function boundsInWords({ least, most, notAbove }: IndicatorVersion, titleOf: NameOf, locale: Locale): string {
  const t = indicatorTexts[locale];
  return [
    ...(least === null ? [] : [t.notBelow(formatNumber(least, locale))]),
    ...(most === null ? [] : [t.notAbove(formatNumber(most, locale))]),
    ...(notAbove === null ? [] : [t.notMoreThan(titleOf(notAbove) ?? shownCode(notAbove))]),
  ].join('; ');
}

/** Its versions, the latest first, each with the days for which it holds. */
export function versionViews({ versions, retiredOn }: OwnIndicator, titleOf: NameOf, locale: Locale) {
  const t = indicatorTexts[locale];
  return versions
    .map((version, at) => {
      const end = versions[at + 1]?.from ?? retiredOn;
      const bounds = boundsInWords(version, titleOf, locale);
      const counted = version.measure && [measures[version.measure][locale], version.channel && channels[version.channel][locale]];
      return {
        key: version.from.toString(),
        title: t.fromTo(formatDay(version.from), end ? formatDay(end.subtract({ days: 1 })) : undefined),
        lines: [
          { term: t.name, text: version.title },
          { term: t.unit, text: version.unit },
          ...(version.definition ? [{ term: t.definition, text: version.definition }] : []),
          { term: t.how, text: aggregations[version.aggregation][locale] },
          { term: t.direction, text: directions[version.direction][locale] },
          { term: t.counted, text: counted ? counted.filter(Boolean).join(', ') : t.typed },
          ...(bounds ? [{ term: t.bounds, text: bounds }] : []),
        ],
      };
    })
    .toReversed();
}

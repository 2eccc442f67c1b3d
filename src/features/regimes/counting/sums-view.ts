import { formatNumber } from '#platform/values/format.ts';
import { lowerFirst, shownCode } from '#platform/values/text.ts';
import type { Locale } from '#platform/values/messages.ts';
import { regimeTexts } from '../messages.ts';
import { aggregations } from '#features/indicators/index.ts';
import type { BodyStanding } from './standing.ts';
import type { IndicatorSums, RankedFigure, SumLine, Sums } from '../server/summing.ts';
import type { Outlier, Sum, Summed } from './sums.ts';

const said = (value: number | null, unit: string, locale: Locale): string =>
  value === null ? regimeTexts[locale].unknown : `${formatNumber(value, locale)}${unit === '%' ? '%' : ` ${unit}`}`.trim();

function why({ aggregation, unit }: Summed, sum: Sum, locale: Locale): string {
  if (sum.value === null && sum.figures === 0 && sum.none > 0) return regimeTexts[locale].nil;
  if (sum.value === null && aggregation === 'ratio' && sum.figures > 0) return regimeTexts[locale].noParts;
  return said(sum.value, unit, locale);
}

function changeOf({ summed, sum, previous }: SumLine, locale: Locale): string {
  if (sum.value === null || previous.value === null) return '–';
  const by = sum.value - previous.value;
  if (by === 0) return '0';
  return `${by > 0 ? '+' : '−'}${formatNumber(Math.abs(by), locale)}${summed.unit === '%' ? ' %' : ''}`;
}

/** A line of the sums. */
export function sumView(line: SumLine, asked: number, locale: Locale) {
  const { summed, sum, previous } = line;
  const t = regimeTexts[locale];
  return {
    code: summed.code,
    name: `${shownCode(summed.code)}. ${summed.title}`,
    value: why(summed, sum, locale),
    previous: previous.value === null ? '–' : said(previous.value, summed.unit, locale),
    change: changeOf(line, locale),
    count: [
      t.figuresOf(formatNumber(Math.min(sum.figures + sum.none, Math.max(asked, sum.figures)), locale), formatNumber(asked, locale)),
      sum.none > 0 ? t.withNone(formatNumber(sum.none, locale)) : '',
    ]
      .filter(Boolean)
      .join('; '),
    how: aggregations[summed.aggregation][locale],
  };
}

/** Who owes a report that is not summed: by name alone where nothing came, else with how it stands. */
const whyNotIn = ({ name, state }: Pick<BodyStanding, 'name' | 'state'>, locale: Locale): string =>
  state === 'missing' ? name : `${name} (${lowerFirst(regimeTexts[locale].bodyStates[state])})`;

export const sumsView = ({ lines, period, counted }: Sums, locale: Locale) => ({
  lines: lines.map((line) => sumView(line, period.counts.asked + counted.belowAsked, locale)),
  lead: regimeTexts[locale].summedLead(
    formatNumber(counted.bodies + counted.belowCame, locale),
    formatNumber(period.counts.asked + counted.belowAsked, locale),
  ),
  notIn: period.bodies.filter(({ bodyId }) => !counted.bodyIds.includes(bodyId)).map((one) => whyNotIn(one, locale)),
  notInBelow: counted.belowMissing,
});

function outlierInWords(outlier: Outlier | undefined, locale: Locale): string {
  if (!outlier) return '';
  const t = regimeTexts[locale];
  const before = formatNumber(outlier.before, locale);
  return outlier.why === 'gone'
    ? t.gone(before)
    : t[outlier.why === 'times' ? 'times' : 'part'](formatNumber(outlier.times, locale, 1), before);
}

function bodyView({ bodyId, name, state, figure, value, rank, outlier }: RankedFigure, { unit, isYesNo }: Summed, locale: Locale) {
  const t = regimeTexts[locale];
  const below = figure?.belowValue ?? null;
  const own = (of: number | null): string => (isYesNo && of !== null ? (of > 0 ? t.yes : t.no) : said(of, unit, locale));
  return {
    id: bodyId,
    name,
    href: figure ? `/lam-viec/phong-bi/${figure.envelopeId}` : undefined,
    value: figure ? (figure.isNone && value === null ? t.nil : own(value)) : t.bodyStates[state],
    bar: isYesNo ? null : value,
    rank: rank ? `${rank.rank}${rank.isTied ? ` (${t.tied})` : ''}` : '–',
    outlier: outlierInWords(outlier, locale),
    below: below === null ? '' : t.includingBelow(said(below, unit, locale), formatNumber(figure?.belowCount ?? 0, locale)),
  };
}

/** One alone is no ranking. */
const isRanking = (bodies: readonly RankedFigure[]): boolean => bodies.filter(({ rank }) => rank).length > 1;

export const indicatorView = ({ line, bodies, period }: IndicatorSums, locale: Locale) => ({
  ...sumView(line, period.counts.asked, locale),
  unit: line.summed.unit,
  definition: line.summed.definition ?? '',
  ranking: isRanking(bodies)
    ? regimeTexts[locale].ranking(formatNumber(bodies.filter(({ rank }) => rank).length, locale), formatNumber(period.counts.asked, locale))
    : '',
  bodies: bodies.map((one) => bodyView(one, line.summed, locale)),
  notIn: bodies.filter(({ figure }) => !figure).map((one) => whyNotIn(one, locale)),
});

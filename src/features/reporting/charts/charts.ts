import { channels } from '#features/channels/index.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { tidyLine } from '#platform/values/text.ts';
import type { DrawnCell, Table } from 'official-documents';
import type { Facts } from '../facts.ts';
import { figureOf, type Figure } from '../figure.ts';
import type { Indicator } from '../indicators.ts';
import { chartWords } from './messages.ts';

/** What charts are drawn from: a part of the facts. Reports from before it was kept have no months, and no charts. */
export type Drawn = Pick<Facts, 'covers' | 'targets' | 'months' | 'units' | 'years'>;

/** A chart with its figures in one table: bars stand before their figure, shades behind it. */
export interface Chart {
  key: 'targets' | 'months' | 'units' | 'years';
  title: string;
  table: Table;
}

type Rows = Table['rows'];

export interface Charted {
  year: number;
  figures: readonly Pick<Figure, 'indicator' | 'computed' | 'typed' | 'isNone'>[];
  indicators: readonly Pick<Indicator, 'code' | 'title' | 'unit'>[];
}

/** The share of 1 that the longest one is. */
const against = (most: number, value: number): number => (most > 0 ? Math.max(0, value) / most : 0);

function targetRows({ targets }: Drawn, locale: Locale): Rows {
  const t = chartWords[locale];
  return targets.map(({ text, done, wanted, unit, percent, goal, reached, hasFigure }) => {
    const none = percent === null || (done === 0 && hasFigure === false);
    const bar: DrawnCell = none
      ? { text: t.noData }
      : { text: `${formatNumber(percent, locale)}%`, ...(goal?.comparator !== '<=' && { bar: percent / 100 }) };
    const result = none ? '–' : `${formatNumber(done, locale)}/${formatNumber(wanted, locale)} ${unit}`.trim();
    return [tidyLine(text).replace(/[.;,]+$/, ''), bar, result, reached ? t.reached : none ? '–' : t.notReached];
  });
}

/** The months of the days, both ends included, as "2026-03". */
function monthsOf({ from, to }: Drawn['covers']): string[] {
  const last = to.slice(0, 7);
  const months: string[] = [];
  for (let month = Temporal.PlainYearMonth.from(from.slice(0, 7)); month.toString() <= last; month = month.add({ months: 1 }))
    months.push(month.toString());
  return months;
}

function monthTable({ covers, months = [] }: Drawn, locale: Locale): Table {
  const t = chartWords[locale];
  const shown = monthsOf(covers);
  const most = Math.max(0, ...months.map(({ activities }) => activities));
  const kinds = Object.keys(channels).filter((kind) => months.some(({ channel }) => channel === kind));
  const heading = (month: string, at: number): string => {
    const [year = '', number] = month.split('-');
    return at === 0 || number === '01' ? `${t.month(Number(number))} ${year}` : t.month(Number(number));
  };
  return {
    kind: 'table',
    columns: [
      { heading: t.channel, width: 4, align: 'left' },
      ...shown.map((month, at) => ({ heading: heading(month, at), width: 1, align: 'center' as const })),
      { heading: t.total, width: 1.3, align: 'right' },
    ],
    rows: kinds.map((kind) => {
      const of = months.filter(({ channel }) => channel === kind);
      const values = shown.map((month) => of.find((one) => one.month === month)?.activities ?? 0);
      return [
        channels[kind as keyof typeof channels][locale],
        ...values.map((value) => ({ text: formatNumber(value, locale), shade: against(most, value) })),
        formatNumber(
          values.reduce((all, value) => all + value, 0),
          locale,
        ),
      ];
    }),
  };
}

function unitRows({ units = [] }: Drawn, locale: Locale): Rows {
  const most = Math.max(0, ...units.map(({ activities }) => activities));
  return units.map(({ unitName, activities, due, done }) => [
    unitName,
    { text: formatNumber(activities, locale), bar: against(most, activities) },
    due > 0 ? `${formatNumber(done, locale)}/${formatNumber(due, locale)}` : '–',
  ]);
}

/** The years of each figure that an earlier year has too, this one the last of them. */
function yearRows({ years = [] }: Drawn, { year, figures, indicators }: Charted, locale: Locale): Rows {
  return indicators.flatMap((indicator): Rows => {
    const figure = figures.find((one) => one.indicator === indicator.code);
    const now = figure ? figureOf(figure) : null;
    const before = years.filter((one) => one.indicator === indicator.code);
    if (before.length === 0 || now === null) return [];
    const all = [...before, { year, value: now }];
    const most = indicator.unit === '%' ? 100 : Math.max(...all.map(({ value }) => value));
    return [
      { heading: `${indicator.title} (${indicator.unit})` },
      ...all.map((one) => [String(one.year), { text: formatNumber(one.value, locale), bar: against(most, one.value) }]),
    ];
  });
}

/** The charts of a report: targets, months by channel, units, earlier years; those of which nothing is known are left out. */
export function chartsOf(drawn: Drawn, charted: Charted, locale: Locale = 'vi'): Chart[] {
  if (!drawn.months) return [];
  const t = chartWords[locale];
  const table = (columns: Table['columns'], rows: Rows): Table => ({ kind: 'table', columns, rows });
  const charts: Record<Chart['key'], Table> = {
    targets: table(
      [
        { heading: t.target, width: 5, align: 'left' },
        { heading: t.progress, width: 5, align: 'left' },
        { heading: t.result, width: 2.5, align: 'right' },
        { heading: t.judged, width: 1.6, align: 'left' },
      ],
      targetRows(drawn, locale),
    ),
    months: monthTable(drawn, locale),
    units: table(
      [
        { heading: t.unit, width: 4, align: 'left' },
        { heading: t.activities, width: 6, align: 'left' },
        { heading: t.tasks, width: 2, align: 'right' },
      ],
      unitRows(drawn, locale),
    ),
    years: table(
      [
        { heading: t.year, width: 1.2, align: 'left' },
        { heading: t.figure, width: 8, align: 'left' },
      ],
      yearRows(drawn, charted, locale),
    ),
  };
  return (['targets', 'months', 'units', 'years'] as const).flatMap((key) =>
    charts[key].rows.length > 0 ? [{ key, title: t.titles[key], table: charts[key] }] : [],
  );
}

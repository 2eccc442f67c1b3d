import { shownCode } from '#platform/values/text.ts';
import { aggregations } from '#features/indicators/index.ts';
import type { Read } from '#platform/server/database.ts';
import { columnName, type BookSheet } from '#platform/server/sheets.ts';
import { formatDay, formatMoment, formatRange } from '#platform/values/format.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { nameOfPeriod } from '../../asking/naming.ts';
import { valueWithBelow, type Summed } from '../../counting/sums.ts';
import { regimeTexts } from '../../messages.ts';
import type { Asked } from '../../regime.ts';
import { allFiguresOfBodies, type BodyFigure } from '../rollup.ts';
import { countings, sumsOf, type Summing, type Sums } from '../summing.ts';
import { bookTexts } from './messages.ts';

type Row = BookSheet['rows'][number];
type Figures = Awaited<ReturnType<typeof allFiguresOfBodies>>;

/** What a column of bodies adds up by in the sheet itself; the others are no sum of its cells. */
const formulas: Partial<Record<Summed['aggregation'], 'SUM' | 'MAX'>> = { sum: 'SUM', last: 'SUM', maximum: 'MAX' };

function level({ lines }: Sums, locale: Locale): BookSheet {
  const [t, b] = [regimeTexts[locale], bookTexts[locale]];
  return {
    name: b.sums,
    widths: [8, 50, 14, 16, 12, 16, 14, 24],
    rows: [
      [b.code, t.indicator, b.unit, t.total, t.countOf, t.previous, t.changed, t.aggregation],
      ...lines.map(({ summed, sum, previous }, at): Row => [
        ...[shownCode(summed.code), summed.title, summed.unit, sum.value ?? (sum.none > 0 && sum.figures === 0 ? b.none : b.unknown)],
        ...[sum.figures + sum.none, previous.value ?? '–'],
        sum.value !== null && previous.value !== null ? { formula: `=D${at + 2}-F${at + 2}` } : null,
        aggregations[summed.aggregation][locale],
      ]),
    ],
  };
}

const cellOf = (summed: Summed, figure: BodyFigure | undefined, locale: Locale): number | string | null =>
  valueWithBelow(summed, figure) ?? (figure?.isNone ? bookTexts[locale].none : null);

/** Each body with its figures; where they add up the last line adds them by a formula, else it holds the sum of the level. */
function bodies({ lines, period }: Sums, figures: Figures, locale: Locale): BookSheet {
  const [t, b] = [regimeTexts[locale], bookTexts[locale]];
  const of = new Map(figures.map((one) => [`${one.bodyId} ${one.code}`, one]));
  const last = period.bodies.length + 1;
  const totals = lines.map(({ summed, sum }, at) => {
    const way = formulas[summed.aggregation];
    const column = columnName(at + 1);
    return way && sum.value !== null ? { formula: `=${way}(${column}2:${column}${last})` } : sum.value;
  });
  return {
    name: b.bodies,
    widths: [40, ...lines.map(() => 18)],
    rows: [
      [t.body, ...lines.map(({ summed }) => `${shownCode(summed.code)}. ${summed.title} (${summed.unit})`)],
      ...period.bodies.map(({ bodyId, name }): Row => [
        name,
        ...lines.map(({ summed }) => cellOf(summed, of.get(`${bodyId} ${summed.code}`), locale)),
      ]),
      ...(period.bodies.length > 0 ? [[b.total, ...totals]] : []),
    ],
  };
}

function sources({ period, counted, notIn, lines }: Sums, figures: Figures, { asOf, isSentToo, locale }: Summing): BookSheet {
  const b = bookTexts[locale];
  const { version, covers } = period.asked;
  const came = new Map(figures.map(({ bodyId, cameAt }) => [bodyId, cameAt]));
  const names = new Map(period.bodies.map(({ bodyId, name }) => [bodyId, name]));
  const said: [string, string][] = [
    [b.regime, version.name],
    ...(version.basis ? [[b.basis, version.basis] as [string, string]] : []),
    [b.period, nameOfPeriod(period.asked, locale)],
    [b.covers, formatRange(covers.from, covers.to)],
    [b.asOf, formatDay(asOf.happenedBy)],
    [b.counts, isSentToo ? b.sentToo : b.accepted],
    ...[...came].map(([id, at]): [string, string] => [names.get(id) ?? '', b.came(formatMoment(at))]),
    ...[...notIn, ...counted.belowMissing].map((name): [string, string] => [name, b.notIn]),
    ...lines.flatMap(({ summed }): [string, string][] => (summed.definition ? [[shownCode(summed.code), summed.definition]] : [])),
  ];
  return { name: b.sources, widths: [40, 90], rows: [[b.what, b.says], ...said] };
}

/** The sums of a period as sheets: the level, each body, and where it comes from. Undefined where the regime has no such period. */
export async function sumsBook(
  db: Read,
  authorityId: AuthorityId,
  summing: Summing,
): Promise<{ sheets: BookSheet[]; asked: Asked } | undefined> {
  const sums = await sumsOf(db, authorityId, summing);
  if (!sums) return undefined;
  const { now } = await countings(db, authorityId, sums.period, summing);
  const figures = await allFiguresOfBodies(db, authorityId, now);
  return {
    asked: sums.period.asked,
    sheets: [level(sums, summing.locale), bodies(sums, figures, summing.locale), sources(sums, figures, summing)],
  };
}

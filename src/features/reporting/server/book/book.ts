import { channels, isMeasure, measures } from '#features/channels/index.ts';
import { shownCode } from '#platform/values/text.ts';
import { columnName, type BookSheet } from '#platform/server/sheets.ts';
import { formatDay, formatMoment, formatRange } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { previousOf, saidInWords, saidOf, toDateOf, type Said } from '../../figure.ts';
import { words } from '../../messages.ts';
import { bookTexts } from './messages.ts';
import { beginsTheYear, type Report } from '../../report.ts';

type Row = BookSheet['rows'][number];

const cellOf = (said: Said, locale: Locale): number | string => (said.is === 'figure' ? said.value : saidInWords(said, locale));

/** The figures as they stand in the report; the change is computed from the two cells beside it where both are figures. */
function figures(report: Report, locale: Locale): BookSheet {
  const [t, b] = [words[locale], bookTexts[locale]];
  const rows = report.indicators.flatMap((indicator): Row[] => {
    const figure = report.figures.find((one) => one.indicator === indicator.code);
    if (!figure) return [];
    const [own, before] = [saidOf(figure), previousOf(figure)];
    const title = locale === 'en' ? (indicator.en?.title ?? indicator.title) : indicator.title;
    const unit = locale === 'en' ? (indicator.en?.unit ?? indicator.unit) : indicator.unit;
    const how = figure.typed !== null || figure.isNone ? b.typed : own.is === 'unknown' ? '' : b.computed;
    return [
      [
        ...[shownCode(indicator.code), title, unit, cellOf(own, locale)],
        ...[cellOf(toDateOf(indicator, figure, beginsTheYear(report)), locale), cellOf(before, locale)],
        ...(own.is === 'figure' && before.is === 'figure' ? ['change'] : [null]),
        ...[how, figure.typedReason ?? ''],
      ],
    ];
  });
  const heads = [b.code, t.indicator, t.unit, t.figure, t.toDate, t.previous[report.kind], b.change, t.source, b.reason];
  return {
    name: t.figures,
    widths: [8, 50, 14, 16, 16, 16, 12, 14, 50],
    rows: [
      heads,
      ...rows.map((row, at): Row =>
        row.map((cell, column) => (column === 6 && cell === 'change' ? { formula: `=D${at + 2}-F${at + 2}` } : cell)),
      ),
    ],
  };
}

/** What was recorded, a line for each measure and a column for each channel, added by formulas. */
function byChannel({ facts: { quantities } }: Report, locale: Locale): BookSheet {
  const b = bookTexts[locale];
  const kinds = [...new Set(quantities.map(({ channel }) => channel))];
  const counted = [...new Set(quantities.map(({ measure }) => measure))];
  const last = columnName(kinds.length);
  return {
    name: b.byChannel,
    widths: [50, ...kinds.map(() => 18), 14],
    rows: [
      [b.measure, ...kinds.map((kind) => channels[kind][locale]), b.sum],
      ...counted.map((measure, at): Row => [
        isMeasure(measure) ? measures[measure][locale] : measure,
        ...kinds.map((kind) => {
          const of = quantities.filter((one) => one.measure === measure && one.channel === kind);
          return of.length === 0 ? null : of.reduce((sum, { value }) => sum + value, 0);
        }),
        kinds.length === 0 ? null : { formula: `=SUM(B${at + 2}:${last}${at + 2})` },
      ]),
    ],
  };
}

/** The targets of the plan with what is done of each. */
function targets({ facts }: Report, locale: Locale): BookSheet {
  const [t, b] = [words[locale], bookTexts[locale]];
  return {
    name: b.targets,
    widths: [60, 14, 14, 14, 14],
    rows: [
      [b.target, b.done, b.wanted, t.unit, '%'],
      ...facts.targets.map(({ text, done, wanted, unit, percent }): Row => [text, done, wanted, unit, percent]),
    ],
  };
}

/** Where all of it comes from: the report, its days, by when it is known, and how each indicator is counted. */
function sources(report: Report, locale: Locale): BookSheet {
  const [t, b] = [words[locale], bookTexts[locale]];
  const { facts, covers, symbol, reportedOn, asOf, coversSource } = report;
  const lines: [string, string][] = [
    [b.report, report.title],
    [t.symbol, symbol ?? t.states.draft],
    ...(reportedOn ? [[b.signedOn, formatDay(reportedOn)] as [string, string]] : []),
    [b.body, facts.authority.name],
    [b.plan, `${facts.plan.symbol}, ${facts.plan.title}`],
    [t.cutOff, [formatRange(covers.from, covers.to), coversSource].filter(Boolean).join('. ')],
    [t.asOf, formatMoment(asOf.knownBy)],
    ...report.indicators.flatMap(({ code, definition, en }): [string, string][] => {
      const said = locale === 'en' ? (en?.definition ?? definition) : definition;
      return said ? [[shownCode(code), said]] : [];
    }),
  ];
  return { name: b.sources, widths: [30, 90], rows: [[b.what, b.says], ...lines] };
}

/** A report as a book of sheets: the numbers of the paper, what was recorded by channel, targets, and a sheet of sources. */
export const reportBook = (report: Report, locale: Locale): BookSheet[] => [
  figures(report, locale),
  byChannel(report, locale),
  targets(report, locale),
  sources(report, locale),
];

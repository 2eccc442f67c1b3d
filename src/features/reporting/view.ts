import { shownCode } from '#platform/values/text.ts';
import { formatDay, formatRange } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { previousOf, saidInWords, saidOf, toDateOf, type Figure, type Said } from './figure.ts';
import type { Indicator } from './indicators.ts';
import { words } from './messages.ts';
import { beginsTheYear, type OtherVersion, type Report, type ReportSummary } from './report.ts';

export interface FigureRow {
  /** By which figures name it: two own indicators of different authorities may share what is shown. */
  code: string;
  /** The code as people read it. */
  shown: string;
  title: string;
  unit: string;
  /** In words where nothing is known or none arose. */
  value: string;
  toDate: string;
  previous: string;
  is: 'figure' | 'none' | 'unknown';
  isTyped: boolean;
  reason: string | null;
}

interface Tabled extends Pick<Report, 'covers' | 'yearFrom'> {
  indicators: readonly Pick<Report['indicators'][number], 'code' | 'title' | 'unit' | 'measure' | 'aggregation'>[];
  figures: readonly Omit<Report['figures'][number], 'typedBy'>[];
}

export const figureRows = (report: Tabled, locale: Locale): FigureRow[] =>
  report.indicators.flatMap((indicator) => {
    const figure = report.figures.find((one) => one.indicator === indicator.code);
    if (!figure) return [];
    const said = saidOf(figure);
    return {
      code: indicator.code,
      shown: shownCode(indicator.code),
      title: indicator.title,
      unit: indicator.unit,
      value: saidInWords(said, locale),
      toDate: saidInWords(toDateOf(indicator, figure, beginsTheYear(report)), locale),
      previous: saidInWords(previousOf(figure), locale),
      is: said.is,
      isTyped: figure.typed !== null || figure.isNone,
      reason: figure.typedReason,
    };
  });

export interface FigureValues {
  status: Said['is'];
  value: number | null;
  toDate: number | null;
  previous: number | null;
}

const valueOf = (said: Said): number | null => (said.is === 'figure' ? said.value : null);

/** A figure of a report as numbers: null where none is known or none arose, which `status` tells apart. */
export function figureValues(
  indicator: Pick<Indicator, 'unit' | 'measure' | 'aggregation'>,
  figure: Omit<Figure, 'typedBy'>,
  report: Pick<Report, 'covers' | 'yearFrom'>,
): FigureValues {
  const own = saidOf(figure);
  const toDate = toDateOf(indicator, figure, beginsTheYear(report));
  return { status: own.is, value: valueOf(own), toDate: valueOf(toDate), previous: valueOf(previousOf(figure)) };
}

/** "Báo cáo số 38/BC-UBND ngày 18/03/2026", or the draft. */
export const versionName = ({ symbol, reportedOn }: Pick<OtherVersion, 'symbol' | 'reportedOn'>, locale: Locale): string =>
  symbol && reportedOn ? words[locale].paperOf(symbol, formatDay(reportedOn)) : words[locale].states.draft;

export const reportLine = (report: ReportSummary, locale: Locale) => ({
  id: report.id,
  title: report.version === 1 ? report.title : `${report.title} (${words[locale].version(report.version)})`,
  symbol: report.symbol,
  reportedOn: report.reportedOn && formatDay(report.reportedOn),
  state: report.state,
  covers: formatRange(report.covers.from, report.covers.to),
  dueOn: report.dueOn && formatDay(report.dueOn),
  isReleased: report.releasedAt !== null,
  replacedBy: report.replacedBy && { id: report.replacedBy.id, name: versionName(report.replacedBy, locale) },
});

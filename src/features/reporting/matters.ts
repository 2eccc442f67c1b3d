import { counted, channels, isMeasure } from '#features/channels/index.ts';
import { formatNumber } from '#platform/values/format.ts';
import { saidOf } from './figure.ts';
import type { Report } from './report.ts';

export const compareDays = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

export interface OpenActivity {
  id: string;
  title: string;
  happenedOn: string;
  unitName: string;
  state: string;
}

export interface Matters {
  unconfirmed: OpenActivity[];
  /** Activities of the period that name no duty and serve no target of any plan, so that they count in no figure. */
  unplaced: OpenActivity[];
  later: OpenActivity[];
  unused: string[];
  unknown: string[];
  isOpen: boolean;
}

/** True where freezing wants an explicit yes. What is unknown is named only: the paper says so itself. */
export const hasMatters = ({ unconfirmed, unplaced, later, unused, isOpen }: Matters): boolean =>
  unconfirmed.length + unplaced.length + later.length + unused.length > 0 || isOpen;

/** Typed over a computed figure: the words of the report still tell what was computed. */
const overComputed = ({ figures, indicators, sections }: Pick<Report, 'figures' | 'indicators' | 'sections'>): string[] => {
  const words = sections.map(({ text }) => text).join('\n');
  return figures.flatMap(({ indicator, typed, computed }) => {
    if (typed === null || computed === null || typed === computed) return [];
    const title = indicators.find(({ code }) => code === indicator)?.title ?? indicator;
    const told = new RegExp(`(?<![\\d.,])0?${formatNumber(typed).replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`, 'u').test(words);
    return told
      ? []
      : [`${title}: bảng ghi ${formatNumber(typed)} (nhập tay), phần lời vẫn theo số tính được là ${formatNumber(computed)}.`];
  });
};

/** Recorded, counted by no indicator, and told by no part: an officer's words left it out. */
const untold = ({ facts, indicators, sections }: Pick<Report, 'facts' | 'indicators' | 'sections'>): string[] => {
  const words = sections.map(({ text }) => text).join('\n');
  return facts.quantities.flatMap(({ channel, measure, value }) => {
    const isCounted = indicators.some((i) => i.measure === measure && (!i.channels || i.channels.includes(channel)));
    const what = isMeasure(measure) ? counted[measure] : measure;
    if (value === 0 || isCounted || words.includes(`${formatNumber(value)} ${what}`)) return [];
    return [`${channels[channel].vi}: ${formatNumber(value)} ${what} đã được ghi nhưng bảng và lời báo cáo không nêu.`];
  });
};

/** Figures that the report holds or was given but does not use, and indicators of which it knows nothing. */
export const uncounted = (report: Pick<Report, 'facts' | 'figures' | 'indicators' | 'sections'>): Pick<Matters, 'unused' | 'unknown'> => ({
  unused: [...overComputed(report), ...untold(report)],
  unknown: report.indicators
    .filter(({ code }) => {
      const figure = report.figures.find(({ indicator }) => indicator === code);
      return !figure || saidOf(figure).is === 'unknown';
    })
    .map(({ title }) => title),
});

import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { surveyTexts } from './messages.ts';
import { publicTexts } from './public/messages.ts';
import type { Difference, SurveyResults } from './results/results.ts';
import { formulas, isOpenOn, kinds, purposes, samplings, states, ways, type Survey, type Way } from './survey.ts';

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
}

type Tone = 'plain' | 'active' | 'done' | 'soon';

/** How a survey stands on the day, in words. */
function standing(it: Survey, { locale, today }: Shown): { word: string; tone: Tone } {
  const t = surveyTexts[locale];
  if (it.results?.on) return { word: t.published, tone: 'done' };
  if (it.state !== 'running') return { word: states[it.state][locale], tone: it.state === 'submitted' ? 'soon' : 'plain' };
  if (isOpenOn(it, today)) return { word: t.open, tone: 'active' };
  return Temporal.PlainDate.compare(today, it.opensOn) < 0 ? { word: t.notYet, tone: 'plain' } : { word: t.over, tone: 'soon' };
}

export const surveyLine = (it: Survey, shown: Shown) => {
  const t = surveyTexts[shown.locale];
  return {
    id: it.id,
    title: it.version > 1 ? `${it.title} (${t.version(it.version)})` : it.title,
    purpose: purposes[it.purpose][shown.locale],
    span: t.fromTo(formatDay(it.opensOn, shown.locale), formatDay(it.closesOn, shown.locale)),
    answers: formatNumber(it.answers, shown.locale),
    state: standing(it, shown),
  };
};

const percent = (share: number, locale: Locale): string => `${formatNumber(Math.round(share * 1000) / 10, locale)}%`;

const figure = (value: number, isShare: boolean, locale: Locale): string =>
  isShare ? percent(value, locale) : formatNumber(Math.round(value * 100) / 100, locale);

/** A change of an index: points of a share, or of a mean. */
const changeOf = (by: number, isShare: boolean, locale: Locale): string =>
  `${by > 0 ? '+' : ''}${formatNumber(isShare ? Math.round(by * 1000) / 10 : Math.round(by * 100) / 100, locale)}`;

/** Results in words and figures for a page; every figure with n, what is missing, and its interval. */
export function resultView(results: SurveyResults, differences: readonly Difference[], locale: Locale) {
  const t = publicTexts[locale];
  const { isShare } = results;
  const said = (value: number): string => figure(value, isShare, locale);
  return {
    n: results.n,
    formula: formulas[results.formula][locale],
    overall: results.index === null ? null : said(results.index),
    factors: results.factors.map(({ factor, name, n, index }) => ({
      factor,
      name,
      base: t.factorBase(n),
      index: said(index),
      bar: isShare ? index : index / 5,
    })),
    questions: results.questions
      .filter(({ kind }) => kind !== 'text')
      .map(({ id, position, words, told }) => ({
        ...{ id, position, words },
        told: told && {
          base: t.base(told.n, told.missing),
          index: told.index === null ? null : said(told.index),
          isPart: told.bars.some(({ figure }) => figure === null),
          bars: told.bars.map(({ value, label, figure }) => ({
            ...{ value, label, count: figure ? formatNumber(figure.count, locale) : t.withheld, bar: figure?.share ?? 0 },
            share: figure ? percent(figure.share, locale) : t.withheld,
            interval: figure ? t.interval(percent(figure.low, locale), percent(figure.high, locale)) : '',
          })),
        },
      })),
    compared: differences.map(({ words, before, now, isClear }) => ({
      ...{ words, before: said(before), now: said(now), change: changeOf(now - before, isShare, locale) },
      clear: isClear === null ? '' : isClear ? t.isClear : t.isUnclear,
    })),
  };
}

export const wayName = (way: Way | 'rest', locale: Locale): string => (way === 'rest' ? publicTexts[locale].rest : ways[way][locale]);

/** How a survey was done, in lines: stands beside every result. */
export const methodLines = (
  it: Pick<Survey, 'sampling' | 'samplingNote' | 'formula' | 'opensOn' | 'closesOn'>,
  counts: readonly { way: Way | 'rest'; count: number }[],
  locale: Locale,
) => {
  const t = publicTexts[locale];
  const n = counts.reduce((all, { count }) => all + count, 0);
  return [
    { term: t.n, text: formatNumber(n, locale) },
    { term: t.ways, text: counts.map(({ way, count }) => `${wayName(way, locale)}: ${formatNumber(count, locale)}`).join('; ') },
    { term: t.sampling, text: [samplings[it.sampling][locale], it.samplingNote].filter(Boolean).join('. ') },
    { term: t.span, text: t.fromTo(formatDay(it.opensOn, locale), formatDay(it.closesOn, locale)) },
    { term: t.formula, text: formulas[it.formula][locale] },
  ];
};

export interface ResultRow {
  question: string;
  kind: string;
  answer: string;
  n: number | null;
  missing: number | null;
  count: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
  index: number | null;
}

const rounded = (share: number): number => Math.round(share * 10_000) / 100;

/** Results as rows, a line for each answer; a question that fewer than five answered has one without figures. */
export const resultRows = (results: SurveyResults, locale: Locale): ResultRow[] => {
  const none = { n: null, missing: null, count: null, share: null, low: null, high: null, index: null };
  const ofIndex = (value: number | null): number | null =>
    value === null ? null : results.isShare ? rounded(value) : Math.round(value * 100) / 100;
  const questions = results.questions.flatMap(({ position, words, kind, told }): ResultRow[] => {
    const said = { question: `${position}. ${words}`, kind: kinds[kind][locale] };
    if (!told) return [{ ...said, ...none, answer: publicTexts[locale].hidden }];
    const { n, missing, index } = told;
    if (told.bars.length === 0) return [{ ...said, ...none, answer: '', n, missing }];
    return told.bars.map(({ label, figure }) => ({
      ...{
        ...said,
        answer: label,
        n,
        missing,
        count: figure && figure.count,
        share: figure && rounded(figure.share),
        low: figure && rounded(figure.low),
        high: figure && rounded(figure.high),
        index: ofIndex(index),
      },
    }));
  });
  const factors = results.factors.map(({ name, n, index }) => ({
    ...none,
    question: name,
    kind: publicTexts[locale].indices,
    answer: '',
    n,
    index: ofIndex(index),
  }));
  const overall = results.index === null ? [] : [{ ...none, question: publicTexts[locale].indexOverall, kind: publicTexts[locale].index, answer: '', n: results.n, index: ofIndex(results.index) }]; // prettier-ignore
  return [...questions, ...factors, ...overall];
};

/** The columns of the sheet; how those who answered were chosen, the formula and the papers stand in every line. */
export function surveyColumns(it: Pick<Survey, 'sampling' | 'formula'>, papers: number | null, locale: Locale): ListColumn<ResultRow>[] {
  const header = (name: keyof typeof surveyTexts.vi.columns) => ({ vi: surveyTexts.vi.columns[name], en: surveyTexts.en.columns[name] });
  return [
    { header: header('question'), cell: ({ question }) => question, wide: true },
    { header: header('kind'), cell: ({ kind }) => kind },
    { header: header('answer'), cell: ({ answer }) => answer },
    ...(['n', 'missing', 'count', 'share', 'low', 'high', 'index'] as const).map((name) => ({
      header: header(name),
      cell: (row: ResultRow) => row[name],
    })),
    { header: header('sampling'), cell: () => samplings[it.sampling][locale], wide: true },
    { header: header('formula'), cell: () => formulas[it.formula][locale], wide: true },
    { header: header('papers'), cell: () => papers },
  ];
}

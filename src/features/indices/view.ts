import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { indexTexts } from './messages.ts';
import { indexKinds, indexOf, type IndexResult } from './result.ts';

type Told = Pick<IndexResult, 'kind' | 'name' | 'year' | 'unitId' | 'body' | 'score' | 'outOf' | 'place' | 'places' | 'source' | 'link'>;

export type UnitName = (id: string) => string | undefined;

export const indexName = ({ kind, name }: Pick<Told, 'kind' | 'name'>, locale: Locale): string =>
  kind === 'other' ? (name ?? '') : indexKinds[kind][locale];

const ofWhom = ({ unitId, body }: Told, unitName: UnitName, locale: Locale): string =>
  body ?? (unitId ? (unitName(unitId) ?? '') : indexTexts[locale].whole);

/** A result as a line. */
export function resultLine(result: IndexResult, unitName: UnitName, locale: Locale) {
  const t = indexTexts[locale];
  const state = result.endedAt ? ('ended' as const) : result.publishedAt ? ('published' as const) : ('noted' as const);
  return {
    ...{ id: result.id, title: `${indexName(result, locale)}, ${result.year}`, year: result.year, of: ofWhom(result, unitName, locale) },
    score: t.scored(formatNumber(result.score, locale), formatNumber(result.outOf, locale)),
    place:
      result.place === null || result.places === null
        ? '–'
        : t.placed(formatNumber(result.place, locale), formatNumber(result.places, locale)),
    ...{
      source: result.source,
      link: result.link,
      state,
      word: t.states[state],
      reason: result.endReason,
      seen: result.notedAt.toString(),
    },
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Results of each index over the years: a row for each of whom it is, a cell for each year, nothing where there is none; scores out of 100, so that years of
 * another scale can be compared.
 */
export function trendsOf(results: readonly Told[], unitName: UnitName, locale: Locale) {
  return [...Map.groupBy(results, indexOf)].map(([key, of]) => {
    const years = [...new Set(of.map(({ year }) => year))].toSorted((a, b) => a - b);
    const rows = [...Map.groupBy(of, (one) => ofWhom(one, unitName, locale))].map(([name, own]) => ({
      name,
      points: years.map((year) => {
        const one = own.find((each) => each.year === year);
        return one ? rounded((one.score / one.outOf) * 100) : null;
      }),
      cells: years.map((year) => {
        const one = own.find((each) => each.year === year);
        if (!one) return '–';
        const score = indexTexts[locale].scored(formatNumber(one.score, locale), formatNumber(one.outOf, locale));
        return one.place !== null && one.places !== null
          ? `${score} (${indexTexts[locale].placed(formatNumber(one.place, locale), formatNumber(one.places, locale))})`
          : score;
      }),
    }));
    const sources = [...new Map(of.map(({ year, source, link }) => [`${year} ${source}`, { year, source, link }])).values()];
    return { key, name: of[0] ? indexName(of[0], locale) : '', years, rows, sources: sources.toSorted((a, b) => b.year - a.year) };
  });
}

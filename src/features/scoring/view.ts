import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { gapsOf, rules, totalsOf, type Criterion, type Proof, type Scorecard } from './criterion.ts';
import { scoringTexts } from './messages.ts';

const at = '/lam-viec/bao-cao/cham-diem';

export const scorecardLine = ({ id, name, year, basis, endedAt }: Scorecard) => ({
  ...{ id, name, year: String(year), basis: basis ?? '', isEnded: endedAt !== null },
  href: `${at}/${id}`,
});

/** The lines of a set: a group with what is below it added, a criterion with its scores. */
export function criterionLines(scorecard: Scorecard, criteria: readonly Criterion[], locale: Locale) {
  const t = scoringTexts[locale];
  const said = (points: number | null): string => (points === null ? t.notYet : formatNumber(points, locale));
  return criteria.map((criterion) => {
    const { id, code, title, most, mark, proofs } = criterion;
    const isGroup = most === null;
    const totals = totalsOf(criteria, code);
    return {
      ...{ id, code, title: `${code}. ${title}`, isGroup, href: isGroup ? undefined : `${at}/${scorecard.id}/${id}` },
      most: formatNumber(isGroup ? totals.most : most, locale),
      own: isGroup ? formatNumber(totals.own, locale) : said(mark.own),
      appraised: isGroup
        ? totals.known > 0
          ? formatNumber(totals.appraised, locale)
          : '–'
        : mark.appraised === null
          ? '–'
          : said(mark.appraised),
      proofs: isGroup ? '' : formatNumber(proofs, locale),
    };
  });
}

export function scorecardView(scorecard: Scorecard, criteria: readonly Criterion[], locale: Locale) {
  const t = scoringTexts[locale];
  const totals = totalsOf(criteria);
  const figure = (points: number): string => formatNumber(points, locale);
  return {
    ...scorecardLine(scorecard),
    lines: criterionLines(scorecard, criteria, locale),
    totals: [
      { term: t.most, text: t.points(figure(totals.most)) },
      { term: t.own, text: `${t.points(figure(totals.own))} (${t.scoredOf(figure(totals.scored), figure(totals.criteria))})` },
      { term: t.appraised, text: `${t.points(figure(totals.appraised))} (${t.knownOf(figure(totals.known), figure(totals.criteria))})` },
    ],
    gaps: gapsOf(criteria).map(({ criterion, missing, why }) => ({
      id: criterion.id,
      title: `${criterion.code}. ${criterion.title}`,
      href: `${at}/${scorecard.id}/${criterion.id}`,
      missing: figure(missing),
      why: t.whys[why],
    })),
    groups: criteria
      .filter(({ most, code }) => most === null && !code.includes('.'))
      .map(({ code }) => ({ code, label: t.packGroup(code) })),
  };
}

export const criterionFacts = ({ rule, steps, most, wanted }: Criterion, locale: Locale) => {
  const t = scoringTexts[locale];
  return [
    { term: t.most, text: most === null ? '–' : t.points(formatNumber(most, locale)) },
    { term: t.rule, text: rules[rule][locale] },
    ...(steps.length > 0
      ? [
          {
            term: t.steps,
            text: steps.map(({ from, points }) => t.step(formatNumber(from, locale), formatNumber(points, locale))).join('; '),
          },
        ]
      : []),
    ...(wanted ? [{ term: t.wanted, text: wanted }] : []),
  ];
};

const hrefs = {
  activity: (id: string) => `/lam-viec/hoat-dong/${id}`,
  report: (id: string) => `/lam-viec/bao-cao/${id}`,
  paper: (id: string) => `/lam-viec/so-van-ban/di/${id}`,
} as const;

/** `opensPapers` says whether the reader may open a paper of the register; what he may not open is named without a link. */
export const proofLine = (
  { id, kind, objectId, title, symbol, on, isWeak }: Proof,
  { locale, opensPapers }: { locale: Locale; opensPapers: boolean },
) => {
  const t = scoringTexts[locale];
  return {
    id,
    title,
    href: kind === 'paper' && !opensPapers ? undefined : hrefs[kind](objectId),
    about: [t.kinds[kind], symbol, formatDay(on), isWeak ? t.weak : ''].filter(Boolean).join(', '),
    isWeak,
  };
};

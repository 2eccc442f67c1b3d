import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { shownCode, truncate } from '#platform/values/text.ts';
import type { Remark } from '../envelope.ts';
import { reportTexts } from './messages.ts';
import type { ReportSaid } from '../package/report.ts';

/** The place of a remark that is about all of it. */
export const WHOLE = 'report';

const paragraphsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

type Figure = ReportSaid['report']['figures'][number];

/** A question that was answered by yes or no goes up as one or none of it beside its answer in words. */
const yesOrNo = ({ unit, value, title }: Figure, { report }: ReportSaid): string | undefined =>
  unit === '' && (value === 0 || value === 1)
    ? report.answers?.find(({ question, answer }) => question === title && /^(?:Có|Không)(?:$|\. )/.test(answer))?.answer
    : undefined;

const said = (figure: Figure, content: ReportSaid, locale: Locale): string => {
  const t = reportTexts[locale];
  const { is, value, unit } = figure;
  const answer = yesOrNo(figure, content);
  if (answer !== undefined) return answer;
  if (is === 'none') return t.none;
  if (value === undefined) return t.unknown;
  return unit === '%' ? `${formatNumber(value, locale)}%` : `${formatNumber(value, locale)} ${unit}`.trim();
};

/** What a remark can be about: the whole, each part, each paragraph of a part, each figure; as a list to choose from. */
export function placesIn(content: ReportSaid | undefined, locale: Locale): { value: string; label: string; group?: string }[] {
  const t = reportTexts[locale];
  const sections = (content?.report.sections ?? []).flatMap(({ key, heading, text }) => {
    const paragraphs = paragraphsOf(text);
    const one = { value: key, label: heading, group: t.parts };
    if (paragraphs.length < 2) return [one];
    return [
      one,
      ...paragraphs.map((words, at) => ({ value: `${key}.${at + 1}`, label: t.paragraph(at + 1, truncate(words, 70)), group: heading })),
    ];
  });
  const figures = content
    ? content.report.figures.map((one) => ({
        value: one.code,
        label: `${shownCode(one.code)}. ${one.title} (${said(one, content, locale)})`,
        group: t.figures,
      }))
    : [];
  return [{ value: WHOLE, label: t.whole }, ...sections, ...figures];
}

/** Where a remark belongs, in words; what somebody wrote freely stays. */
export function placeInWords(place: string, content: ReportSaid | undefined, locale: Locale): string {
  const t = reportTexts[locale];
  if (place === WHOLE) return t.whole;
  const figure = content?.report.figures.find(({ code }) => code === place);
  if (figure) return `${shownCode(figure.code)}. ${figure.title}`;
  const [key, at] = place.split('.');
  const section = content?.report.sections.find((one) => one.key === key);
  if (!section) return place;
  return at === undefined ? section.heading : `${section.heading}, ${t.nth(at)}`;
}

/** The remarks on a figure, a part or one of its paragraphs. */
export const remarksOn = (remarks: readonly Remark[], place: string): string[] =>
  remarks.filter((one) => one.place === place).map(({ words }) => words);

/** The remarks on a part and its paragraphs, these with their number. */
export function remarksOnPart(remarks: readonly Remark[], key: string, locale: Locale): string[] {
  return remarks.flatMap(({ place, words }) => {
    const [part, at] = place.split('.');
    if (part !== key) return [];
    return [at === undefined ? words : `${reportTexts[locale].nth(at)}: ${words}`];
  });
}

/**
 * A report as who received it reads it: each figure and paragraph, beside those of the version in whose place it comes and the remarks that were made on that one,
 * or on this one where there was none before. `published` gives the page with the activities that a figure counts, where its sender publishes them.
 */
export function reportView(
  content: ReportSaid,
  {
    before,
    remarks,
    published,
  }: { before?: ReportSaid | undefined; remarks: readonly Remark[]; published?: ((code: string) => string | null) | undefined },
  locale: Locale,
) {
  const earlier = new Map(before?.report.figures.map((one) => [one.code, said(one, before, locale)]));
  const texts = new Map(before?.report.sections.map((one) => [one.key, one.text]));
  const known = content.report.figures.filter(({ is, code }) => is !== 'unknown' || remarksOn(remarks, code).length > 0);
  return {
    isNone: content.report.isNone ?? false,
    isEstimate: content.report.isEstimate ?? false,
    hasBefore: before !== undefined,
    unknown: content.report.figures.length - known.length,
    figures: known.map((one) => ({
      ...{
        code: one.code,
        title: `${shownCode(one.code)}. ${one.title}`,
        value: said(one, content, locale),
        before: earlier.get(one.code) ?? '–',
      },
      isMoved: before !== undefined && earlier.get(one.code) !== said(one, content, locale),
      remarks: remarksOn(remarks, one.code),
      published: one.is === 'figure' && (one.value ?? 0) > 0 ? (published?.(one.code) ?? null) : null,
    })),
    sections: content.report.sections.map(({ key, heading, text }) => ({
      ...{ key, heading, paragraphs: paragraphsOf(text), remarks: remarksOnPart(remarks, key, locale) },
      before: before && texts.get(key) !== text ? paragraphsOf(texts.get(key) ?? '') : null,
    })),
    answers: content.report.answers ?? [],
    below: content.below
      ? reportTexts[locale].below(
          formatNumber(content.below.came, locale),
          formatNumber(content.below.asked, locale),
          content.below.missing.join('; '),
        )
      : '',
  };
}

import { formatDay, formatList, formatMoment } from '#platform/values/format.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import {
  disclosureSubjects,
  disclosureWays,
  type Disclosure,
  type DisclosureSubject,
  type DisclosureWay,
} from './disclosures/disclosure.ts';
import { kept as keptDisclosure } from './disclosures/schema.ts';
import { siteTexts } from './messages.ts';
import type { Outage } from './outages/outage.ts';
import { kindCodes, languages, pageHref, pageKinds, pageTitle, paragraphsOf, type SitePage } from './pages/page.ts';
import { kept as keptPage } from './pages/schema.ts';

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
  /** After so many days without a look a page is old. */
  days: number;
  unit: string;
}

const isShown = ({ endedOn }: Pick<SitePage, 'endedOn'>, today: Temporal.PlainDate): boolean =>
  endedOn === null || Temporal.PlainDate.compare(today, endedOn) < 0;

export const isOldPage = (page: SitePage, today: Temporal.PlainDate, days: number): boolean =>
  isShown(page, today) && Temporal.PlainDate.compare(page.checkedOn.add({ days }), today) < 0;

/** The kinds that an authority must tell of itself and does not, in Vietnamese. */
export const missingKinds = (pages: readonly SitePage[], today: Temporal.PlainDate) =>
  kindCodes.filter(
    (kind) => pageKinds[kind].isDue && !pages.some((page) => page.kind === kind && page.lang === 'vi' && isShown(page, today)),
  );

/** A page as officers see it. */
export function pageView(page: SitePage, { locale, today, days, unit }: Shown) {
  const t = siteTexts[locale];
  return {
    id: page.id,
    title: pageTitle(page, locale),
    language: page.lang === 'vi' ? '' : languages[page.lang][locale],
    href: pageHref(page),
    unit: t.keptBy(unit),
    when: `${t.updated(formatDay(page.updatedOn))}, ${t.checked(formatDay(page.checkedOn))}`,
    isOld: isOldPage(page, today, days),
    endedOn: page.endedOn && formatDay(page.endedOn),
    lang: page.lang,
    paragraphs: paragraphsOf(page.body),
    entries: page.entries.map(({ heading, detail }) => ({ term: heading, text: detail })),
  };
}

/** What the edit form of a page starts with. */
export const pageStart = (page: SitePage) => ({ ...recordIn(keptPage, page), entries: page.entries.map((entry) => ({ ...entry })) });

/** An announcement as officers see it. */
export function outageView(outage: Outage, now: Temporal.Instant, locale: Locale) {
  const t = siteTexts[locale];
  const isPast = Temporal.Instant.compare(outage.endsAt, now) <= 0;
  const isNow = !isPast && Temporal.Instant.compare(outage.startsAt, now) <= 0;
  const state = outage.cancelledOn ? 'cancelled' : isPast ? 'past' : isNow ? 'now' : 'coming';
  return {
    id: outage.id,
    title: t.span(formatMoment(outage.startsAt), formatMoment(outage.endsAt)),
    kind: t.kinds[outage.kind],
    reason: outage.reason,
    instead: outage.instead,
    by: t.by(outage.announcedBy, formatDay(outage.announcedOn)),
    word: t.states[state],
    tone: ({ cancelled: 'plain', past: 'plain', now: 'late', coming: 'soon' } as const)[state],
    mayCancel: state === 'now' || state === 'coming',
  };
}

/** What a banner says of an outage, whole and in one short line; the moments are ISO text. */
export function bannerOf(outage: { kind: string; starts_at: string; ends_at: string }, locale: Locale): { text: string; line: string } {
  const kind = outage.kind === 'fault' ? 'fault' : 'planned';
  const [from, to] = [outage.starts_at, outage.ends_at].map((at) => formatMoment(Temporal.Instant.from(at), locale)) as [string, string];
  return { text: siteTexts[locale].banner[kind](from, to), line: siteTexts[locale].bannerLine[kind](from, to) };
}

const subjectWords = (code: string, locale: Locale): string =>
  (Object.hasOwn(disclosureSubjects, code) ? disclosureSubjects[code as DisclosureSubject] : disclosureSubjects.other)[locale];

export const wayWords = (codes: readonly string[], locale: Locale): string =>
  formatList(
    codes.map((code) => (Object.hasOwn(disclosureWays, code) ? disclosureWays[code as DisclosureWay][locale] : code)),
    locale,
  );

type Line = Pick<Disclosure, 'title' | 'place' | 'basis' | 'link'> & {
  id: string;
  subject: string;
  ways: readonly string[];
  sinceOn: string;
  untilOn: string | null;
};

/** A line of the register; days are ISO text. */
export function disclosureView(line: Line, { locale, today, unit }: { locale: Locale; today: Temporal.PlainDate; unit: string }) {
  const t = siteTexts[locale];
  const isOver = line.untilOn !== null && line.untilOn < today.toString();
  return {
    id: line.id,
    title: line.title,
    subject: subjectWords(line.subject, locale),
    ways: wayWords(line.ways, locale),
    place: line.place,
    when: line.untilOn === null ? t.fromOn(formatDay(line.sinceOn)) : t.fromTo(formatDay(line.sinceOn), formatDay(line.untilOn)),
    basis: line.basis,
    link: line.link,
    unit,
    isOver,
    word: isOver ? t.over : t.shown,
  };
}

/** The same of a stored line. */
export const disclosureLine = (line: Disclosure, shown: { locale: Locale; today: Temporal.PlainDate; unit: string }) =>
  disclosureView({ ...line, sinceOn: line.sinceOn.toString(), untilOn: line.untilOn?.toString() ?? null }, shown);

export const disclosureStart = (line: Disclosure) => ({ ...recordIn(keptDisclosure, line), ways: [...line.ways] });

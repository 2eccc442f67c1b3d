import { topics } from '#features/documents/index.ts';
import { formatDay, formatMoment, formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { conditions, hangs, siteKinds, type Check, type Condition, type Display, type Photo, type Round, type Site } from './display.ts';
import { displayTexts } from './messages.ts';
import { standingOn, type Standing } from './rules.ts';

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
  /** So many days before its last day a display is near it. */
  days: number;
  /** The name of its unit today; undefined where the unit is no longer there. */
  unit: string | undefined;
}

type Tone = 'plain' | 'active' | 'done' | 'soon' | 'late';
const tones: Readonly<Record<Standing, Tone>> = { hanging: 'active', soon: 'soon', expired: 'late', down: 'plain', undone: 'plain' };

/** How it stands, in words with their tone; what is damaged says so besides. */
export function statesOf(
  display: Display,
  { locale, today, days }: Pick<Shown, 'locale' | 'today' | 'days'>,
): { tone: Tone; word: string }[] {
  const t = displayTexts[locale];
  const standing = standingOn(display, today, days);
  const isDamaged = hangs(display) && display.condition === 'damaged';
  const own = { tone: tones[standing], word: t.standing[standing] };
  if (!isDamaged) return [own];
  return [...(standing === 'hanging' ? [] : [own]), { tone: 'late', word: t.damaged }];
}

/** What is read on it, in one line. */
export const sloganLine = ({ slogan }: Pick<Display, 'slogan'>): string => slogan.replace(/\s*\n\s*/g, ' / ');

/** A display in a list, as plain data. */
export function displayLine(display: Display, shown: Shown) {
  const { locale, unit } = shown;
  const { id, kind, place, hungOn, untilOn, takenDownOn } = display;
  const t = displayTexts[locale];
  return {
    id,
    slogan: sloganLine(display),
    kind: siteKinds[kind][locale],
    place,
    unit: unit ?? null,
    hungOn: formatDay(hungOn),
    until: takenDownOn ? t.downOn(formatDay(takenDownOn)) : untilOn ? formatDay(untilOn) : t.noEnd,
    states: statesOf(display, shown),
  };
}

function sizeOf({ width, height }: Display, locale: Locale): string {
  const t = displayTexts[locale];
  const n = (metres: number): string => formatNumber(metres, locale);
  if (width !== null && height !== null) return t.metres(n(width), n(height));
  if (width !== null) return t.wide(n(width));
  return height === null ? '' : t.high(n(height));
}

const mapOf = ({ latitude, longitude }: Pick<Site, 'latitude' | 'longitude'>): string | null =>
  latitude === null || longitude === null ? null : `geo:${latitude},${longitude}?q=${latitude},${longitude}`;

/** The point on the map, as it is typed; empty where none is known. */
const pointOf = ({ latitude, longitude }: Pick<Site, 'latitude' | 'longitude'>, locale: Locale): string =>
  latitude === null || longitude === null ? '' : `${formatNumber(latitude, locale, 6)}; ${formatNumber(longitude, locale, 6)}`;

/** A display on its page, as plain data; `duty` is the text of the duty that it serves. */
export function displayView(display: Display, shown: Shown, duty: string | undefined) {
  const { locale } = shown;
  const t = displayTexts[locale];
  const line = displayLine(display, shown);
  const facts = [
    { term: t.slogan, text: display.slogan },
    { term: t.kind, text: line.kind },
    { term: t.place, text: line.place },
    { term: t.coordinates, text: pointOf(display, locale) },
    { term: t.unit, text: line.unit ?? t.unitGone },
    { term: t.from, text: line.hungOn },
    { term: t.until, text: display.untilOn ? formatDay(display.untilOn) : t.noEnd },
    { term: t.pieces, text: display.pieces > 1 ? formatNumber(display.pieces, locale) : '' },
    { term: t.size, text: sizeOf(display, locale) },
    { term: t.topic, text: display.topic ? topics[display.topic][locale] : '' },
    { term: t.duty, text: duty ?? '' },
  ].filter(({ text }) => text !== '');
  return {
    ...line,
    facts,
    siteId: display.siteId,
    activityId: display.activityId,
    takenDownOn: display.takenDownOn && formatDay(display.takenDownOn),
    isUndone: display.isUndone,
    map: mapOf(display),
  };
}

/** What the form that corrects a display starts with. */
export const displayStart = ({ slogan, topic, width, height, untilOn }: Display) => ({ slogan, topic, width, height, untilOn });

/** A look at a display in a list of looks. */
export function checkLine({ condition, note, checkedAt, byName, roundId }: Check, locale: Locale) {
  const t = displayTexts[locale];
  const word = conditions[condition][locale];
  return {
    when: formatMoment(checkedAt),
    title: note ? `${word}: ${note}` : word,
    text: roundId ? `${byName}, ${t.onRound}` : byName,
    tone: condition === 'good' ? ('done' as const) : ('late' as const),
  };
}

/** A photograph on the page of its display, by the address under which it is opened. */
export const photoView = (display: Display, { fileId, addedAt }: Photo, locale: Locale) => ({
  href: `/lam-viec/truc-quan/${display.id}/anh/${fileId}`,
  alt: displayTexts[locale].photoOf(sloganLine(display), formatMoment(addedAt)),
});

/** A place in the list of places. */
export function siteLine(site: Site, locale: Locale, unit: string | undefined) {
  const { id, kind, place, hanging, roundOrder, endedOn } = site;
  return {
    id,
    place,
    kind: siteKinds[kind][locale],
    unit: unit ?? null,
    order: roundOrder === null ? '' : formatNumber(roundOrder, locale),
    hanging: formatNumber(hanging, locale),
    endedOn: endedOn && formatDay(endedOn),
    map: mapOf(site),
    point: pointOf(site, locale),
  };
}

/** What the form of a place starts with. */
export const siteStart = ({ kind, place, unitId, roundOrder, latitude, longitude, note }: Site) => ({
  kind,
  place,
  unitId,
  roundOrder,
  latitude,
  longitude,
  note,
});

/** A round in the list of rounds. */
export function roundLine({ id, begunAt, endedAt, byName, found }: Round, locale: Locale, unit: string) {
  const t = displayTexts[locale];
  const n = (condition: Condition): string => formatNumber(found[condition], locale);
  return {
    id,
    unit,
    begunAt: formatMoment(begunAt),
    by: byName,
    isOpen: endedAt === null,
    state: endedAt ? t.over : t.underWay,
    result: t.counts(n('good'), n('damaged'), n('gone')),
    times: endedAt
      ? `${t.began(byName, formatMoment(begunAt))}, ${t.endedAt(formatMoment(endedAt))}`
      : t.began(byName, formatMoment(begunAt)),
  };
}

/** A display as a card of a round: what was seen of it on this round, and the last picture. */
export function roundCard(display: Display, check: Check | undefined, photo: Photo | undefined, locale: Locale) {
  const t = displayTexts[locale];
  const { id, kind, place, untilOn } = display;
  return {
    id,
    title: place,
    kind: siteKinds[kind][locale],
    slogan: display.slogan,
    until: untilOn ? t.untilDay(formatDay(untilOn)) : '',
    map: mapOf(display),
    photo: photo ? photoView(display, photo, locale) : null,
    condition: check?.condition ?? null,
    seen: check ? checkLine(check, locale) : null,
  };
}

import { formatDay, formatMoment } from '#platform/values/format.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { screenTexts } from './messages.ts';
import { kept } from './schema.ts';
import { standingOf, type Screen } from './screen.ts';

type Moment = Parameters<typeof standingOf>[1];

/** A screen as the list and its own page show it. */
export function screenView(screen: Screen, moment: Moment, locale: Locale) {
  const { id, name, place, heardAt, shows, endedOn, code, codeUntil } = screen;
  const standing = standingOf(screen, moment);
  const isGood = code !== null && codeUntil !== null && Temporal.Instant.compare(codeUntil, moment.now) > 0;
  return {
    ...{ id, name, place, standing, shows: shows ?? '', endedOn: endedOn && formatDay(endedOn) },
    state: screenTexts[locale].standing[standing],
    heard: heardAt ? formatMoment(heardAt) : screenTexts[locale].never,
    code: isGood ? `${code.slice(0, 4)} ${code.slice(4)}` : null,
  };
}

export const screenStart = (screen: Screen) => recordIn(kept, screen);

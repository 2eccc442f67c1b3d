import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { isBroken, linkStates, opensNot, type StoryLink } from './link.ts';
import { linkTexts } from './messages.ts';

/** A link as a row of the list: what is wrong with it, since when, in words. */
export function linkLine(link: StoryLink, locale: Locale) {
  const t = linkTexts[locale];
  const word = linkStates[link.state][locale];
  const isOfOneNight = opensNot.includes(link.state) && !isBroken(link);
  const state = link.status !== null && opensNot.includes(link.state) ? t.withStatus(word, link.status) : word;
  return {
    id: link.id as string,
    storyId: link.storyId as string,
    title: link.title,
    href: link.href,
    shown: truncate(link.href, 90),
    state: isOfOneNight ? `${state}: ${t.firstNight}` : state,
    tone: isBroken(link) ? ('late' as const) : isOfOneNight ? ('soon' as const) : ('plain' as const),
    movedTo: link.movedTo === null ? null : t.movedTo(truncate(link.movedTo, 120)),
    since: formatMoment(link.since),
  };
}

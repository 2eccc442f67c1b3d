import { briefingTexts } from '#features/briefings/index.ts';
import { briefingsOf } from '#features/briefings/server/index.ts';
import { channelTexts, ruleOf, storyLine, whyNotDecide, whyNotDecideWords } from '#features/newsroom/index.ts';
import { approversOf, storiesOf, undecidedWords } from '#features/newsroom/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { MOST } from '../waiting/lists.ts';

/** Stories that wait for the officer, to be checked or approved, and words for channels of such as are approved. */
export async function storiesFor(staff: StaffContext, locale: Locale) {
  const { db, actor, today } = staff;
  const waiting = await storiesOf(db, actor.authorityId, { states: ['submitted', 'checked'], limit: 50 });
  const words = await undecidedWords(db, actor.authorityId);
  const rules = waiting.length + words.length > 0 ? await approversOf(db, actor.authorityId) : [];
  const mine = waiting.filter((one) => whyNotDecide(actor, one, rules) === undefined);
  const stories = mine.slice(0, MOST).map((story) => {
    const { id, title, state, when } = storyLine(story, { locale, today, unit: '', topics: new Map() });
    return { href: `/lam-viec/tin-bai/${id}`, title, when: [state.word, when].filter(Boolean).join(' · ') };
  });
  const saying = words
    .filter((one) => whyNotDecideWords(actor, one, rules) === undefined)
    .slice(0, MOST)
    .map(({ storyId, channel, title, writtenAt }) => ({
      href: `/lam-viec/tin-bai/${storyId}/kenh`,
      title: truncate(`${ruleOf(channel)[locale]}: ${title}`, 160),
      when: `${channelTexts[locale].waits} · ${formatMoment(writtenAt)}`,
    }));
  return [...stories, ...saying];
}

/** Directives that the officer is to read and has not. */
export async function directivesFor({ db, actor }: StaffContext, locale: Locale) {
  const found = await briefingsOf(db, actor.authorityId, { unreadBy: actor.officerId, limit: MOST });
  return found.map(({ id, title, giverName, dueOn }) => ({
    href: `/lam-viec/tin-bai/quan-triet/${id}`,
    title,
    when: briefingTexts[locale].toldText(giverName, formatDay(dueOn)),
    due: dueOn.toString(),
  }));
}

import { storyLine, whyNotDecide } from '#features/newsroom/index.ts';
import { approversOf, storiesOf } from '#features/newsroom/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';

const MOST = 8;

/** Stories that wait for the officer: to be checked or approved. */
export async function storiesFor(staff: StaffContext, locale: Locale) {
  const { db, actor, today } = staff;
  const waiting = await storiesOf(db, actor.authorityId, { states: ['submitted', 'checked'], limit: 50 });
  const rules = waiting.length > 0 ? await approversOf(db, actor.authorityId) : [];
  const mine = waiting.filter((one) => whyNotDecide(actor, one, rules) === undefined);
  return mine.slice(0, MOST).map((story) => {
    const { id, title, state, when } = storyLine(story, { locale, today, unit: '' });
    return { href: `/lam-viec/tin-bai/${id}`, title, when: [state.word, when].filter(Boolean).join(' · ') };
  });
}

import type { RequestEvent } from '@sveltejs/kit';
import { draftForm, maySeeNewsroom, mayWriteStories } from '#features/newsroom/index.ts';
import { draftsOf, keepDraft } from '#features/newsroom/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatList, formatMoment } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { storyAt } from '../../stories.ts';
import { adviceOn } from '../../writing.ts';
import { draftLine } from './drafts.ts';

export const load = staffLoad(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { db, actor } = staff;
  const story = await storyAt(event, staff);
  const drafts = await draftsOf(db, actor.authorityId, story.id, actor.officerId);
  return { locale, id: story.id, title: story.title, drafts: drafts.map((draft) => draftLine(draft, story, locale)) };
});

export const actions = {
  default: staffAction(mayWriteStories, draftForm, async (input, staff, event: RequestEvent) => {
    const { locale } = event.locals;
    const story = await storyAt(event, staff);
    const kept = await keepDraft(staff.tx, staff, story.id, input);
    if (!kept.ok) return kept;
    const { others, newer } = kept.value;
    const { title = '', summary = '', body = '' } = input;
    const once = {
      at: formatMoment(staff.now),
      others: formatList(others.map(({ name }) => name), locale), // prettier-ignore
      newer: newer && { by: newer.by, at: formatMoment(newer.at) },
      advice: adviceOn({ section: story.section, title, summary, body }, locale),
    };
    return ok({ notice: '', once });
  }),
};

import type { RequestEvent } from '@sveltejs/kit';
import { maySeeNewsroom, textLine } from '#features/newsroom/index.ts';
import { textsOf } from '#features/newsroom/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { storyAt } from '../../stories.ts';

export const load = staffLoad(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const story = await storyAt(event, staff);
  const texts = await textsOf(db, actor.authorityId, story.id);
  return {
    locale,
    id: story.id,
    title: story.title,
    texts: texts.map((is, index) => textLine(is, texts[index + 1], locale)),
    history:
      mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'story-edition', story.editionId, locale) : undefined,
  };
});

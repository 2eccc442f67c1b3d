import type { RequestEvent } from '@sveltejs/kit';
import {
  isOpen,
  maySeeNewsroom,
  mayWriteStories,
  newsroomRefusals,
  states,
  whyNotWrite,
  writeForm,
  type StoryId,
} from '#features/newsroom/index.ts';
import { lockStory, startOf, writeStory } from '#features/newsroom/server/index.ts';
import { cameBack, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { AT, listsOfStory, storyAt, writeLists } from '../../stories.ts';
import { besideWriting, draftAt, draftsBeside, withDraft } from '../../writing.ts';

const start = async (staff: StaffContext, event: RequestEvent) => startOf(await storyAt(event, staff));

export const load = staffLoad(maySeeNewsroom, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const story = await storyAt(event, staff);
  const refusal = whyNotWrite(staff.actor, story);
  if (refusal) stop(403, { refusal }, event);
  if (!isOpen(story.state) && !cameBack(event)) stop(409, { refusal: newsroomRefusals.closed(states[story.state].vi) }, event);
  const options = await writeLists(staff, story.topics);
  const wanted = event.url.searchParams.get('nhap');
  const draft = wanted === null ? undefined : await draftAt(staff, story.id, wanted);
  const fields = fieldsOf(writeForm, { locale, options, values: await start(staff, event), shown: {} });
  return {
    locale,
    id: story.id,
    title: story.title,
    voids: story.state !== 'draft',
    ...(await besideWriting(staff, story)),
    ...(await draftsBeside(staff, story, draft, locale)),
    fields: draft ? withDraft(fields, draft) : fields,
  };
});

export const actions = {
  default: staffEdit(
    mayWriteStories,
    writeForm,
    {
      lock: ({ tx, actor }: StaffWork, { params }: RequestEvent) => lockStory(tx, actor.authorityId, parseId<StoryId>(params['tin'])),
      start,
      about: ({ params }: RequestEvent) => ({ objectType: 'story', objectId: params['tin'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) => {
      const written = await writeStory(staff.tx, staff, (await storyAt(event, staff)).id, input);
      return written.ok ? ok({ goTo: `${AT}/${written.value}?da-luu=sua` }) : written;
    },
    listsOfStory,
  ),
};

import type { RequestEvent } from '@sveltejs/kit';
import { beginForm, isSection, mayWriteStories } from '#features/newsroom/index.ts';
import { beginStory } from '#features/newsroom/server/index.ts';
import { isAudience, isTopic } from '#features/plans/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { AT, proposedFor, writeLists } from '../stories.ts';
import { papersToCite } from '../writing.ts';

export const load = staffLoad(mayWriteStories, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const options = await writeLists(staff);
  const [title, topic, audience, section] = ['tieu-de', 'noi-dung', 'doi-tuong', 'chuyen-muc'].map(
    (name) => url.searchParams.get(name) ?? '',
  );
  const proposed = await proposedFor(staff, title ?? '');
  const values = {
    unitId: options.unitId.length === 1 ? options.unitId[0]?.value : undefined,
    ...(title && { title: title.slice(0, 160) }),
    section: section && isSection(section) ? section : ('news' as const),
    topics: topic && isTopic(topic) ? [topic] : proposed.topics,
    audiences: audience && isAudience(audience) ? [audience] : proposed.audiences.length > 0 ? proposed.audiences : ['residents' as const],
  };
  return { locale, by: staff.actor.officerId, papers: await papersToCite(staff), fields: fieldsOf(beginForm, { locale, options, values }) };
});

export const actions = {
  default: staffAction(
    mayWriteStories,
    beginForm,
    async (input, staff) => {
      const begun = await beginStory(staff.tx, staff, input);
      return begun.ok ? ok({ goTo: `${AT}/${begun.value}?da-luu=bai` }) : begun;
    },
    (staff) => writeLists(staff),
  ),
};

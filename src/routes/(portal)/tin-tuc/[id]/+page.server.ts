import { topicName } from '#features/plans/index.ts';
import { storyInFull, topicNamesAt } from '#features/portal/server/index.ts';
import { parseId, type Id } from '#platform/values/ids.ts';
import { formatBytes } from '#platform/values/format.ts';
import { notHere, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, site, asked, params }) => {
  const id = parseId<Id<'story'>>(params['id']);
  const story = (id && (await storyInFull(db, id, asked))) ?? (await notHere({ db, asked }, 'story', params['id']));
  return {
    story,
    topics: story.topics.map((code) => ({ code, name: topicName(code, asked.locale, topicNamesAt(site)) })),
    files: story.files.map(({ id: fileId, words, name, bytes }) => ({ id: fileId, words, name, size: formatBytes(bytes, asked.locale) })),
  };
});

import { isSection } from '#features/newsroom/index.ts';
import { isTopic, topicName } from '#features/plans/index.ts';
import { storiesPage, topicNamesAt } from '#features/portal/server/index.ts';
import { notPublic, pageNumber, publicLoad } from '../portal.ts';

const reads = { trang: pageNumber, 'chuyen-muc': /^(?:news|guide|policy|example|press)$/, 'noi-dung': /^[a-z]+(?:-[a-z]+)*$/ };

export const load = publicLoad(reads, async ({ db, site, asked, read }) => {
  const page = Number(read['trang'] ?? 1);
  const { 'chuyen-muc': code = '', 'noi-dung': topic = '' } = read;
  const section = isSection(code) ? code : undefined;
  const names = topicNamesAt(site);
  if (topic && (!isTopic(topic) || topicName(topic, asked.locale, names) === topic)) return notPublic(asked.locale);
  const shown = await storiesPage(db, { ...asked, section, topic: topic || undefined, page });
  if (page > Math.max(shown.pages, 1)) return notPublic(asked.locale);
  const topics = shown.topics.map((one) => ({ code: one, name: topicName(one, asked.locale, names) }));
  return { ...shown, topics, page, section: section ?? null, topic: isTopic(topic) ? topic : null };
});

import { newsTexts, type News } from '#features/opendata/index.ts';
import { newsDone, newsIssued, newsTold } from '#features/opendata/server/index.ts';
import { isTopic, topicName } from '#features/plans/index.ts';
import { topicNamesAt } from '#features/portal/server/index.ts';
import { notPublic } from './portal.ts';
import { forEverybody, publicEndpoint, published, type Publishing } from './published.ts';

const reads = {
  loai: /^(?:van-ban|tin-bai)$/,
  'chu-de': /^[a-z]+(?:-[a-z]+)*$/,
  'don-vi': /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

async function newsOf({ db, asked, read, addresses, name, site }: Publishing, path: string): Promise<News> {
  const { locale, today } = asked;
  const t = newsTexts[locale];
  const { 'chu-de': topic, 'don-vi': unit, loai: kind } = read;
  const topicNames = topicNamesAt(site);
  const isKnown = (code: string): boolean => isTopic(code) && topicName(code, locale, topicNames) !== code;
  if ((topic !== undefined && !isKnown(topic)) || (unit !== undefined && !site.names.units.includes(unit))) return notPublic(locale);
  const of = [
    topic === undefined ? [] : [topicName(topic, locale, topicNames)],
    unit === undefined ? [] : [site.names.on(unit, today).name],
  ]
    .flat()
    .join(', ');
  const wanted = { ...asked, topicNames, topic, unit, pageAt: addresses.page, fileAt: addresses.file };
  const search = new URLSearchParams(kind === 'van-ban' ? { loai: kind } : (read as Record<string, string>)).toString();
  const titles = { done: [t.done, t.doneOf], told: [t.told, t.toldOf] } as const;
  const [plain, narrowed] = titles[kind === 'tin-bai' ? 'told' : 'done'];
  return {
    title: kind === 'van-ban' ? t.issued(name) : of === '' ? plain(name) : narrowed(name, of),
    about: t.about,
    locale,
    publisher: name,
    home: addresses.page(kind === undefined ? '/hoat-dong' : kind === 'tin-bai' ? '/tin-tuc' : '/ke-hoach'),
    self: `${addresses.page(path)}${search && `?${search}`}`,
    began: `${today.toString()}T00:00:00Z`,
    items: await (kind === undefined ? newsDone : kind === 'tin-bai' ? newsTold : newsIssued)(db, wanted),
  };
}

/** News of the authority under the path, written as `write` does: of what was done, of a topic or a unit of it, or (`loai=van-ban`) of plans and reports. */
export const feed = (path: string, type: string, write: (news: News) => string) =>
  publicEndpoint(reads, async (asking) =>
    published(asking, write(await newsOf(asking, path)), { ...forEverybody, 'content-type': `${type}; charset=utf-8` }),
  );

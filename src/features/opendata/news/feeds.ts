import { markup, plain, type Markup } from '../markup.ts';
import type { News, NewsItem } from './news.ts';

const updatedOf = ({ items, began }: News): string => items.map(({ updated }) => updated).toSorted().at(-1) ?? began; // prettier-ignore

const htmlOf = ({ text, picture, title }: NewsItem): string =>
  [
    ...text.split('\n').map((line) => markup`<p>${line}</p>`),
    ...(picture === undefined ? [] : [markup`<p><img src="${picture}" alt="${title}"></p>`]),
  ].join('');

const entryOf = (item: NewsItem): Markup => markup`<entry>
<id>urn:uuid:${item.id}</id>
<title>${item.title}</title>
<updated>${item.updated}</updated>
<author><name>${item.author}</name></author>
<link rel="alternate" type="text/html" href="${item.address}"/>
${item.topics.map(({ code, name }) => markup`<category term="${code}" label="${name}"/>\n`)}<content type="html">${htmlOf(item)}</content>
</entry>
`;

/** The news as an Atom feed (RFC 4287). */
export const atomOf = (news: News): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${
    markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${news.locale}">
<id>${news.self}</id>
<title>${news.title}</title>
<subtitle>${news.about}</subtitle>
<updated>${updatedOf(news)}</updated>
<author><name>${news.publisher}</name><uri>${news.home}</uri></author>
<link rel="self" type="application/atom+xml" href="${news.self}"/>
<link rel="alternate" type="text/html" href="${news.home}"/>
${news.items.map(entryOf)}</feed>
`.text
  }`;

/** The same as a JSON Feed 1.1. */
export const jsonFeedOf = (news: News): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: plain(news.title),
    home_page_url: news.home,
    feed_url: news.self,
    description: news.about,
    language: news.locale,
    authors: [{ name: plain(news.publisher), url: news.home }],
    items: news.items.map((item) => ({
      id: `urn:uuid:${item.id}`,
      url: item.address,
      title: plain(item.title),
      content_html: htmlOf(item),
      content_text: plain(item.text),
      date_modified: item.updated,
      authors: [{ name: plain(item.author) }],
      ...(item.picture !== undefined && { image: item.picture }),
      ...(item.topics.length > 0 && { tags: item.topics.map(({ name }) => name) }),
    })),
  });

import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { atomOf, jsonFeedOf } from './feeds.ts';
import type { News } from './news.ts';

const news: News = {
  title: 'Việc đã làm – UBND phường Mẫu & <bạn>',
  about: 'Cập nhật khi có việc mới.',
  locale: 'vi',
  publisher: 'UBND phường Mẫu',
  home: 'https://mau.example.vn/hoat-dong',
  self: 'https://mau.example.vn/nguon-tin.xml?chu-de=conduct&don-vi=1',
  began: '2026-01-01T00:00:00Z',
  items: [
    {
      id: '01234567-89ab-7cde-8f01-23456789abcd',
      title: 'Họp tổ dân phố "số 1" <script>alert(1)</script>\u0000',
      address: 'https://mau.example.vn/hoat-dong/01234567-89ab-7cde-8f01-23456789abcd',
      updated: '2026-03-01T02:00:00Z',
      author: 'Tổ dân phố số 1',
      text: 'Dòng một\nDòng hai < ba',
      picture: 'https://mau.example.vn/tep/1',
      topics: [{ code: 'conduct', name: 'Quy tắc ứng xử' }],
    },
    {
      id: '01234567-89ab-7cde-8f01-23456789abce',
      title: 'Phát thanh',
      address: 'https://mau.example.vn/hoat-dong/2',
      updated: '2026-04-01T02:00:00Z',
      author: 'Đài truyền thanh',
      text: '',
      picture: undefined,
      topics: [],
    },
  ],
};

// What RFC 4287 asks of feeds and entries, of the elements that we write.
const element = (name: string, content: string): string =>
  `<element name="${name}"><optional><ref name="lang"/></optional>${content}</element>`;
const moment = '<data type="dateTime"/>';
const some = (content: string): string => `<zeroOrMore>${content}</zeroOrMore>`;
const grammar = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>${element(
    'feed',
    `<interleave>${element('id', '<data type="anyURI"/>')}${element('title', '<text/>')}${element('updated', moment)}<optional>${element('subtitle', '<text/>')}</optional>
      <oneOrMore><ref name="author"/></oneOrMore><oneOrMore><ref name="link"/></oneOrMore>${some('<ref name="entry"/>')}</interleave>`,
  )}</start>
  <define name="lang"><attribute name="lang" ns="http://www.w3.org/XML/1998/namespace"><data type="language"/></attribute></define>
  <define name="author">${element('author', `<interleave>${element('name', '<text/>')}<optional>${element('uri', '<data type="anyURI"/>')}</optional></interleave>`)}</define>
  <define name="link"><element name="link"><attribute name="href" ns=""><data type="anyURI"/></attribute><attribute name="rel" ns=""/><attribute name="type" ns=""><data type="string"><param name="pattern">.+/.+</param></data></attribute><empty/></element></define>
  <define name="entry">${element(
    'entry',
    `<interleave>${element('id', '<data type="anyURI"/>')}${element('title', '<text/>')}${element('updated', moment)}<oneOrMore><ref name="author"/></oneOrMore><oneOrMore><ref name="link"/></oneOrMore>
      ${some('<element name="category"><attribute name="term" ns=""/><optional><attribute name="label" ns=""/></optional><empty/></element>')}
      <element name="content"><attribute name="type" ns=""><value>html</value></attribute><text/></element></interleave>`,
  )}</define>
</grammar>`;

function validate(text: string): void {
  using schema = XmlDocument.fromString(grammar);
  using validator = RelaxNGValidator.fromDoc(schema);
  using document = XmlDocument.fromString(text);
  validator.validate(document);
}

test('Atom: valid, read back as it was told, the newest change first said of the feed', () => {
  const text = atomOf(news);
  validate(text);
  const read = parseAtomFeed(text);
  expect(JSON.stringify(read)).toContain('2026-04-01T02:00:00Z');
  expect(text).toContain('<updated>2026-04-01T02:00:00Z</updated>\n<author><name>UBND phường Mẫu</name>');
  expect(read.entries?.map(({ id }) => id)).toEqual(news.items.map(({ id }) => `urn:uuid:${id}`));
  expect(text).not.toMatch(/<script|\u0000/);
  expect(text).toContain('&lt;p&gt;Dòng hai &amp;lt; ba&lt;/p&gt;');
});

test('Atom: without news it is valid too, and what is none is told', () => {
  validate(atomOf({ ...news, items: [] }));
  expect(() => validate(atomOf(news).replace(/<updated>[^<]*<\/updated>/, ''))).toThrow();
});

test('JSON Feed 1.1: read back as it was told', () => {
  const read = parseJsonFeed(jsonFeedOf(news));
  expect(read).toMatchObject({ feed_url: news.self, home_page_url: news.home, language: 'vi' });
  expect(read.items?.map(({ id, url }) => [id, url])).toEqual(news.items.map(({ id, address }) => [`urn:uuid:${id}`, address]));
  expect(read.items?.[0]).toMatchObject({ image: 'https://mau.example.vn/tep/1', tags: ['Quy tắc ứng xử'] });
  const raw = JSON.parse(jsonFeedOf(news)) as { version: string; items: { date_modified: string }[] };
  expect([raw.version, raw.items[0]?.date_modified]).toEqual(['https://jsonfeed.org/version/1.1', '2026-03-01T02:00:00Z']);
});

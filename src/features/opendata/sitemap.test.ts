import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { markup, plain } from './markup.ts';
import { sitemapIndexOf, sitemapOf } from './sitemap.ts';

// What sitemaps.org asks of both kinds of file.
const schema = (root: string, entry: string, more: string): string => `<?xml version="1.0"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xsd:element name="${root}"><xsd:complexType><xsd:sequence>
    <xsd:element name="${entry}" maxOccurs="50000"><xsd:complexType><xsd:sequence>
      <xsd:element name="loc"><xsd:simpleType><xsd:restriction base="xsd:anyURI"><xsd:minLength value="12"/><xsd:maxLength value="2048"/></xsd:restriction></xsd:simpleType></xsd:element>
      <xsd:element name="lastmod" minOccurs="0"><xsd:simpleType><xsd:union memberTypes="xsd:date xsd:dateTime"/></xsd:simpleType></xsd:element>
      ${more}
    </xsd:sequence></xsd:complexType></xsd:element>
  </xsd:sequence></xsd:complexType></xsd:element>
</xsd:schema>`;

function validate(text: string, xsd: string): void {
  using definition = XmlDocument.fromString(xsd);
  using validator = XsdValidator.fromDoc(definition);
  using document = XmlDocument.fromString(text);
  validator.validate(document);
}

const at = (path: string, locale: string): string => `https://mau.example.vn${locale === 'en' ? '/en' : ''}${path}`;

test('a sitemap names each page in both languages, each with the other, with its last change', () => {
  const pages = [
    { path: '/', changed: null },
    { path: '/ke-hoach/2026?a=1&b=<2>', changed: '2026-11-20T03:00:00Z' },
  ];
  const text = sitemapOf(pages, at);
  validate(
    text,
    schema(
      'urlset',
      'url',
      '<xsd:any namespace="http://www.w3.org/1999/xhtml" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>',
    ),
  );
  expect(text.match(/<loc>/g)).toHaveLength(4);
  expect(text.match(/hreflang="en"/g)).toHaveLength(4);
  expect(text).toContain('<loc>https://mau.example.vn/en/ke-hoach/2026?a=1&amp;b=&lt;2&gt;</loc><lastmod>2026-11-20T03:00:00Z</lastmod>');
});

test('an index names its sitemaps', () => {
  const text = sitemapIndexOf(['https://mau.example.vn/sitemap.xml?phan=1', 'https://mau.example.vn/sitemap.xml?phan=2']);
  validate(text, schema('sitemapindex', 'sitemap', ''));
  expect(text.match(/<loc>/g)).toHaveLength(2);
});

test('a schema that is not kept is told', () => {
  expect(() => validate(sitemapIndexOf(['x']), schema('sitemapindex', 'sitemap', ''))).toThrow();
});

test('words are put into markup as words, without what no XML may hold', () => {
  const evil = '<script>alert("1")</script> & \'x\' \u0000\u000b\ud800 Tổ dân phố';
  const text = markup`<p title="${evil}">${evil}${false}${null}${[markup`<b>${1}</b>`]}</p>`.text;
  expect(text).not.toMatch(/<script|"1"|&(?!amp;|lt;|gt;|quot;|#39;)/);
  expect(text).toContain('Tổ dân phố');
  expect(text).toContain('<b>1</b>');
  using document = XmlDocument.fromString(text);
  expect(document.root.content).toContain('alert');
  expect(plain('a\u0000b\ufffec')).toBe('abc');
});

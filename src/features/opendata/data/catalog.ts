import { messages, type Locale } from '#platform/values/messages.ts';
import type { Licence } from '../licences.ts';
import { datasetCodes, datasetOf, type DatasetCode, type Format } from './datasets.ts';
import { licenceAddress } from './openapi.ts';

const texts = messages({
  vi: {
    title: (name: string) => `Dữ liệu mở của ${name}`,
    about: 'Kế hoạch tuyên truyền cải cách hành chính, tiến độ, việc đã làm và báo cáo, như trang công khai hiện.',
  },
  en: {
    title: (name) => `Open data of ${name}`,
    about: 'The plan of communication on administrative reform, its progress, what was done and reports, as the public pages show them.',
  },
});

/** How much there is of a data set, and the last day or moment (ISO) on which it changed, where that is known. */
export interface Extent {
  rows: number;
  changed: string | null;
}

interface Published {
  name: string;
  locale: Locale;
  /** Where the pages of the authority are in that language, and without one. */
  origin: string;
  home: string;
  licence: Licence;
  extents: Readonly<Record<DatasetCode, Extent>>;
}

type Json = Record<string, unknown>;

const vocabulary = 'http://publications.europa.eu/resource/authority';
const types: Record<Format, string> = { json: 'application/json', csv: 'text/csv' };

const literal = (locale: Locale, value: string): Json => ({ '@language': locale, '@value': value });

const dated = (text: string): Json => ({ '@type': text.includes('T') ? 'xsd:dateTime' : 'xsd:date', '@value': text });

function datasetIn(code: DatasetCode, { name, locale, origin, home, licence, extents }: Published): Json {
  const { title, about, frequency } = datasetOf(code);
  const { changed } = extents[code];
  const at = (format: Format): string => `${origin}/api/v1/${code}.${format}`;
  return {
    '@id': `${origin}/du-lieu-mo#${code}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': code,
    'dct:title': literal(locale, title[locale]),
    'dct:description': literal(locale, about[locale]),
    'dct:publisher': { '@id': home },
    'dct:language': { '@id': `${vocabulary}/language/${locale === 'vi' ? 'VIE' : 'ENG'}` },
    'dct:accrualPeriodicity': { '@id': `${vocabulary}/frequency/${frequency}` },
    'dct:license': { '@id': licenceAddress(licence, origin) },
    'dct:accessRights': { '@id': `${vocabulary}/access-right/PUBLIC` },
    ...(changed !== null && { 'dct:modified': dated(changed) }),
    'dcat:landingPage': { '@id': `${origin}/du-lieu-mo` },
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': name, 'vcard:hasURL': { '@id': `${origin}/lien-he` } },
    'dcat:distribution': (['json', 'csv'] as const).map((format) => ({
      '@id': at(format),
      '@type': 'dcat:Distribution',
      'dct:title': literal(locale, `${title[locale]} (${format.toUpperCase()})`),
      'dcat:accessURL': { '@id': at(format) },
      'dcat:downloadURL': { '@id': at(format) },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${types[format]}` },
      'dct:format': { '@id': `${vocabulary}/file-type/${format.toUpperCase()}` },
      'dct:license': { '@id': licenceAddress(licence, origin) },
      'dcat:accessService': { '@id': `${origin}/api/v1/openapi.json` },
    })),
  };
}

/** The catalogue of the open data of an authority as JSON-LD by DCAT, with the terms that DCAT-AP asks for. */
export function catalogOf(published: Published): Json {
  const { name, locale, origin, home, licence, extents } = published;
  const changes = Object.values(extents).flatMap(({ changed }) => changed ?? []);
  const latest = changes.toSorted().at(-1);
  const t = texts[locale];
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@graph': [
      {
        '@id': `${origin}/api/v1/catalog.jsonld`,
        '@type': 'dcat:Catalog',
        'dct:title': literal(locale, t.title(name)),
        'dct:description': literal(locale, t.about),
        'dct:publisher': { '@id': home },
        'dct:license': { '@id': licenceAddress(licence, origin) },
        ...(latest !== undefined && { 'dct:modified': dated(latest) }),
        'foaf:homepage': { '@id': `${origin}/du-lieu-mo` },
        'dcat:service': { '@id': `${origin}/api/v1/openapi.json` },
        'dcat:dataset': datasetCodes.map((code) => ({ '@id': `${origin}/du-lieu-mo#${code}` })),
      },
      { '@id': home, '@type': 'foaf:Agent', 'foaf:name': literal('vi', name) },
      {
        '@id': `${origin}/api/v1/openapi.json`,
        '@type': 'dcat:DataService',
        'dct:title': literal(locale, t.title(name)),
        'dcat:endpointURL': { '@id': `${origin}/api/v1` },
        'dcat:endpointDescription': { '@id': `${origin}/api/v1/openapi.json` },
        'dcat:servesDataset': datasetCodes.map((code) => ({ '@id': `${origin}/du-lieu-mo#${code}` })),
      },
      ...datasetCodes.map((code) => datasetIn(code, published)),
    ],
  };
}

import { send } from '../process/hostile.ts';

/** What a page tells of itself to whoever shows a link to it: as what (Open Graph), with which picture, and which things (schema.org) beside the authority. */
type Told = readonly [type: 'website' | 'article', picture: string, ...things: string[]];

const page = (...things: string[]): Told => ['website', 'trang', ...things];

/** Each public page by its route. */
export const previews: Readonly<Record<string, Told>> = {
  '/(portal)': page(),
  '/(portal)/ke-hoach': page(),
  '/(portal)/ke-hoach/[nam]': ['website', 'ke-hoach', 'DigitalDocument'],
  '/(portal)/ke-hoach/[nam]/nhiem-vu/[id]': ['website', 'nhiem-vu'],
  '/(portal)/ke-hoach/[nam]/chi-tieu/[id]': ['website', 'chi-tieu'],
  '/(portal)/ke-hoach/[nam]/so-sanh': page(),
  '/(portal)/ke-hoach/[nam]/trong-nam': page(),
  '/(portal)/hoat-dong': page(),
  '/(portal)/hoat-dong/[id]': ['article', 'hoat-dong', 'Article'],
  '/(portal)/tin-tuc': page(),
  '/(portal)/tin-tuc/[id]': ['article', 'tin-tuc', 'NewsArticle'],
  '/(portal)/bao-cao': page(),
  '/(portal)/bao-cao/[id]': ['article', 'bao-cao', 'Report'],
  '/(portal)/lien-he': page('GovernmentService'),
  '/(portal)/tim-kiem': page(),
  '/(portal)/gioi-thieu': page(),
  '/(portal)/gioi-thieu/[trang]': page(),
  '/(portal)/so-cong-khai': page(),
  '/(portal)/ho-so': page(),
  '/(portal)/chi-so': page(),
  '/(portal)/tiep-can-thong-tin': page('GovernmentService'),
  '/(portal)/tiep-can-thong-tin/yeu-cau': page(),
  '/(portal)/tiep-can-thong-tin/[ma]': page(),
  '/(portal)/gop-y': page(),
  '/(portal)/gop-y/gui': page(),
  '/(portal)/gop-y/[ma]': page(),
  '/(portal)/du-lieu-mo': page('DataCatalog'),
  '/(portal)/nhan-tin': page(),
  '/(portal)/nhan-tin/cua-toi': page(),
  '/(portal)/man-hinh': page(),
  '/(portal)/thu-tuc': page(),
  '/(portal)/thu-tuc/in': page(),
  '/(portal)/thu-tuc/thay-doi': page(),
  '/(portal)/thu-tuc/[thuTuc]': page('GovernmentService'),
  '/(portal)/duyet-tin': page(),
  '/(portal)/khao-sat': page(),
  '/(portal)/khao-sat/[id]': page(),
  '/(portal)/phan-anh': page(),
  '/(portal)/phan-anh/gui': page(),
  '/(portal)/phan-anh/tra-cuu': page(),
  '/(portal)/phan-anh/[id]': page(),
};

const seen = new Map<string, string>();

/** What is wrong with the picture; it is drawn once for all pages that show it. */
async function pictureFault(site: string, address: string): Promise<string> {
  const known = seen.get(address);
  if (known !== undefined) return known;
  const { status, headers } = await send(site, new URL(address).pathname);
  const fault = status === 200 && headers['content-type'] === 'image/png' ? '' : `picture: ${status} ${String(headers['content-type'])}`;
  seen.set(address, fault);
  return fault;
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** The preview of the page at the address, and what is wrong with it whichever page it is. */
export async function previewOf(site: string, address: string, locale: 'vi' | 'en'): Promise<{ told: Told; faults: string[] }> {
  const { body } = await send(site, encodeURI(address));
  const meta = (name: string): string => unescaped(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(body)?.[1] ?? '');
  const heading = unescaped((/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? '').replace(/<[^>]*>/g, '').trim());
  const data = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(body)?.[1] ?? 'null') as {
    '@context': string;
    '@graph': { '@type': string; name?: string; headline?: string; inLanguage?: string }[];
  } | null;
  const [publisher, ...things] = data?.['@graph'] ?? [];
  const url = new URL(meta('og:url') || 'x:');
  const faults = [
    meta('og:title') === heading && heading !== '' ? '' : `title: ${meta('og:title')}, heading: ${heading}`,
    meta('og:site_name') === publisher?.name && publisher.name ? '' : `site: ${meta('og:site_name')}`,
    meta('og:description').length > 5 && meta('og:description').length <= 200 ? '' : `description: ${meta('og:description')}`,
    meta('og:description') === meta('description') ? '' : 'two descriptions',
    meta('og:locale') === (locale === 'vi' ? 'vi_VN' : 'en_US') ? '' : `locale: ${meta('og:locale')}`,
    `${url.origin}${url.pathname}` === `${site}${encodeURI(address).replace(/\?.*/, '')}` ? '' : `address: ${url.href}`,
    meta('twitter:card') === 'summary_large_image' && meta('og:image:width') === '1200' ? '' : 'card',
    publisher?.['@type'] === 'GovernmentOrganization' && data?.['@context'] === 'https://schema.org' ? '' : 'publisher',
    things.every(({ name, headline }) => name || headline) ? '' : 'a thing without a name',
    await pictureFault(site, meta('og:image')),
  ].filter(Boolean);
  const picture = /\/([a-z-]+?)(?:-[0-9a-f-]{36}|-\d{4})?\.png$/.exec(meta('og:image'))?.[1] ?? '';
  const types = [...new Set(things.map((thing) => thing['@type']))];
  return { told: [meta('og:type') as Told[0], picture, ...types], faults };
}

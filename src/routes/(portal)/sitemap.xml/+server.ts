import type { RequestEvent } from '@sveltejs/kit';
import { sitemapIndexOf, sitemapOf } from '#features/opendata/index.ts';
import { pagesOf } from '#features/opendata/server/index.ts';
import { tagged } from '#platform/server/public/etag.ts';
import { declareReads } from '#platform/server/request/reads.ts';
import { inSite } from '#platform/values/paths.ts';
import { directoryHere, placeOf } from '../../place.ts';
import { notPublic } from '../portal.ts';
import { publicEndpoint, published, type Publishing } from '../published.ts';

const reads = { phan: /^[1-9]\d{0,3}$/ };
const xml = { 'content-type': 'application/xml; charset=utf-8' };

const ofAuthority = publicEndpoint(reads, async (asking: Publishing) => {
  const { db, asked, addresses, read } = asking;
  const found = await pagesOf(db, asked, Number(read['phan'] ?? 1));
  if (!found) return notPublic(asked.locale);
  const at = addresses.file('/sitemap.xml');
  if (read['phan'] === undefined && found.parts > 1)
    return published(asking, sitemapIndexOf(Array.from({ length: found.parts }, (_, part) => `${at}?phan=${part + 1}`)), xml);
  return published(asking, sitemapOf(found.pages, addresses.page), xml);
});

/** The public pages of the authority; where the address names none of several, the sitemaps of those that are found there under their step. */
export const GET = declareReads(reads, async (event: RequestEvent): Promise<Response> => {
  if ((await placeOf(event)).kind !== 'common') return await ofAuthority(event);
  const { all } = await directoryHere();
  const steps = all
    .filter(({ hosts }) => hosts.length === 0)
    .map(({ step }) => event.url.origin + inSite('/sitemap.xml', { base: `/${step}`, locale: 'vi' }));
  return tagged(event.request, sitemapIndexOf(steps), { ...xml, 'cache-control': 'public, max-age=0, must-revalidate' });
});

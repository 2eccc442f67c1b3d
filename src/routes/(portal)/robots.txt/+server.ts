import type { RequestEvent } from '@sveltejs/kit';
import { tagged } from '#platform/server/public/etag.ts';
import { declareReads } from '#platform/server/request/reads.ts';
import { placeOf } from '../../place.ts';
import { addressesOf } from '../addresses.ts';

const inside = ['/lam-viec', '/dang-nhap', '/dang-xuat', '/thiet-lap', '/lich-viec', '/giao-dien'];

/** What search engines may read: public pages, of which the sitemap tells; nothing behind the sign-in, nothing of the demonstration. */
export const GET = declareReads({}, async (event: RequestEvent): Promise<Response> => {
  const { kind } = await placeOf(event);
  const isShown = !event.locals.isDemo && (kind === 'site' || kind === 'common');
  const closed = inside.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]);
  const { file } = await addressesOf(event);
  const lines = ['User-agent: *', ...(isShown ? [...closed, '', `Sitemap: ${file('/sitemap.xml')}`] : ['Disallow: /'])];
  return tagged(event.request, `${lines.join('\n')}\n`, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
});

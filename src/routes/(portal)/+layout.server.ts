import type { RequestEvent } from '@sveltejs/kit';
import { bannerOf } from '#features/sitepages/index.ts';
import { addressesOf } from './addresses.ts';
import { successionOf } from '../place.ts';
import { pollFor } from './poll.ts';
import { frameOf, mainAddress } from './portal.ts';

export const load = async (event: RequestEvent & { setHeaders(headers: Record<string, string>): void }) => {
  const { locals, url, route, request } = event;
  // Each process keeps public pages and drops them when something changes; a browser asks again each time.
  // There are as many answers to a search as words, so those are kept by nobody; nor is what one reader sent or sees by a code or link of one's own.
  const isOpened = route.id?.endsWith('[ma]') || ['tu-khoa', 'ma'].some((name) => url.searchParams.has(name));
  const control = isOpened || request.method !== 'GET' ? 'no-store' : 'public, max-age=0, must-revalidate';
  event.setHeaders({ 'cache-control': control, vary: 'Cookie' });
  const { locale, theme, isDemo, base } = locals;
  const [frame, main, { origin, file, bare }] = await Promise.all([frameOf(event), mainAddress(event), addressesOf(event)]);
  const { outages = [], ...site } = frame ?? { name: 'Minh Bạch', home: '/' };
  return {
    locale,
    theme,
    isDemo,
    base,
    path: url.pathname + url.search,
    isCommon: !frame,
    site,
    poll: await pollFor(event),
    outages: outages.map((one) => ({ ...bannerOf(one, locale), reason: one.reason, instead: one.instead })),
    main,
    succession: await successionOf(event),
    origin,
    files: file('/').replace(/\/$/, ''),
    bare,
  };
};

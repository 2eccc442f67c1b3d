import type { RequestEvent } from '@sveltejs/kit';
import { frameOf, mainAddress } from './portal.ts';

export const load = async (event: RequestEvent & { setHeaders(headers: Record<string, string>): void }) => {
  const { locals, url } = event;
  // Each process keeps public pages and drops them when something changes; a browser asks again each time.
  event.setHeaders({ 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Cookie' });
  const { locale, theme, isDemo, base } = locals;
  const [frame, main] = await Promise.all([frameOf(event), mainAddress(event)]);
  return {
    locale,
    theme,
    isDemo,
    base,
    path: url.pathname + url.search,
    isCommon: !frame,
    site: frame ?? { name: 'Minh Bạch', home: '/' },
    main,
  };
};

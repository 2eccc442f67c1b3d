import type { RequestEvent } from '@sveltejs/kit';
import { frameOf } from './portal.ts';

export const load = async (event: RequestEvent & { setHeaders(headers: Record<string, string>): void }) => {
  const { locals, url } = event;
  // Each process keeps public pages and drops them when something changes; a browser asks again each time.
  event.setHeaders({ 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Cookie' });
  return { locale: locals.locale, theme: locals.theme, isDemo: locals.isDemo, path: url.pathname + url.search, site: await frameOf(event) };
};

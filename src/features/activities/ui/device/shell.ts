import type { Locale } from '#platform/values/messages.ts';

/** Named in `static/ngoai-mang.js` too. */
const SHELL = 'minh-bach-ghi';
const OFFICER = 'minh-bach.can-bo';

/** Everything that the page asks for before it works: scripts, style, letters. */
function partsOf(html: string, page: URL): Set<string> {
  const named = [...html.matchAll(/["'(]([^"'()\s]*\/_app\/[^"'()\s]+)["')]/g)].flatMap(
    ([, path = '']) => URL.parse(path, page)?.href ?? [],
  );
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return new Set([...named, ...loaded.filter((name) => name.startsWith(location.origin) && name.includes('/_app/immutable/'))]);
}

/** Keeps the page and what it needs on the device, so that it opens without a network. Whoever keeps none of that loses nothing else. */
export async function keepShell(locale: Locale, by: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  const root = locale === 'en' ? '/en/lam-viec' : '/lam-viec';
  await navigator.serviceWorker.register('/ngoai-mang.js', { scope: root });
  const page = new URL(`${root}/hoat-dong/ghi`, location.origin);
  const html = await fetch(page);
  if (!html.ok || html.redirected) return;
  const parts = partsOf(await html.clone().text(), page);
  const cache = await caches.open(SHELL);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll([...parts].filter((part) => !there.has(part)));
  await cache.put(page, html);
  const isOld = (url: string): boolean => !parts.has(url) && url !== page.href;
  await Promise.all([...there].filter(isOld).map((url) => cache.delete(url)));
  localStorage.setItem(OFFICER, by);
}

/** Takes the page with the officer's lists off the device. */
export const forgetShell = async (): Promise<void> => {
  if ('caches' in window) await caches.delete(SHELL);
};

/** The lists of another officer are none of this one's. */
export async function forgetShellOfOthers(by: string): Promise<void> {
  if (localStorage.getItem(OFFICER) === by) return;
  await forgetShell();
  localStorage.setItem(OFFICER, by);
}

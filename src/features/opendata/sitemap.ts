import type { Markup } from './markup.ts';
import { markup } from './markup.ts';

/** A page with the last moment or day (ISO) on which it changed, where that is known. */
export interface Listed {
  path: string;
  changed: string | null;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A sitemap (sitemaps.org) of these pages in both languages, each naming the other. */
export function sitemapOf(pages: readonly Listed[], at: (path: string, locale: 'vi' | 'en') => string): string {
  const address = ({ path, changed }: Listed, locale: 'vi' | 'en'): Markup =>
    markup`<url><loc>${at(path, locale)}</loc>${changed !== null && markup`<lastmod>${changed}</lastmod>`}${(['vi', 'en'] as const).map(
      (other) => markup`<xhtml:link rel="alternate" hreflang="${other}" href="${at(path, other)}"/>`,
    )}</url>\n`;
  const all = pages.flatMap((page) => [address(page, 'vi'), address(page, 'en')]);
  return `${HEAD}${markup`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${all}</urlset>\n`.text}`;
}

/** An index of sitemaps. */
export const sitemapIndexOf = (addresses: readonly string[]): string =>
  HEAD +
  markup`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.map(
    (address) => markup`<sitemap><loc>${address}</loc></sitemap>\n`,
  )}</sitemapindex>\n`.text;

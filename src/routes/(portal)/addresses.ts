import type { RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#platform/values/messages.ts';
import { inSite, pageIn } from '#platform/values/paths.ts';
import { placeOf, underName } from '../place.ts';

/** Where the pages of an authority are for somebody elsewhere: on its own host where it has one, else where it was asked. */
export interface Addresses {
  /** A page in the language of the request, or in the one named. */
  page: (path: string, locale?: Locale) => string;
  /** A file or picture, which is one for all languages. */
  file: (path: string) => string;
  /** Of its pages in the language of the request, without a slash at the end. */
  origin: string;
  /** The page that was asked for, without language and step. */
  bare: string;
}

export async function addressesOf(event: RequestEvent): Promise<Addresses> {
  const { url, locals } = event;
  const found = await placeOf(event);
  const { host, base } = found.kind === 'site' ? { host: found.site.hosts[0], base: found.base } : { host: undefined, base: '' };
  const origin = host === undefined ? url.origin : underName(url, host);
  const at = (path: string, locale: Locale): string => origin + inSite(path, { base: host === undefined ? base : '', locale });
  return {
    page: (path, locale = locals.locale) => at(path, locale),
    file: (path) => at(path, 'vi'),
    origin: at('/', locals.locale).replace(/\/$/, ''),
    bare: pageIn(url.pathname),
  };
}

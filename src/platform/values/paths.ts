import type { Locale } from './messages.ts';

const english = /^\/en(?=\/|$)/;

/** The language that an address asks for: English under `/en/`, otherwise Vietnamese. */
export const localeOf = (pathname: string): Locale => (english.test(pathname) ? 'en' : 'vi');

/** The address without its language: `/en/thu-tuc` and `/thu-tuc` are the same page, `/thu-tuc`. */
export const withoutLocale = (pathname: string): string => pathname.replace(english, '') || '/';

/** A path of this site in the given language. Addresses elsewhere, fragments and relative ones come back as they are. */
export const inLocale = (path: string, locale: Locale): string => {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const cut = path.search(/[?#]/);
  const pathname = cut < 0 ? path : path.slice(0, cut);
  const bare = withoutLocale(pathname) + path.slice(pathname.length);
  return locale === 'vi' ? bare : bare === '/' ? '/en' : `/en${bare}`;
};

/**
 * Where to go back to: the path typed into an address or a form when it stays on this site, otherwise `fallback`.
 * Refuses other hosts in every disguise (`//host`, `/\host`, `https:host`, tabs and line breaks inside).
 */
export const ownPath = (typed: unknown, fallback = '/'): string => {
  if (typeof typed !== 'string' || !typed.startsWith('/') || typed.length > 2000) return fallback;
  const here = 'http://own.invalid';
  const url = URL.parse(typed, here);
  const path = url && url.origin === here ? url.pathname + url.search + url.hash : fallback;
  return path.startsWith('//') ? fallback : path;
};

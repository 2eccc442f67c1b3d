import type { Locale } from './messages.ts';

const english = /^\/en(?=\/|$)/;

/** The language that an address asks for: English under `/en/`, otherwise Vietnamese. */
export const localeOf = (pathname: string): Locale => (english.test(pathname) ? 'en' : 'vi');

/** The address without its language: `/en/thu-tuc` and `/thu-tuc` are the same page, `/thu-tuc`. */
export const withoutLocale = (pathname: string): string => pathname.replace(english, '') || '/';

const step = /^(?:\/en)?\/([a-z0-9]+(?:-[a-z0-9]+)*-\d+)(?=\/|$)/;

/** The step of an authority in an address, `hung-dao-11689` in `/en/hung-dao-11689/ke-hoach`; empty where there is none. No route of ours looks so. */
export const stepIn = (pathname: string): string => step.exec(pathname)?.[1] ?? '';

/** The step by which an authority is found that bears this slug; what has no number of its own gets one. */
export const stepOf = (slug: string): string => (/-\d+$/.test(slug) ? slug : `${slug}-0`);

/** The page that an address means, whoever is asked for it and in whichever language: `/ke-hoach`. */
export const pageIn = (pathname: string): string => {
  const found = stepIn(pathname);
  const bare = withoutLocale(pathname);
  return found === '' ? bare : bare.slice(found.length + 1) || '/';
};

/** A path of the pages of the staff, which know their authority by who is signed in. */
export const isOfStaff = (path: string): boolean => /^(?:\/en)?\/lam-viec(?=[/?#]|$)/.test(path);

/** A path of this site in the given language. Addresses elsewhere, fragments and relative ones come back as they are. */
export const inLocale = (path: string, locale: Locale): string => {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const cut = path.search(/[?#]/);
  const pathname = cut < 0 ? path : path.slice(0, cut);
  const bare = withoutLocale(pathname) + path.slice(pathname.length);
  return locale === 'vi' ? bare : bare === '/' ? '/en' : `/en${bare}`;
};

/** A path under the step of an authority (`base`: `/hung-dao-11689`, or empty), in the given language; a path with a step stays under its own. */
export const inSite = (path: string, { base, locale }: { base: string; locale: Locale }): string => {
  if (base === '' || !path.startsWith('/') || path.startsWith('//') || stepIn(path.replace(/[?#].*/, ''))) return inLocale(path, locale);
  const bare = inLocale(path, 'vi');
  return inLocale(base + (/^\/(?=[?#]|$)/.test(bare) ? bare.slice(1) : bare), locale);
};

/** Where to go back to: a typed path on this site, else `fallback`. Refuses other hosts in every disguise (`//host`, `/\host`, `https:host`, tabs). */
export const ownPath = (typed: unknown, fallback = '/'): string => {
  if (typeof typed !== 'string' || !typed.startsWith('/') || typed.length > 2000) return fallback;
  const here = 'http://own.invalid';
  const url = URL.parse(typed, here);
  const path = url && url.origin === here ? url.pathname + url.search + url.hash : fallback;
  return path.startsWith('//') ? fallback : path;
};

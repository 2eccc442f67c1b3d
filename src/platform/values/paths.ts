import type { Locale } from './messages.ts';

const english = /^\/en(?=\/|$)/;

/** The language that an address asks for: English under `/en/`, otherwise Vietnamese. */
export const localeOf = (pathname: string): Locale => (english.test(pathname) ? 'en' : 'vi');

/** The address without its language: `/en/thu-tuc` and `/thu-tuc` are the same page, `/thu-tuc`. */
export const withoutLocale = (pathname: string): string => pathname.replace(english, '') || '/';

/** How the pages of this software begin behind the language; no authority may have such a step. */
export const ownWords: readonly string[] = [
  ...[
    'anh-xem-truoc',
    'api',
    'ban-da-ky',
    'bao-cao',
    'dang-nhap',
    'dang-xuat',
    'chi-so',
    'du-lieu-mo',
    'duyet-tin',
    'en',
    'giao-dien',
    'gioi-thieu',
    'gop-y',
    'healthz',
    'ho-so',
    'hoat-dong',
    'ke-hoach',
    'lam-viec',
    'lich-viec',
    'lien-he',
    'man-hinh',
    'nhan-tin',
    'nhung',
    'khao-sat',
    'phan-anh',
    'phong-bi-den',
    'so-cong-khai',
    'tep',
    'thiet-lap',
    'thoi-nhan-tin',
    'thu-tuc',
    'tiep-can-thong-tin',
    'tim-kiem',
    'tin-tuc',
  ],
];

/** Small letters and figures with hyphens between them. */
const STEP = '[a-z0-9]+(?:-[a-z0-9]+)*';
const step = new RegExp(`^(?:/en)?/(${STEP})(?=/|$)`);
const wholeStep = new RegExp(`^${STEP}$`);

/** What the first part of an address may be where it is the step of an authority, as part of a pattern. */
export const STEP_SHAPE = `/(?!(?:${ownWords.join('|')})(?:/|$))(?=[a-z0-9-]{1,140}(?:/|$))${STEP}`;

/** True for what can stand before the pages of an authority: small letters and figures with hyphens between, and no page of ours. */
export const isStep = (text: string): boolean => text.length <= 140 && wholeStep.test(text) && !ownWords.includes(text);

/** The step of an authority in an address, `hung-dao-11689` in `/en/hung-dao-11689/ke-hoach`; empty where it begins with a page of ours. */
export const stepIn = (pathname: string): string => {
  const first = step.exec(pathname)?.[1] ?? '';
  return isStep(first) ? first : '';
};

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

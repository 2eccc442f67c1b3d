import { getContext, setContext } from 'svelte';
import type { Locale } from '#platform/values/messages.ts';
import { inSite, isOfStaff } from '#platform/values/paths.ts';

export interface Surroundings {
  locale: Locale;
  site: string;
  /** The step of the authority before the paths of its public pages, `/hung-dao-11689`; empty where the host says whose pages they are. */
  base?: string | undefined;
  /** Pages of the staff know their authority without a step. */
  inside?: boolean | undefined;
  /** What these pages are about, for who shows a link to one that says nothing itself; pages without it are not to be shown elsewhere. */
  about?: string | undefined;
  /** Where others reach these pages, to be told on paper; undefined where no such address is known. */
  address?: string | undefined;
}

const key = Symbol('surroundings');
const none: Surroundings = { locale: 'vi', site: 'Minh Bạch' };

/** Called once by a shell; a function, so that a change of language reaches what is already on the page. */
export const surround = (now: () => Surroundings): void => {
  setContext(key, now);
};

/** The surroundings as they are now: `const here = surroundings()`, then `here().locale`. Vietnamese outside of any shell. */
export const surroundings = (): (() => Surroundings) => getContext<(() => Surroundings) | undefined>(key) ?? (() => none);

/** Where a link of a page leads: in the language of the reader, to the authority whose page it is. */
export const leadTo = (path: string, { locale, base = '', inside = false }: Omit<Surroundings, 'site'>): string =>
  inSite(path, { locale, base: inside && isOfStaff(path) ? '' : base });

/** Makes the links of a component stay with the reader's language and authority: `const to = linker()`, then `href={to('/ke-hoach')}`. */
export const linker = (): ((path: string) => string) => {
  const here = surroundings();
  return (path) => leadTo(path, here());
};

/** The same for files and pictures, which are one for all languages. */
export const fileLinker = (): ((path: string) => string) => {
  const here = surroundings();
  return (path) => leadTo(path, { ...here(), locale: 'vi' });
};

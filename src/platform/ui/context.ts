import { getContext, setContext } from 'svelte';
import type { Locale } from '#platform/values/messages.ts';
import { inLocale } from '#platform/values/paths.ts';

/** What the shell tells everything inside it: the language, and whose pages these are. */
export interface Surroundings {
  locale: Locale;
  /** The name that stands behind the title of every page. */
  site: string;
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

/** Makes the links of a component stay in the reader's language: `const to = linker()`, then `href={to('/ke-hoach')}`. */
export const linker = (): ((path: string) => string) => {
  const here = surroundings();
  return (path) => inLocale(path, here().locale);
};

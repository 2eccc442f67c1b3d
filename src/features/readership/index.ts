import type { Locale } from '#platform/values/messages.ts';
import { viewTexts } from './messages.ts';

export { viewTexts } from './messages.ts';

/** A page in words: what it is called, the title of what it shows, or its path. */
export const pageName = ({ page, title }: { page: string; title: string | null }, locale: Locale): string => {
  const known: Readonly<Record<string, string>> = viewTexts[locale].known;
  const year = /^\/ke-hoach\/(\d{4})$/.exec(page)?.[1];
  return title ?? known[page] ?? (year ? `${viewTexts[locale].known['/ke-hoach']} ${year}` : page);
};

import type { Locale } from '#platform/values/messages.ts';
import type { PageEntry } from './page.ts';
import { defaultTexts } from './messages.ts';

/** The days after which the product forgets, as the installation has set them. */
export interface Kept {
  citizenDays: number;
}

/** What stands on the pages on accessibility and privacy until an authority writes its own: true of the product as it is delivered. */
export function defaultEntries(kind: string, locale: Locale, kept: Kept): PageEntry[] {
  const t = defaultTexts[locale];
  if (kind === 'accessibility') return [t.meets, t.gaps, t.larger, t.told, t.dated].map(({ heading, detail }) => ({ heading, detail }));
  if (kind !== 'privacy') return [];
  return [
    { heading: t.principle.heading, detail: t.principle.detail },
    { heading: t.reading.heading, detail: t.reading.detail },
    { heading: t.remarks.heading, detail: t.remarks.detail(String(kept.citizenDays)) },
    { heading: t.requests.heading, detail: t.requests.detail(String(kept.citizenDays)) },
    { heading: t.following.heading, detail: t.following.detail },
    { heading: t.pictures.heading, detail: t.pictures.detail },
    { heading: t.rights.heading, detail: t.rights.detail },
  ];
}

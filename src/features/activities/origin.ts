import type { Id } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

/** From where activities come; each kind of thing that records itself adds its own, with the page of one of them. */
export const origins = {
  form: { vi: 'cán bộ ghi', en: 'recorded by an officer' },
} as const satisfies Readonly<Record<string, Words & { href?: (id: string) => string }>>;

/** What an activity is the record of: an opened form, or something of the product's own. The same one records once. */
export interface Origin {
  kind: keyof typeof origins;
  id: Id<'origin'>;
}

/** Of the form that an officer opened. */
export const fromForm = (id: Id<'origin'>): Origin => ({ kind: 'form', id });

import type { Id } from '#platform/values/ids.ts';

export const FORM = 'form';

/** What an activity is the record of, once: a form, or something of a feature that records itself, by a code (small letters, hyphens) and its id. */
export interface Origin {
  kind: string;
  id: Id<'origin'>;
}

export const fromForm = (id: Id<'origin'>): Origin => ({ kind: FORM, id });

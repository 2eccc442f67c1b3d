import type { Id } from '#platform/values/ids.ts';

/** The kind of what an officer opened and filled in. */
export const FORM = 'form';

/**
 * What an activity is the record of: a form that was opened, or something of a feature that records itself, by a code of that feature (small
 * letters and hyphens) and its id. The same one records once.
 */
export interface Origin {
  kind: string;
  id: Id<'origin'>;
}

/** Of the form that an officer opened. */
export const fromForm = (id: Id<'origin'>): Origin => ({ kind: FORM, id });

import type { RecordOf } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';
import type { Hours } from './hours.ts';
import { isPurpose, purposes } from './purposes.ts';
import type { kept } from './schema.ts';

export type ContactId = Id<'contact'>;

/** What is said of a contact; what is not known is null, and of the authority as a whole is what has no unit. */
export interface ContactSaid extends RecordOf<typeof kept> {
  phones: readonly string[];
  hours: readonly Hours[];
}

export interface Contact extends ContactSaid {
  id: ContactId;
  /** The last day on which an officer said that all of it is right. */
  checkedOn: Temporal.PlainDate;
  /** The first day on which it no longer holds. */
  endedOn: Temporal.PlainDate | null;
}

export const titleOf = ({ purpose, name }: { purpose: string; name: string | null }, locale: 'vi' | 'en'): string =>
  name ?? (isPurpose(purpose) ? purposes[purpose][locale] : purpose);

export const holdsOn = ({ endedOn }: Pick<Contact, 'endedOn'>, day: Temporal.PlainDate): boolean =>
  endedOn === null || Temporal.PlainDate.compare(day, endedOn) < 0;

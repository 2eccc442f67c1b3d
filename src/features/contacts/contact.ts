import type { Id, UnitId } from '#platform/values/ids.ts';
import type { Hours } from './hours.ts';

export type ContactId = Id<'contact'>;

/** What people turn to a contact for, in the order of the list to choose from. */
export const purposes = {
  hotline: { vi: 'Đường dây nóng cải cách hành chính', en: 'Hotline on administrative reform' },
  petitions: { vi: 'Tiếp nhận phản ánh, kiến nghị', en: 'Petitions and complaints about procedures' },
  'one-stop': { vi: 'Bộ phận một cửa', en: 'One-stop desk' },
  other: { vi: 'Khác', en: 'Other' },
} as const;

export type Purpose = keyof typeof purposes;

export const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);

/** What is said of a contact; what is not known is null. */
export interface ContactSaid {
  /** Null: the authority as a whole. */
  unitId: UnitId | null;
  purpose: string;
  name: string | null;
  phones: readonly string[];
  email: string | null;
  address: string | null;
  hours: readonly Hours[];
  note: string | null;
}

export interface Contact extends ContactSaid {
  id: ContactId;
  /** The last day on which an officer said that all of it is right. */
  checkedOn: Temporal.PlainDate;
  /** The first day on which it no longer holds. */
  endedOn: Temporal.PlainDate | null;
}

/** The own name, else the purpose. */
export const titleOf = ({ purpose, name }: Pick<ContactSaid, 'purpose' | 'name'>, locale: 'vi' | 'en'): string =>
  name ?? (isPurpose(purpose) ? purposes[purpose][locale] : purpose);

export const holdsOn = ({ endedOn }: Pick<Contact, 'endedOn'>, day: Temporal.PlainDate): boolean =>
  endedOn === null || Temporal.PlainDate.compare(day, endedOn) < 0;

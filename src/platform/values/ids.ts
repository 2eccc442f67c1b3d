declare const brand: unique symbol;

/** A UUIDv7 that names one kind of thing; the kind exists for the compiler alone. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type AuthorityId = Id<'authority'>;
export type UnitId = Id<'unit'>;
export type OfficerId = Id<'officer'>;
export type DocumentId = Id<'document'>;
export type ReadingId = Id<'reading'>;
export type FileId = Id<'file'>;
export type PlanId = Id<'plan'>;
export type DutyId = Id<'duty'>;
export type TargetId = Id<'target'>;
export type TaskId = Id<'task'>;
export type ActivityId = Id<'activity'>;
export type EvidenceId = Id<'evidence'>;
export type ReportId = Id<'report'>;

/** Names nothing: a page that is asked for something without an id finds as little as with a wrong one. */
export const NO_ID = '00000000-0000-0000-0000-000000000000' as Id<never>;

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `text` as an id where it has the form of a UUID, otherwise undefined: addresses and forms are typed by anybody. */
export const parseId = <T extends Id<string>>(text: string | undefined | null): T | undefined =>
  text && form.test(text) ? (text as T) : undefined;

import type { Reading } from 'official-documents';
import type { DocumentId, ReadingId, UnitId } from '#platform/values/ids.ts';

export type Header = Reading['document'];
export type Citation = Reading['citations'][number];
export type Target = Reading['targets'][number];
export type Assignment = Reading['assignments'][number];
export type Duty = Assignment['duties'][number];
export type Deadline = Reading['deadlines'][number];
export type Channel = Reading['channels'][number];
export type Topic = Reading['topics'][number];
export type Recipient = Reading['recipients'][number];
export type Signer = NonNullable<Reading['signer']>;
export type Finding = Reading['findings'][number];
export type Place = NonNullable<Citation['at']>[number];

/** What a duty asks of one unit. `requested`: the paper asks, or the unit is a partner body, which is never ordered. */
export interface ConfirmedDutyUnit {
  unitId: UnitId;
  role: Duty['role'];
  requested: boolean;
}

/** A duty as the officer confirmed it; `units` holds each unit once, those of its heading before the partners (`coordinate`), and is never empty. */
export interface ConfirmedDuty {
  text: string;
  role: Duty['role'];
  product?: string;
  /** As the reading contract writes them, with their words; none means a standing duty. */
  deadlines: Omit<Deadline, 'at'>[];
  units: ConfirmedDutyUnit[];
  /** Where it stands in the text of the document; empty for one that the officer added. */
  places: Place[];
}

/**
 * A reading with the officer's decisions applied: what was dropped is left out, what was corrected or added stands as the officer wrote it,
 * names of units are units of the authority. Everything is in the order of the source, added items behind.
 */
export interface ConfirmedReading {
  documentId: DocumentId;
  readingId: ReadingId;
  header: Header;
  /** The documents of the preamble alone; `issuedOn` may be a year only. */
  legalBases: Omit<Citation, 'at' | 'basis'>[];
  duties: ConfirmedDuty[];
  targets: (Omit<Target, 'at'> & { places: Place[] })[];
  /** Deadlines of the plan as a whole, which belong to no duty. */
  deadlines: (Omit<Deadline, 'at'> & { places: Place[] })[];
  /** One per kind. */
  channels: { kind: Channel['kind']; text: string; places: Place[] }[];
  /** One per kind. */
  topics: { kind: Topic['kind']; text: string; places: Place[] }[];
  recipients: Recipient[];
  budgetSources: string[];
  signer: Signer | undefined;
}

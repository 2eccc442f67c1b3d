import type { Reading } from 'official-documents';
import type { DocumentId, ReadingId, UnitId } from '#platform/values/ids.ts';
import type { StatedFact } from './facts.ts';
import type { TextSection } from '../text/sections.ts';

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
export type Proposal = NonNullable<Reading['proposals']>[number];
export type Finding = Reading['findings'][number];
export type Place = NonNullable<Citation['at']>[number];

/** What a duty asks of one unit. `requested`: the paper asks, or the unit is a partner body, which is never ordered. */
export interface ConfirmedDutyUnit {
  unitId: UnitId;
  role: Duty['role'];
  requested: boolean;
}

export interface Source {
  item: string;
  places: Place[];
}

/** A duty as the officer confirmed it; `units` holds each unit once, those of its heading before the partners (`coordinate`), and is empty only in a plan of another body. */
export interface ConfirmedDuty extends Source {
  text: string;
  role: Duty['role'];
  product?: string;
  /** As the reading contract writes them, with their words; none means a standing duty. */
  deadlines: Omit<Deadline, 'at'>[];
  units: ConfirmedDutyUnit[];
  /** The name of the heading, as printed; none for work that stood under no heading. */
  addressedTo?: string;
}

/** A reading with the officer's decisions applied, names as units of the authority; in the order of the source, added items behind. */
export interface ConfirmedReading {
  documentId: DocumentId;
  readingId: ReadingId;
  header: Header;
  /** The documents of the preamble alone; `issuedOn` may be a year only, `title` is what the text says behind the number. */
  legalBases: (Omit<Citation, 'at' | 'basis'> & { title?: string })[];
  duties: ConfirmedDuty[];
  targets: (Omit<Target, 'at'> & Source)[];
  deadlines: (Omit<Deadline, 'at'> & Source)[];
  /** One per kind. */
  channels: (Omit<Channel, 'at'> & Source)[];
  topics: (Omit<Topic, 'at'> & Source)[];
  /** Symbol of the plan of the level above, where the reading found one among the bases that stand. */
  superiorPlan?: string;
  recipients: Recipient[];
  budgetSources: string[];
  facts: StatedFact[];
  /** Its numbered parts with their text. */
  sections: TextSection[];
  signer: Signer | undefined;
  /** Of a joint paper: who signs for the second body. */
  cosigner?: Signer;
}

import type { Reading } from 'official-documents';
import type { ChannelKind } from '#features/channels/index.ts';
import type { TopicKind } from '#features/documents/index.ts';
import type { LawId } from '#features/laws/index.ts';
import type { RollId } from '#features/rolls/index.ts';
import type { AuthorityId, DocumentId, DutyId, OfficerId, PlanId, TargetId, UnitId } from '#platform/values/ids.ts';
import type { Relation } from './bases/kinds.ts';
import type { Mark } from './marks.ts';
import type { PlanSection } from './sections/section.ts';
import type { Per, TargetWay } from './targets/ways.ts';

/** By when something is to be done: the words of the paper and the rule they mean (contract of the reading). */
export type Deadline = Pick<Reading['deadlines'][number], 'text' | 'rule'>;
export type DeadlineRule = Deadline['rule'];

/** Where an item stands in the document: its address in the reading (`assignments/2/duties/0`) and its places in the text. */
export interface Source {
  item: string | null;
  at: Place[];
}

export interface Place {
  page: number;
  start: number;
  end: number;
}

export type DutyRole = 'lead' | 'perform' | 'advise' | 'coordinate';
export type Comparator = '=' | '>=' | '<=';
/** A plan that was withdrawn or replaced stays as it was issued, and no longer holds; a received one is the sender's and never ours. */
/** A paper that amends a plan is `applied` once it was issued and its day has come, `scheduled` until then, or `given-up`: never a plan itself. */
export type PlanState = 'draft' | 'issued' | 'withdrawn' | 'replaced' | 'received' | 'scheduled' | 'applied' | 'given-up';

/** The states of plans of ours that were issued, also of those that no longer hold. */
export const issuedStates = ['issued', 'withdrawn', 'replaced'] as const satisfies PlanState[];

/** A unit with its part in a duty, under the name it bore on the day of the plan. */
export interface DutyUnit {
  unitId: UnitId;
  name: string;
  shortName: string;
  role: DutyRole;
  /** Asked, not ordered: the Front, unions and Party bodies, and whoever the paper only asks ("Đề nghị …"). */
  isRequested: boolean;
}

export interface PlanDuty {
  id: DutyId;
  position: number;
  text: string;
  /** What is to be handed over, where the paper names it. */
  product: string | null;
  /** None means a standing duty. */
  deadlines: Deadline[];
  /** Leading units first, then those that perform, advise and coordinate. */
  units: DutyUnit[];
  /** What the paper says of its unit; a duty that only says "phối hợp" is answered for by those who support it. */
  role: DutyRole;
  /** What it is besides: as somebody decided, or as its words propose. */
  marks: Mark[];
  /** The paper of another superior that orders it, with its line, where somebody said so. */
  orderingPaper?: string | null;
  /** Whom a received plan names for it, as printed. */
  addressedTo: string | null;
  source: Source | null;
  /** Of a paper that amends: the duty of the plan for which it stands. */
  ofId?: DutyId | null;
}

export interface PlanTarget {
  id: TargetId;
  position: number;
  text: string;
  value: number;
  /** Upper end of a range ("5-7 phút"). */
  upTo: number | null;
  /** As printed: "%", "hội nghị", "chuyên mục" … */
  unit: string;
  comparator: Comparator;
  /** Whom it binds where the paper says so: "mỗi đơn vị". */
  unitsBound: string | null;
  /** The quantity of activities that counts towards it (a code of `measures`); null: a figure is given by hand with each activity. */
  measure: string | null;
  way: TargetWay;
  /** Of `each-period` alone. */
  per: Per | null;
  /** Units of this kind are its whole, those that stand on the day; null with no list: the units with a duty. */
  boundKind: string | null;
  /** The list that is its whole. */
  rollId: RollId | null;
  /** Of `more`: what it is compared with, and where that figure is from. */
  beforeValue: number | null;
  beforeSource: string | null;
  source: Source | null;
  /** Of a paper that amends: the target of the plan for which it stands. */
  ofId?: TargetId | null;
}

export interface LegalBasis {
  position: number;
  type: string;
  symbol: string | null;
  /** What a law is called that is cited without a symbol. */
  name: string | null;
  /** As printed: a whole date, or the year where day and month are blank. */
  issuedOn: string | null;
  issuer: string | null;
  /** The paper of the register that it is; null where that is not known. */
  lawId: LawId | null;
  /** What it is to the plan. */
  relation: Relation;
}

export interface PlanSummary {
  id: PlanId;
  year: number;
  title: string;
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  state: PlanState;
  issuer: string;
  documentId: DocumentId | null;
  /** The first day on which it no longer holds. */
  endedOn: Temporal.PlainDate | null;
}

/** What a paper that amends says of itself; `stoodAt` is the last moment at which the plan was known as before, once it is issued. */
export interface Amending {
  planId: PlanId;
  kind: 'amend' | 'rectify';
  as: 'decision' | 'plan' | 'letter';
  reason: string;
  /** Null: from the day of the paper. */
  holdsFrom: Temporal.PlainDate | null;
  stoodAt: Temporal.Instant | null;
}

/** How a plan came to its end: withdrawn for a reason, by a paper where there is one, or replaced by a plan. */
export interface PlanEnd {
  on: Temporal.PlainDate;
  at: Temporal.Instant;
  by: OfficerId;
  reason: string | null;
  paper: { symbol: string | null; on: Temporal.PlainDate | null };
}

/** A whole plan. Once issued nothing of it changes but a misread word (audited); changing what was ordered takes a new paper. */
export interface Plan extends PlanSummary {
  authorityId: AuthorityId;
  superiorSymbol: string | null;
  /** The place that the paper names before its day. */
  issuedPlace: string | null;
  signer: { authority: string | null; position: string | null; name: string | null };
  /** Of a joint paper: who signs for the second body. */
  cosigner: { authority: string | null; position: string | null; name: string | null } | null;
  issuedAt: Temporal.Instant | null;
  issuedBy: OfficerId | null;
  madeAt: Temporal.Instant;
  madeBy: OfficerId;
  /** The plan in whose place this one comes. */
  replacesId: PlanId | null;
  /** Of a paper that amends a plan: which, how and from when. */
  amending: Amending | null;
  /** How and when a plan of another body came; null for plans of ours. */
  received: { at: Temporal.Instant; by: OfficerId; origin: 'upload' | 'envelope'; sha256: string } | null;
  end: PlanEnd | null;
  legalBases: LegalBasis[];
  duties: PlanDuty[];
  targets: PlanTarget[];
  /** Deadlines of the paper that belong to no single duty. */
  deadlines: Deadline[];
  channels: { kind: ChannelKind; text: string }[];
  topics: { kind: TopicKind; text: string }[];
  recipients: { name: string; purpose: string | null }[];
  budgetSources: string[];
  /** Its parts with their text, in their order. */
  sections: PlanSection[];
}

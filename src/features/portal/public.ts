import type { ChannelKind } from '#features/channels/index.ts';
import type { ChangeView } from '#features/plans/index.ts';
import type { ActivityId, FileId, ReportId, TargetId } from '#platform/values/ids.ts';
import type { PhotoSize, PublicStory } from './stories/story.ts';
import type { Goal } from '#platform/values/share.ts';

/** How a promise stands in public. Partners are asked, so theirs are never late. Days are ISO text. */
export type PromiseState = 'done' | 'late' | 'dated' | 'standing' | 'requested';

export interface PublicPromise {
  id: string;
  text: string;
  deadlines: string[];
  partners: string[];
  state: PromiseState;
  nextDue: string | null;
  activities: number;
}

export interface PublicUnit {
  /** Who answers: mostly one. */
  unitIds: string[];
  name: string;
  isRequested: boolean;
  promises: PublicPromise[];
}

export interface PublicTarget {
  id: TargetId;
  proof: { activities: number; photos: number };
  text: string;
  unit: string;
  done: number;
  wanted: number;
  isMet: boolean;
  goal: Goal;
  goalWord: string;
  /** null where nothing arose that could be divided. */
  share: number | null;
  /** False where there is no figure to be measured, or nothing to measure it against. */
  isKnown: boolean;
  /** Where its year has not begun and nothing was confirmed. */
  isAhead: boolean;
  /** Who or what is missing, by name. */
  behind: string;
}

/** How a plan ended: withdrawn for a reason, by a paper where there is one, or replaced by a plan with its number. Days are ISO text. */
export interface PublicEnd {
  kind: 'withdrawn' | 'replaced';
  on: string;
  reason: string | null;
  paper: { symbol: string | null; on: string | null };
  by: { title: string; symbol: string; issuedOn: string; year: number } | null;
}

export interface PublicPlan {
  id: string;
  /** Empty while it holds. What was withdrawn shows its notice alone; what was replaced stands as it did on its last day. */
  end: PublicEnd | null;
  year: number;
  /** Its year has not begun. */
  isAhead: boolean;
  title: string;
  /** When it last changed (ISO): issued, amended, ended. */
  changed: string;
  symbol: string;
  issuedPlace: string;
  issuedOn: string;
  signer: string;
  /** The signed paper to be taken, with what its signatures come to; null where none is attached. */
  signed: { href: string; sentence: string; sha256: string; size: string } | null;
  units: PublicUnit[];
  targets: PublicTarget[];
  channels: ChannelKind[];
  topics: string[];
  themes: string[];
  baseline: string[];
  practices: string[];
}

/** The text of a plan by its parts (`isAbove`: only its heading stands, and what belongs to it stands in the lists above), and the papers that amended it. */
export interface PlanTexts {
  sections: { title: string; isWithin: boolean; isAbove: boolean; paragraphs: string[] }[];
  amendings: {
    /** It is issued and does not hold yet. */
    isAhead: boolean;
    kind: 'amend' | 'rectify';
    /** What kind of paper it is: a decision, a plan, a letter. */
    paper: string;
    symbol: string;
    issuedOn: string | null;
    holdsFrom: string | null;
    reason: string;
    changes: ChangeView[];
  }[];
}

export type PublicPlanInFull = PublicPlan & PlanTexts;

export interface PublicActivity {
  id: ActivityId;
  title: string;
  channel: ChannelKind;
  happenedOn: string;
  unitName: string;
  /** Units that held it too. */
  jointUnits: string[];
  place: string | null;
  photo: ({ id: FileId; caption: string } & PhotoSize) | null;
}

export interface PublicActivityInFull extends PublicActivity {
  note: string | null;
  /** The duties that it serves, its own first. */
  promises: string[];
  quantities: { measure: string; value: number }[];
  photos: ({ id: FileId; caption: string } & PhotoSize)[];
  /** The story of which it is the record. */
  story: { id: string; title: string } | null;
  links: { href: string; label: string }[];
}

/** A frozen report that somebody released. Days are ISO text. */
export interface PublicReport {
  id: ReportId;
  title: string;
  symbol: string;
  reportedOn: string;
  covers: { from: string; to: string };
  /** The version that came after it, with its page where that was released too. */
  replacedBy: { name: string; id: ReportId | null } | null;
}

export interface PublicSummary {
  plan: Pick<PublicPlan, 'year' | 'title' | 'symbol' | 'issuedPlace' | 'issuedOn'> | null;
  /** Plans were issued, and none of them holds. */
  noneHolds: boolean;
  targets: PublicTarget[];
  /** Of the duties with dated work; standing ones apart, and what is asked of partners. */
  promises: { dated: number; standing: number; requested: number; done: number; late: number };
  /** What was published last; an activity that is one of them does not stand among the others. */
  stories: PublicStory[];
  activities: PublicActivity[];
  activityCount: number;
}

/** Where people reach the authority or a unit. The day is ISO text. */
export interface PublicContact {
  id: string;
  purpose: string;
  unitId: string | null;
  title: string;
  /** Null: the authority as a whole. */
  unit: string | null;
  phones: string[];
  email: string | null;
  address: string | null;
  hours: string[];
  note: string | null;
  checkedOn: string;
}

/** An official page on a service of others. */
export interface PublicAccount {
  id: string;
  unitId: string;
  /** The code of the service. */
  kind: string;
  service: string;
  name: string;
  unit: string;
  address: string;
}

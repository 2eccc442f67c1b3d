import type { ChannelKind, Measure } from '#features/channels/index.ts';
import type { Comparator, Per, Subjects, TargetWay } from '#features/plans/index.ts';
import type { EntryId } from '#features/rolls/index.ts';
import type { ActivityId, EvidenceId, FileId, OfficerId, PlanId, TargetId } from '#platform/values/ids.ts';
import type { AlsoDuty, JointUnit } from './joint/joint.ts';
import type { Kept } from './schema.ts';

export type ActivityState = 'recorded' | 'confirmed' | 'returned' | 'withdrawn';

/** What proves an activity: a file of the private store or a link. Only a link or a stripped copy is ever public. */
export interface Evidence {
  id: EvidenceId;
  file: { id: FileId; name: string; mediaType: string; byteCount: number } | null;
  link: string | null;
  caption: string | null;
  isPublic: boolean;
  publicFileId: FileId | null;
  /** A copy in a form that browsers show, where the original has another one (HEIC). */
  readableFileId: FileId | null;
}

/** What an activity adds to a target; `outOf` is the whole of which `value` is a part, for targets in percent. */
export interface Contribution {
  targetId: TargetId;
  text: string;
  value: number;
  outOf: number | null;
  /** Typed for this target; otherwise it follows the quantity of the target's measure. */
  isOwnFigure: boolean;
}

export interface Writer {
  officerId: OfficerId;
  name: string;
  wroteAt: Temporal.Instant;
  /** Wrote for a unit in which the officer holds no post, and nobody of the unit has seen it yet. */
  isUnseen: boolean;
}

export interface ActivitySummary extends Kept {
  id: ActivityId;
  unitName: string;
  state: ActivityState;
  planId: PlanId | null;
  evidenceCount: number;
  returnReason: string | null;
  isUnseen: boolean;
  /** Units that held it too, also those that objected. */
  jointUnits: JointUnit[];
  /** The duties that it serves beside its own. */
  alsoDuties: AlsoDuty[];
}

export interface Activity extends ActivitySummary {
  dutyText: string | null;
  taskLabel: string | null;
  quantities: { measure: Measure; value: number }[];
  targets: Contribution[];
  /** What it reached of lists. */
  entries: { id: EntryId; name: string }[];
  /** Its own, where they are otherwise than those of its duty. */
  subjects: Subjects;
  evidence: Evidence[];
  recordedBy: OfficerId;
  recordedByName: string;
  recordedAt: Temporal.Instant;
  decidedByName: string | null;
  decidedAt: Temporal.Instant | null;
  /** Confirmed by one of its writers, because nobody else may. */
  confirmedAlone: boolean;
  writers: Writer[];
}

/** Who or what is behind: units or entries by name, or periods of the year that are over. */
export type Behind = { names: readonly string[] } | { periods: readonly number[]; per: Per };

/** How far a target is: a sum in its unit; for a share the part of `outOf`; otherwise how many records, units, periods or entries of `outOf` reach it. */
export interface TargetProgress {
  targetId: TargetId;
  text: string;
  unit: string;
  comparator: Comparator;
  value: number;
  upTo: number | null;
  way: TargetWay;
  per: Per | null;
  done: number;
  /** Of `more` and `given`: the figure that is wanted. */
  outOf: number | null;
  /** Of `more`: what it is compared with; null where nobody said. */
  before: number | null;
  /** 0.42 is 42 %; null where nothing arose that could be divided ("không phát sinh"), or where the target is a ceiling. May exceed 1. */
  share: number | null;
  isMet: boolean;
  /** Where its year has not begun and nothing was confirmed. */
  isAhead?: true;
  /** False where nothing that counts was confirmed. */
  hasFigure: boolean;
  behind: Behind;
  confirmed: number;
  /** Activities that were recorded and wait for confirmation; they count nothing yet. */
  pending: number;
}

/** What was confirmed in a period: sums by measure, and how many activities on each channel. */
export interface Quantities {
  measures: Partial<Record<Measure, number>>;
  channels: { kind: ChannelKind; activities: number; measures: Partial<Record<Measure, number>> }[];
  activities: number;
  pending: number;
}

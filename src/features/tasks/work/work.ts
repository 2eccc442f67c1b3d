import type { Id, OfficerId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { StepId } from '../task.ts';

export type { StepId };

export type ExtensionId = Id<'task-extension'>;
export type CommentId = Id<'task-comment'>;
export type SplitId = Id<'task-split'>;
export type StepListId = Id<'step-list'>;

/** More time that was asked for: what stood before, until when, and what became of it. */
export interface Extension {
  id: ExtensionId;
  wasDueOn: Temporal.PlainDate;
  untilOn: Temporal.PlainDate;
  reason: string;
  state: 'asked' | 'granted' | 'refused' | 'withdrawn';
  askedBy: OfficerId;
  askedByName: string;
  askedAt: Temporal.Instant;
  decidedByName: string | null;
  decidedAt: Temporal.Instant | null;
  decision: string | null;
}

export interface Comment {
  id: CommentId;
  text: string;
  writtenBy: OfficerId;
  writer: string;
  writtenAt: Temporal.Instant;
  editedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
  mentioned: string[];
}

/** A step of a task, or a part of it that a unit or person does; it counts nowhere by itself. */
export interface Step {
  id: StepId;
  text: string;
  /** Null: the unit of the task. */
  unitId: UnitId | null;
  officerId: OfficerId | null;
  officerName: string | null;
  share: number | null;
  shareOf: string | null;
  dueOn: Temporal.PlainDate | null;
  /** The split that made it a part; null for a step that stands by itself. */
  splitId: SplitId | null;
  done: { at: Temporal.Instant; by: string } | null;
}

/** How a task was divided into its parts: the whole amount where one is given, in what it is counted, and a word to all. */
export interface Split {
  id: SplitId;
  total: number | null;
  countedIn: string | null;
  note: string | null;
  madeBy: string;
  madeAt: Temporal.Instant;
}

export interface StepList {
  id: StepListId;
  name: string;
  steps: string[];
  /** For duties that name one of these channels, and are about one of these topics; either may be left open. */
  channels: string[];
  topics: string[];
  /** Taken by itself when tasks of such duties are made. */
  isApplied: boolean;
}

/** Who a task was given to; not here any more once the person left the unit, and then it is the unit's again. */
export interface Holder {
  taskId: TaskId;
  officerId: OfficerId;
  name: string;
  note: string | null;
  givenBy: string;
  givenAt: Temporal.Instant;
  isHere: boolean;
}

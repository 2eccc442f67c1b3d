import type { DutyRole } from '#features/plans/index.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { DutyId, Id, OfficerId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';

export type StepId = Id<'task-step'>;
export type OrderId = Id<'task-order'>;

export type TaskState = 'open' | 'asked' | 'accepted' | 'declined' | 'done';

export type { Days };

/** Dated work that a deadline rule yields; `dueOn` lies within `period`. A standing one has no due day. */
export interface DatedWork {
  period: Days;
  dueOn: Temporal.PlainDate | null;
  label: string;
  isStanding: boolean;
}

export interface Task {
  id: TaskId;
  planId: PlanId;
  /** Where it is but a part of the task: which, and what the whole is and whose; then text, unit, person and day are those of the part. */
  part: { id: StepId; whole: string; unitName: string } | null;
  /** Null: of no duty of the plan, but of an order. */
  dutyId: DutyId | null;
  /** What ordered it outside of the plan. */
  order: {
    id: OrderId;
    by: string;
    symbol: string | null;
    on: Temporal.PlainDate;
    quantity: number | null;
    quantityOf: string | null;
  } | null;
  dutyText: string;
  planTitle: string;
  unitId: UnitId;
  unitName: string;
  role: DutyRole;
  /** Asked, not ordered: it is accepted or declined and never late. */
  isRequested: boolean;
  isStanding: boolean;
  period: Days;
  label: string;
  /** The day that stands: of the plan, or as it was extended. */
  dueOn: Temporal.PlainDate | null;
  /** The day of the plan, which an extension leaves. */
  plannedOn: Temporal.PlainDate | null;
  /** The last working day on or before `dueOn`, by the calendar of holidays. */
  workBy: Temporal.PlainDate | null;
  /** The day on which its plan ended, where it has by then: nothing of it is due any more. */
  endedOn: Temporal.PlainDate | null;
  /** The paper by which an amended plan asks for it no longer; null where its plan ended, or nothing did. */
  struckBy: string | null;
  /** Its due day lay before the day on which the plan was issued here: nobody could have done it in time, so it is never late. */
  isDueBeforeIssue: boolean;
  /** A leader has urged the unit about it on the day. */
  isUrgedToday: boolean;
  /** Who of the unit it was given to and still works there; null where it is the unit's. */
  holder: { id: OfficerId; name: string } | null;
  state: TaskState;
  answer: { note: string | null; at: Temporal.Instant; by: OfficerId } | null;
  /** `on` is the day on which it was done, `at` when that was said; `reason` is given where an officer closed it without an activity. */
  done: { on: Temporal.PlainDate; at: Temporal.Instant; by: OfficerId; reason: string | null } | null;
}

/** How many requests to partners were accepted, were declined and still wait for an answer. */
export interface Answers {
  accepted: number;
  declined: number;
  waiting: number;
}

/** How a task stands on a day. Partners and supporting units are never `late`; `ended`: it was open when its plan was withdrawn or replaced; `struck`: an amended plan asks for it no longer; `early`: open, and its due day lay before its plan was issued; `past`: without a day, or never answered, and its year is over. */
export type TaskStanding = 'past' | 'asked' | 'declined' | 'done' | 'late' | 'early' | 'soon' | 'ahead' | 'standing' | 'struck' | 'ended';

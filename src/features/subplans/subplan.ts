import type { DutyId, FileId, Id, OfficerId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { ItemSaid, HeadSaid } from './schema.ts';

export type SubplanId = Id<'subplan'>;
export type ItemId = Id<'subplan-item'>;
export type AskId = Id<'subplan-ask'>;
export type SubplanKind = 'own' | 'event' | 'included';
export type SubplanState = 'draft' | 'signed' | 'withdrawn';

/** Something that a unit plans; it counts nowhere by itself. With a task it is a step of that. */
export interface SubplanItem extends ItemSaid {
  id: ItemId;
  dutyText: string | null;
  officerName: string | null;
  /** The unit supports another one in the duty. */
  isSupport: boolean;
  /** When the duty is to be done, in the words of the authority's plan. */
  dutyTiming: string | null;
  taskId: TaskId | null;
  stepId: Id<'task-step'> | null;
  /** Its step was dropped from the task: it is ticked off in the plan itself. */
  isStepGone: boolean;
  isDone: boolean;
}

/** What a unit plans under a plan of the authority; or, `included`, the plan of a partner of which ours is a part. */
export interface Subplan extends HeadSaid {
  id: SubplanId;
  planId: PlanId;
  planTitle: string;
  planSymbol: string | null;
  planYear: number;
  /** The plan of the authority no longer holds. */
  isPlanOver: boolean;
  unitId: UnitId;
  kind: SubplanKind;
  dutyId: DutyId | null;
  dutyText: string | null;
  symbol: string | null;
  signedOn: Temporal.PlainDate | null;
  signer: string | null;
  fileId: FileId | null;
  state: SubplanState;
  madeBy: OfficerId;
  makerName: string;
  madeAt: Temporal.Instant;
  withdrawReason: string | null;
  /** How many things it plans, and how many are done. */
  count: number;
  done: number;
}

/** A unit was asked for a plan of its own. */
export interface SubplanAsk {
  id: AskId;
  planId: PlanId;
  unitId: UnitId;
  isRequested: boolean;
  dueOn: Temporal.PlainDate;
  note: string | null;
  askedAt: Temporal.Instant;
  urgedOn: Temporal.PlainDate | null;
  declinedReason: string | null;
}

/** How a unit stands with its plan on a day; a partner is never late. */
export type UnitStanding = 'signed' | 'included' | 'drafting' | 'declined' | 'late' | 'asked' | 'none';

export function standingOf(
  plan: Pick<Subplan, 'state' | 'kind'> | undefined,
  ask: Pick<SubplanAsk, 'dueOn' | 'isRequested' | 'declinedReason'> | undefined,
  today: Temporal.PlainDate,
): UnitStanding {
  if (plan?.state === 'signed') return plan.kind === 'included' ? 'included' : 'signed';
  if (ask?.declinedReason) return 'declined';
  if (ask && !ask.isRequested && Temporal.PlainDate.compare(ask.dueOn, today) < 0) return 'late';
  if (plan) return 'drafting';
  return ask ? 'asked' : 'none';
}

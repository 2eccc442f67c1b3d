import type { Id, OfficerId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';

export type DifficultyId = Id<'difficulty'>;
export type DifficultyState = 'open' | 'carried' | 'resolved' | 'cannot' | 'withdrawn';

/** What stands in the way of a unit, with what became of it. */
export interface Difficulty {
  id: DifficultyId;
  unitId: UnitId;
  planId: PlanId;
  planTitle: string;
  taskId: TaskId | null;
  text: string;
  wish: string | null;
  state: DifficultyState;
  raisedBy: OfficerId;
  raisedByName: string;
  raisedAt: Temporal.Instant;
  answer: { text: string; by: string; at: Temporal.Instant } | null;
  carried: { to: string; symbol: string | null; on: Temporal.PlainDate | null; at: Temporal.Instant; isByEnvelope: boolean } | null;
  /** What the authority tried itself before it asked above; said where it went as an envelope. */
  tried: string | null;
  /** What the superior answered to the envelope, and when. */
  above: { became: 'resolved' | 'cannot'; text: string; by: string; at: Temporal.Instant } | null;
}

import type { OutgoingId } from '#features/papers/index.ts';
import type { Id, OfficerId, PlanId } from '#platform/values/ids.ts';

export type SubmissionId = Id<'plan-submission'>;

/** How far a draft has got on its way to its leader, signature and number; the last three are its ends. */
export type SubmissionState = 'waiting' | 'approved' | 'signed' | 'numbered' | 'issued' | 'returned' | 'taken-back';

interface Step {
  at: Temporal.Instant;
  by: OfficerId;
}

export interface Submission {
  id: SubmissionId;
  planId: PlanId;
  state: SubmissionState;
  leaderId: OfficerId;
  note: string | null;
  submitted: Step;
  decided: Step | null;
  /** Approved by who drafted it, since nobody else may. */
  isAlone: boolean;
  signature: (Step & { authority: string | null; position: string; name: string; on: Temporal.PlainDate }) | null;
  numbered: (Step & { outgoingId: OutgoingId }) | null;
  ended: Step | null;
  reason: string | null;
}

export const underWay = ['waiting', 'approved', 'signed', 'numbered'] as const satisfies SubmissionState[];

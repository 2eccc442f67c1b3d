import type { Id, OfficerId, PlanId, UnitId } from '#platform/values/ids.ts';

export type ConsultationId = Id<'plan-consultation'>;
export type CommentId = Id<'plan-comment'>;

/** What becomes of a comment. */
export const answers = {
  accepted: { vi: 'Tiếp thu', en: 'Accepted' },
  partly: { vi: 'Tiếp thu một phần', en: 'Accepted in part' },
  declined: { vi: 'Giải trình, không tiếp thu', en: 'Not accepted' },
} as const;

export type Answered = keyof typeof answers;

export interface Comment {
  id: CommentId;
  unitId: UnitId;
  /** The part of the draft as it read when this was written. */
  partWords: string;
  text: string;
  madeAt: Temporal.Instant;
  madeBy: OfficerId;
  answer: { what: Answered; note: string | null; at: Temporal.Instant; by: OfficerId } | null;
}

export interface Consultation {
  id: ConsultationId;
  planId: PlanId;
  dueOn: Temporal.PlainDate;
  note: string | null;
  askedAt: Temporal.Instant;
  askedBy: OfficerId;
  closedAt: Temporal.Instant | null;
  units: { unitId: UnitId; agreedAt: Temporal.Instant | null }[];
  comments: Comment[];
}

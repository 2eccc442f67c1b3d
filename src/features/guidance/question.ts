import type { FileId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Asked } from './schema.ts';

export type QuestionId = Id<'guidance-question'>;

/** What a unit asks about carrying out the plan, with the answer once there is one. */
export interface Question extends Asked {
  id: QuestionId;
  unitId: UnitId;
  askedBy: OfficerId;
  askerName: string;
  askedAt: Temporal.Instant;
  answer: string | null;
  basis: string | null;
  fileId: FileId | null;
  answererName: string | null;
  answeredAt: Temporal.Instant | null;
  isWithdrawn: boolean;
}

export const waits = ({ answer, isWithdrawn }: Pick<Question, 'answer' | 'isWithdrawn'>): boolean => answer === null && !isWithdrawn;

import type { ActivityId, FileId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Asked } from './schema.ts';

export type InquiryId = Id<'inquiry'>;

/** A figure that was asked for; without a value it is not known, which the note may explain. */
export interface InquiryFigure {
  label: string;
  unit: string | null;
  value: number | null;
  note: string | null;
}

/** What a unit asks of another by a day, with the answer once there is one. */
export interface Inquiry extends Asked {
  id: InquiryId;
  fromUnitId: UnitId;
  toUnitId: UnitId;
  /** A partner is asked kindly and is never late. */
  isRequested: boolean;
  /** The units through which it went before. */
  passedFrom: UnitId[];
  dutyText: string | null;
  askedBy: OfficerId;
  askerName: string;
  askedAt: Temporal.Instant;
  answer: string | null;
  fileId: FileId | null;
  figures: InquiryFigure[];
  answeredBy: OfficerId | null;
  answererName: string | null;
  answeredAt: Temporal.Instant | null;
  isWithdrawn: boolean;
}

export interface InquiryWord {
  text: string;
  writer: string;
  at: Temporal.Instant;
}

export interface InquiryPass {
  fromUnitId: UnitId;
  toUnitId: UnitId;
  reason: string;
  by: string;
  at: Temporal.Instant;
}

/** What an answer is the source of. */
export interface InquiryUse {
  id: Id<'inquiry-use'>;
  inquiryId: InquiryId;
  inquiryTitle: string;
  activityId: ActivityId | null;
  difficultyId: Id<'difficulty'> | null;
  title: string;
  by: string;
  at: Temporal.Instant;
}

export const waits = ({ answeredAt, isWithdrawn }: Pick<Inquiry, 'answeredAt' | 'isWithdrawn'>): boolean =>
  answeredAt === null && !isWithdrawn;

/** True where the day for the answer is over and none came. */
export const isOver = (inquiry: Pick<Inquiry, 'answeredAt' | 'isWithdrawn' | 'dueOn'>, today: Temporal.PlainDate): boolean =>
  waits(inquiry) && Temporal.PlainDate.compare(inquiry.dueOn, today) < 0;

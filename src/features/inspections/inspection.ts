import type { FileId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Criterion as KeptCriterion, Details, Outcome, Plan, Wanted } from './schema.ts';

export type InspectionId = Id<'inspection'>;
export type CriterionId = Id<'inspection-criterion'>;
export type PointId = Id<'inspection-point'>;
export type VisitId = Id<'inspection-visit'>;
export type MarkId = Id<'inspection-mark'>;
export type FindingId = Id<'inspection-finding'>;

type Day = Temporal.PlainDate;

/** What an officer does on a round; a paper is signed by head and secretary. */
export const memberDuties = {
  head: { vi: 'Trưởng đoàn', en: 'Head' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  member: { vi: 'Thành viên', en: 'Member' },
} as const;

export type MemberDuty = keyof typeof memberDuties;

/** Something that is asked of every unit, as the owner of the plan keeps it for rounds to come. */
export interface Criterion extends KeptCriterion {
  id: CriterionId;
  endedOn: Day | null;
}

export interface Member {
  officerId: OfficerId;
  name: string;
  duty: MemberDuty;
}

export type InspectionState = 'planned' | 'concluded' | 'cancelled';

/** A round (đợt kiểm tra) over units, with how far it has come. */
export interface Inspection extends Plan {
  id: InspectionId;
  state: InspectionState;
  conclusion: string | null;
  concludedOn: Day | null;
  cancelReason: string | null;
  units: number;
  closed: number;
  findings: number;
  /** Of the findings those that a checker has confirmed to be put right. */
  fixed: number;
}

export type VisitState = 'planned' | 'closed' | 'skipped';

/** One unit on a round. `present` and what it answers are for the unit and the checkers. */
export interface Visit extends Details {
  id: VisitId;
  inspectionId: InspectionId;
  unitId: UnitId;
  state: VisitState;
  skipReason: string | null;
  closedAt: Temporal.Instant | null;
  answer: 'agrees' | 'explains' | null;
  answerText: string | null;
  minutesFileId: FileId | null;
  marked: number;
  marks: number;
  findings: number;
  open: number;
}

/** A criterion on a visit; `result` is null while nobody has looked. */
export interface Mark extends Omit<Outcome, 'result'> {
  id: MarkId;
  pointId: PointId;
  position: number;
  text: string;
  guide: string | null;
  maxPoints: number | null;
  result: Outcome['result'] | null;
  byName: string | null;
}

export type FindingState = 'open' | 'reported' | 'fixed' | 'dropped';

/** What was not as it should be, until a checker confirms that it was put right. */
export interface Finding extends Wanted {
  id: FindingId;
  visitId: VisitId;
  inspectionId: InspectionId;
  unitId: UnitId;
  pointId: PointId | null;
  foundOn: Day | null;
  inspectionTitle: string;
  state: FindingState;
  writtenBy: OfficerId;
  fixedOn: Day | null;
  fixNote: string | null;
  reportedBy: OfficerId | null;
  reporterName: string | null;
  returnReason: string | null;
  confirmedOn: Day | null;
  confirmerName: string | null;
  carriedVisitId: VisitId | null;
}

export interface Photo {
  fileId: FileId;
  readableFileId: FileId | null;
  markId: MarkId | null;
  findingId: FindingId | null;
  addedAt: Temporal.Instant;
}

/** What was checked in some days. */
export interface ChecksDone {
  /** Rounds on which a unit was visited in the days. */
  rounds: number;
  /** Units that were visited, each once, of so many that the authority orders. */
  units: number;
  outOf: number;
  findings: number;
  /** Of these findings, those that a checker had confirmed as put right by the day. */
  fixed: number;
  /** Of all findings, those not put right by the day though due before it. */
  late: number;
}

/** Not put right on the day, though its last day is past. */
export const isLate = ({ state, dueOn }: Pick<Finding, 'state' | 'dueOn'>, today: Day): boolean =>
  (state === 'open' || state === 'reported') && Temporal.PlainDate.compare(dueOn, today) < 0;

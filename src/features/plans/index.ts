export type {
  Comparator,
  Deadline,
  DeadlineRule,
  DutyRole,
  DutyUnit,
  LegalBasis,
  Place,
  Plan,
  PlanDuty,
  PlanState,
  PlanSummary,
  PlanTarget,
  Source,
} from './plan.ts';
export { comparators, dutyRoles, topics, type TopicKind } from './vocabulary.ts';

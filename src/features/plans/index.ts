export { comparators, dutyRoles, topics, type TopicKind } from '#features/documents/index.ts';
export { deadlineInWords, ruleOf } from './deadlines.ts';
export { words } from './messages.ts';
export { measureFor } from './measures.ts';
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
export { mayDraftPlans, mayIssuePlans, maySeePlans } from './policy.ts';
export { hasLead, isSymbol, whyNotEdit, whyNotIssue } from './rules.ts';
export {
  deadlineForm,
  dropDeadlineForm,
  dutyForm,
  emptyForm,
  headForm,
  issueForm,
  itemForm,
  misreadingForm,
  outlineForm,
  startForm,
  targetForm,
} from './schema.ts';
export { dutyGroups, dutyView, levelOf, outlineView, targetView, type DutyGroup, type DutyView, type TargetView } from './view.ts';

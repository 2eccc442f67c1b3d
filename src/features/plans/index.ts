export { dutyRoles, topics } from '#features/documents/index.ts';
export { deadlineInWords, ruleOf } from './deadlines.ts';
export { words } from './messages.ts';
export type { Comparator, Deadline, DeadlineRule, DutyRole, Plan, PlanDuty, PlanSummary, PlanTarget } from './plan.ts';
export { mayDraftPlans, mayIssuePlans, maySeePlans } from './policy.ts';
export { isSymbol, whyNotIssue } from './rules.ts';
export {
  deadlineForm,
  dropDeadlineForm,
  dutyForm,
  headForm,
  issueForm,
  itemForm,
  misreadingForm,
  outlineForm,
  startForm,
  targetForm,
} from './schema.ts';
export { dutyGroups, dutyView, outlineView, targetView, type DutyView, type TargetView } from './view.ts';

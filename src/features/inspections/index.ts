export { isLate, type ChecksDone, type CriterionId, type FindingId, type InspectionId, type VisitId } from './inspection.ts';
export { inspectionTexts } from './messages.ts';
export {
  mayOpenOriginal,
  mayPlan,
  maySeeInspections,
  maySeeVisit,
  remindedOf,
  whyNotAnswer,
  whyNotCheck,
  whyNotConfirmFix,
} from './policy.ts';
export { refusals as inspectionRefusals } from './refusals.ts';
export {
  addUnitsForm,
  answerForm,
  concludeForm,
  correctFindingForm,
  correctPlanForm,
  criterionForm,
  detailsForm,
  findingForm,
  fixForm,
  keptDetails,
  markForm,
  minutesForm,
  planForm,
  pressForm,
  reasonForm,
  returnForm,
} from './schema.ts';
export { criterionLine, findingLine, findingView, markLine, photoView, roundLine, roundView, totalOf, visitLine } from './view.ts';

export { dayInWords, symbolInWords } from './dates.ts';
export type { DocumentLine } from './document.ts';
export { addingUnit, editingOf, openedOf } from './review/editing.ts';
export { itemForms, type FormKind } from './item-forms.ts';
export { texts } from './messages.ts';
export { mayAddUnitHere, mayConfirm, mayReview, maySeeDocuments } from './policy.ts';
export type { ConfirmedReading } from './review/confirmed.ts';
export { factsInWords, type StatedFact } from './review/facts.ts';
export { unseenLines, whyNotConfirm } from './review/reasons.ts';
export { lettersPutBack } from './review/stretches.ts';
export { notTaken } from './refusals.ts';
export {
  deadlineFields,
  dutyFields,
  factFields,
  figureHasUnit,
  rangeAscends,
  recipientFields,
  sourceFields,
  targetFields,
  unitHasFigure,
  wantsPeriod,
} from './plan-fields.ts';
export { deadlineAsStated, reportInWords, ruleInWords } from './rule-words.ts';
export { confirmForm, decideForm, emptyForm, itemForm, newUnitForm, sectionForm, unitsForm, uploadForm, wordForm } from './schema.ts';
export { stateView } from './state-view.ts';
export { sectionViews } from './view.ts';
export { comparators, dutyRoles, topics, type TopicKind } from './vocabulary.ts';
export { listColumns, listForm } from './list.ts';

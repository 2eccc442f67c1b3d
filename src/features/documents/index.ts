export type { ConfirmedDuty, ConfirmedDutyUnit, ConfirmedReading, Source } from './review/confirmed.ts';
export type { DocumentLine, ReadingState } from './document.ts';
export { mayConfirm, mayReview, maySeeDocuments } from './policy.ts';
export { comparators, dutyRoles, periodKinds, quarters, ruleKinds, topics, type TopicKind } from './vocabulary.ts';
export { ruleInWords } from './rule-words.ts';
export { sectionNames, undecided, whyNotConfirm, type SectionName } from './review/reasons.ts';
export { itemForms, type FormKind } from './item-forms.ts';
export { confirmForm, decideForm, emptyForm, itemForm, sectionForm, unitsForm, uploadForm } from './schema.ts';

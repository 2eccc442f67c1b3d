export { adjustmentsView } from './adjusted.ts';
export { words } from './messages.ts';
export { computeFigures, figureOf } from './indicators.ts';
export { writeSections } from './sections.ts';
export { mayDraft, mayFreeze, mayRead } from './policy.ts';
export { whyNotFreeze, type Report } from './report.ts';
export { draftForm, figureForm, freezeForm, sectionForm, type ReportPeriod } from './schema.ts';

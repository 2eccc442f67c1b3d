export { adjustmentsView } from './adjusted.ts';
export type { Adjustments } from './adjustments.ts';
export { words } from './messages.ts';
export { figureOf } from './indicators.ts';
export { mayDraft, mayFreeze, mayRead } from './policy.ts';
export { whyNotFreeze, type Report } from './report.ts';
export { draftForm, figureForm, freezeForm, sectionForm, type ReportPeriod } from './schema.ts';

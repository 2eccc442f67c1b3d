export { words } from './messages.ts';
export type { Facts } from './facts.ts';
export { figureOf, type Figure, type Indicator } from './indicators.ts';
export { mayDraft, mayFreeze, mayRead } from './policy.ts';
export { whyNotFreeze, type Report, type ReportSummary } from './report.ts';
export { draftForm, figureForm, freezeForm, kindOf, reportPeriods, sectionForm, type ReportKind, type ReportPeriod } from './schema.ts';
export { sectionKeys, type Section, type SectionKey } from './sections.ts';

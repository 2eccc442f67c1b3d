export type { BriefingId } from './briefing.ts';
export { briefingTexts } from './messages.ts';
export { mayBrief, maySeeBriefings } from './policy.ts';
export { refusals as briefingRefusals } from './refusals.ts';
export { giveForm, readForm, remindForm, withdrawForm } from './schema.ts';
export { briefingLine, briefingView } from './view.ts';

export { qualityTexts } from './messages.ts';
export { mayKeepChecklist } from './policy.ts';
export { type QualityItemId } from './quality.ts';
export { refusals as qualityRefusals } from './refusals.ts';
export { answerForm, endForm, itemForm } from './schema.ts';
export { checklistView, summaryOf } from './view.ts';

export { screenTexts } from './messages.ts';
export { mayAlarm, mayKeepScreens } from './policy.ts';
export { refusals as screenRefusals } from './refusals.ts';
export { alarmForm, alarmIdForm, codeForm, endForm, pairForm, resumeForm, screenForm } from './schema.ts';
export type { AlarmId, ScreenId } from './screen.ts';
export { slidesFor } from './slides.ts';
export { screenStart, screenView } from './view.ts';

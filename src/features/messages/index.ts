export { pushAddress } from './endpoint.ts';
export type { CitizenLetter, Kind, LetterId, Word } from './message.ts';
export { messageTexts } from './messages.ts';
export { maySeeLetters, maySeeMessages } from './policy.ts';
export { allReadForm, deviceForm, deviceGoneForm, letterForm, messageForm, settingForm, trialForm, type SettingInput } from './schema.ts';
export { kindIn, messageView, reasonView, settingStart } from './view.ts';

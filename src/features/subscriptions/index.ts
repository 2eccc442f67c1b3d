export { readerTexts } from './messages.ts';
export { maySeeReaders } from './policy.ts';
export { askForm, changeForm, confirmForm, deviceForm, deviceGoneForm, leaveForm } from './schema.ts';
export { wantCode } from './wants.ts';

export { answerInquiry, correctInquiry, lockInquiry, passInquiry, sayOnInquiry, shelveInquiryFile, withdrawInquiry } from './commands.ts';
export { askInquiries } from './asking.ts';
export { countInquiries, inquiriesOf, inquiryOf, passesOf, usesOf, wordsOn } from './queries.ts';
export { inquiryReminders } from './reminders.ts';
export { useAnswer } from './using.ts';

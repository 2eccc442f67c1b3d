export { answerInquiry, correctInquiry, lockInquiry, passInquiry, sayOnInquiry, withdrawInquiry } from './commands.ts';
export { askInquiries } from './asking.ts';
export { countInquiries, inquiriesOf, inquiryOf, passesOf, usesOf, wordsOn } from './queries.ts';
export { inquiryReminders } from './reminders.ts';
export { takeUseBack, useAnswer } from './using.ts';

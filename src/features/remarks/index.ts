export { remarkTexts } from './messages.ts';
export { mayAnswerRemark, mayHandRemark, maySeeAllRemarks, maySeeRemark, maySeeRemarks } from './policy.ts';
export { refusals as remarkRefusals } from './refusals.ts';
export { codeFrom, codeIn, subjectOf, type RemarkId } from './remark.ts';
export { answerForm, codeForm, handForm, reportForm, sendForm, voteForm } from './schema.ts';
export { ANSWER_DAYS, daysInWords, dueOf, ownRemark, remarkView } from './view.ts';
export { pageWords } from './words.ts';

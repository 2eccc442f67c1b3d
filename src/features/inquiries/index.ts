export { type InquiryId } from './inquiry.ts';
export { inquiryTexts } from './messages.ts';
export {
  inquiresFor,
  inquiriesReadBy,
  mayAskInquiry,
  mayReadInquiry,
  maySeeInquiries,
  whyNotAnswer,
  whyNotChange,
  whyNotPass,
  whyNotSay,
  whyNotUse,
} from './policy.ts';
export { refusals as inquiryRefusals } from './refusals.ts';
export { answerForm, askForm, correctForm, inquiryListForm, passForm, pressForm, takeBackForm, useForm, wordForm } from './schema.ts';
export { inquiryLine, inquiryView } from './view.ts';

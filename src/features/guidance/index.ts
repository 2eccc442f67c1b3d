export { guidanceTexts } from './messages.ts';
export { asksFor, mayAnswer, mayAsk, mayRead, maySeeGuidance, readsOf, whyNotChange } from './policy.ts';
export { type QuestionId } from './question.ts';
export { refusals as guidanceRefusals } from './refusals.ts';
export { answerForm, askForm, correctQuestionForm, pressForm, questionListForm } from './schema.ts';
export { questionLine, questionView } from './view.ts';

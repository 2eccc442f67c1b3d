export { mayOrder } from './policy.ts';
export { mayFollowAll, maySeeTaskOf, maySetReminders, mayUrge, maySeeTasks, onlyLook, whyNotNoteDecline, worksFor } from './policy.ts';
export { answersOf, quarterDays, quarterlyPrompt, standingOn, whyNotUrge } from './rules.ts';
export { acceptForm, declineForm, finishForm, reminderForm, reminderStart, reopenForm, ruleIn, urgeForm } from './schema.ts';
export type { Answers, Task } from './task.ts';
export { refusals as taskRefusals } from './refusals.ts';
export { answerTexts } from './answering/messages.ts';
export { words } from './messages.ts';
export { reminderTexts } from './reminders/messages.ts';
export { taskSections, taskTitle, taskView } from './view.ts';
export { listColumns, listForm, tasksThatFit } from './list.ts';
export { doesPart, mayDecideExtensions, mayKeepLists, maySeeTask, whyNotComment, whyNotDecide, whyNotExtend } from './work/policy.ts';
export {
  commentForm,
  decisionForm,
  editCommentForm,
  endListForm,
  extensionForm,
  giveForm,
  listedStepsForm,
  splitForm,
  stepForm,
  stepsFromForm,
  takeForm,
  tickForm,
  undoSplitForm,
  withdrawCommentForm,
  withdrawExtensionForm,
} from './work/schema.ts';
export { workTexts } from './work/messages.ts';
export { fitsDuty } from './work/fitting.ts';
export { usualLists } from './work/usual.ts';
export { commentView, extensionView, sharesIn, splitView, stepView } from './work/view.ts';
export type { CommentId, Step, StepList, StepListId } from './work/work.ts';
export { whyDue } from './reasons/why.ts';
export { callOffForm, orderForm } from './orders/schema.ts';
export { taskLabel } from './labels.ts';
export { orderTexts } from './orders/messages.ts';
export { refusals as orderRefusals } from './orders/refusals.ts';
export type { OrderId } from './task.ts';

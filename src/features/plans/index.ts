export { dutyRoles, topics } from '#features/documents/index.ts';
export { basisTexts } from './bases/messages.ts';
export { isRelation, relations } from './bases/kinds.ts';
export { basisForm, dropBasisForm, newBasisForm } from './bases/schema.ts';
export { basesView, basisAsCited } from './bases/view.ts';
export { checksOf, type Beside } from './checking/check.ts';
export { checkingWords } from './checking/messages.ts';
export { deadlineInWords, ruleOf, startOfDeadline } from './deadlines.ts';
export { discordViews } from './discords/view.ts';
export { factsForm } from './facts/schema.ts';
export { refusals as planRefusals } from './refusals.ts';
export { words } from './messages.ts';
export type { Comparator, Deadline, DeadlineRule, DutyRole, Plan, PlanDuty, PlanState, PlanTarget } from './plan.ts';
export { mayDraftPlans, mayIssuePlans, mayKeepTopics, maySeePlans, mayWithdrawPlans } from './policy.ts';
export { answerForm, asideForm, carryForm, linkForm, receiveForm, takeBackForm, takeUpForm } from './received/schema.ts';
export { notAnswered } from './received/refusals.ts';
export { receivedWords } from './received/messages.ts';
export { askedOptions, askedViews, orderViews } from './received/view.ts';
export { comparePlans } from './year/compare.ts';
export { whyNotEdit, whyNotWithdraw } from './rules.ts';
export {
  deadlineForm,
  newDutyForm,
  doubtForm,
  dropDeadlineForm,
  dutyForm,
  headForm,
  issueForm,
  itemForm,
  lookForm,
  misreadingForm,
  outlineForm,
  replaceForm,
  startForm,
  targetForm,
  withdrawForm,
} from './schema.ts';
export { dutyGroups, dutyView, factView, outlineView, superiorInFull, targetView, type DutyView, type TargetView } from './view.ts';
export { targetInputOf } from './targets/input.ts';
export { unitsOf } from './targets/whole.ts';
export { changesIn } from './together/changes.ts';
export { togetherTexts } from './together/messages.ts';
export { applyTogetherForm, togetherForm } from './together/schema.ts';
export { changeLines } from './together/view.ts';
export { perYear, type Per, type TargetWay } from './targets/ways.ts';
export { proposedSubjects } from './subjects/cues.ts';
export { subjectTexts } from './subjects/messages.ts';
export { coverageOfSubjects, silentTopics } from './subjects/view.ts';
export { subjectsForm, takeProposedForm } from './subjects/schema.ts';
export {
  audienceCodes,
  audiences as audienceWords,
  isAudience,
  isTopic,
  topicName,
  topics as topicWords,
  topicValue,
  type OwnCode,
  type Subjects,
  type Topic,
  type TopicNames,
} from './subjects/vocabulary.ts';
export { topicRefusals } from './topics/refusals.ts';
export { topicTexts } from './topics/messages.ts';
export { endTopicForm, keptTopic, resumeTopicForm, topicForm } from './topics/schema.ts';
export { namesOfTopics, ownOptions, type OwnTopic, type OwnTopicId } from './topics/topic.ts';
export { signingWords } from './signing/messages.ts';
export { backForm, decideForm, numberForm, sendForm, signForm, submitForm } from './signing/schema.ts';
export type { Submission } from './signing/submission.ts';
export { stepsView } from './signing/view.ts';
export { signerOf } from './paper/signer.ts';
export { consultingWords } from './consulting/messages.ts';
export type { ItemChange } from './amending/change.ts';
export { amendingWords } from './amending/messages.ts';
export { notAmended } from './amending/refusals.ts';
export { amendForm, amendKinds, amendPapers, amendSuffixes, giveUpForm, newAmendForm } from './amending/schema.ts';
export { changesView, editions, paperName, wordByWord, type ChangeView } from './amending/view.ts';
export { bodiesOf } from './bodies.ts';
export { sectionWords } from './sections/messages.ts';
export { notASection } from './sections/refusals.ts';
export type { PlanSection, SectionId } from './sections/section.ts';
export { dropSectionForm, newSectionForm, sectionForm } from './sections/schema.ts';
export { numbersOf as sectionNumbers, sectionsView, type SectionView } from './sections/view.ts';
export { commentsPaper } from './consulting/paper.ts';
export { partsOfDraft } from './consulting/parts.ts';
export { answerCommentForm, askForm, commentForm, consultButton } from './consulting/schema.ts';
export { consultationView } from './consulting/view.ts';
export type { Earlier } from './targets/before.ts';

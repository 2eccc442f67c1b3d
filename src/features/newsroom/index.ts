export { calendarLines, gapsOf, periodOf, shortOf, type Asking, weeksOf, type CalendarLine } from './plan/calendar.ts';
export { appearedForm, closeOfferForm, noteForm, offerForm, takeNoteOffForm } from './plan/schema.ts';
export {
  decidesByRole,
  maySeeNewsroom,
  maySettleNewsroom,
  mayWriteStories,
  namedFor,
  whyNotDecide,
  whyNotDecideWords,
  whyNotWrite,
  writesFor,
} from './policy.ts';
export { refusals as newsroomRefusals } from './refusals.ts';
export {
  approverForm,
  approveWordsForm,
  approveSeveralForm,
  beginForm,
  decideForm,
  endApproverForm,
  noticeForm,
  paperForm,
  pictureForm,
  postedForm,
  pressForm,
  reasonForm,
  returnWordsForm,
  scheduleForm,
  storyListForm,
  submitForm,
  takeOffForm,
  versionForm,
  writeForm,
} from './schema.ts';
export { isOpen, isSection, sections, states, versionKey, type SectionCode, type Story, type StoryId } from './story.ts';
export { checkText } from './text/check.ts';
export { citedIn, documentOf, plainOf, type Block } from './text/marks.ts';
export { linkLine } from './links/view.ts';
export { linkTexts } from './links/messages.ts';
export { nameOf, standingOf, type ApprovalLink } from './sealed/link.ts';
export { sealedTexts } from './sealed/messages.ts';
export { approveByLinkForm, endLinkForm, makeLinkForm, openLinkForm, returnByLinkForm } from './sealed/schema.ts';
export { assistedTexts } from './assisted/messages.ts';
export { askForm, putAsideForm, takeForm, takeWordsForm } from './assisted/schema.ts';
export { templateOf } from './assisted/tasks.ts';
export { suggestionView } from './assisted/view.ts';
export { newsroomTexts } from './messages.ts';
export { draftForm } from './editor/schema.ts';
export { editorTexts } from './editor/messages.ts';
export { contentTexts } from './plan/messages.ts';
export { firstVersion } from './versions/adapt.ts';
export { channelTexts } from './versions/messages.ts';
export { wordsKey } from './versions/key.ts';
export { isVersionChannel, ruleOf, versionChannels, type VersionChannel } from './versions/channels.ts';
export { adviceView, audienceName, decisionLine, storyLine, storyView, textLine, versionView } from './view.ts';

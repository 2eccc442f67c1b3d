export { approveSeveral, approveStory, checkStory, refuseStory, returnStory, submitStory, takeStoryBack } from './deciding.ts';
export { addStoryFile, takeFileOff, takePaper, takePicture } from './files.ts';
export { lockStory } from './held.ts';
export { openLinkAsking, pretendedAsking } from './links/asking.ts';
export { checkLinks } from './links/checking.ts';
export { faultyLinks, linksChecked } from './links/queries.ts';
export { decideByLink, openByLink, openedByPass, type Holding } from './sealed/deciding.ts';
export { endApprovalLink, makeApprovalLink, whyNotMakeLink } from './sealed/making.ts';
export { passOf } from './sealed/marks.ts';
export { approvalLinksOf } from './sealed/queries.ts';
export { askAboutStory, putSuggestionAside, takeChannelDraft, takeParts } from './assisted/assisted.ts';
export { closeOffer, noteAppeared, offersOf, offerStory } from './plan/offers.ts';
export { noteOrientation, notesBetween, takeNoteOff } from './plan/notes.ts';
export { figuresNow, linksOf, publicStart, publishDue, publishStory, scheduleStory, unscheduleStory, withdrawStory } from './publishing.ts';
export {
  approversOf,
  countStories,
  decisionsOn,
  filesOf,
  lastPublished,
  listStates,
  papersNamed,
  publishedEdition,
  storiesOf,
  storyOf,
  textsOf,
} from './queries.ts';
export { originOf, recordGoneOut } from './recorded.ts';
export { endApprover, nameApprover } from './settling.ts';
export { approveWords, returnWords } from './channel/deciding.ts';
export { notePosting, takeProof } from './channel/posting.ts';
export { isBehind, isLetOut, keepVersion, undecidedWords, versionsOf, type VersionId } from './channel/versions.ts';
export { beginEdition, beginStory, startOf, writeStory } from './writing.ts';
export { around, baseOf, draftsOf, keepDraft, unsavedDraft, type Draft } from './drafts/drafts.ts';

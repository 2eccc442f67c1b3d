export { petitionActTexts } from './acts/messages.ts';
export { explanation } from './explain.ts';
export { petitionTexts } from './messages.ts';
export {
  fields as petitionFields,
  grounds as petitionGrounds,
  isNotContent,
  isOpenState,
  kinds as petitionKinds,
  type Field,
  type Kind,
  type Petition,
  type PetitionId,
  type State,
} from './petition.ts';
export {
  approvingRoles,
  isComplainedOf,
  mayApprove,
  mayDeal,
  mayReceive,
  maySeeAllPetitions,
  maySeePetition,
  maySeePetitions,
  receivingRoles,
  receives as receivesPetitions,
} from './policy.ts';
export { publicTexts as petitionPublicTexts } from './public/messages.ts';
export { ownPetition } from './public/own.ts';
export { findForm, followForm, marks, passForm, photosForm, rateForm, supplyForm } from './public/schema.ts';
export { petitionSettings } from './settings/messages.ts';
export { soundsLike, type Other } from './recognise.ts';
export { coverSender, redact, warningsOf } from '#platform/values/personal/redact.ts';
export { refusals as petitionRefusals } from './refusals.ts';
export {
  askForm,
  draftForm,
  endForm,
  forwardForm,
  heardForm,
  mergeForm,
  noteForm,
  petitionListForm,
  pressForm,
  recordForm,
  replyForm,
  returnForm,
  sendForm,
  sendOnForm,
  showForm,
  sortForm,
  templateForm,
  templateIdForm,
  termForm,
} from './schema.ts';
export { countDays } from './term.ts';
export { isLatePetition, petitionLine, petitionView, stepLines } from './view.ts';

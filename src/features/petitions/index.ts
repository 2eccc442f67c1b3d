export { explanation } from './explain.ts';
export { petitionTexts } from './messages.ts';
export {
  fields as petitionFields,
  grounds as petitionGrounds,
  isOpenState,
  kinds as petitionKinds,
  type Field,
  type Kind,
  type Petition,
  type PetitionId,
  type State,
  type TemplateId,
} from './petition.ts';
export {
  isComplainedOf,
  mayApprove,
  mayDeal,
  mayReceive,
  maySeeAllPetitions,
  maySeePetition,
  maySeePetitions,
  receives as receivesPetitions,
} from './policy.ts';
export { publicTexts as petitionPublicTexts } from './public/messages.ts';
export { ownPetition } from './public/own.ts';
export { soundsLike, type Other } from './recognise.ts';
export { redact } from './redact.ts';
export { refusals as petitionRefusals } from './refusals.ts';
export {
  askForm,
  draftForm,
  endForm,
  findForm,
  followForm,
  forwardForm,
  heardForm,
  marks,
  mergeForm,
  noteForm,
  passForm,
  petitionListForm,
  photosForm,
  pressForm,
  rateForm,
  recordForm,
  returnForm,
  sendForm,
  sendOnForm,
  showForm,
  sortForm,
  supplyForm,
  templateForm,
  templateIdForm,
  termForm,
} from './schema.ts';
export { countDays, lastDay, usualTerms, type CountedDay, type Pause, type Term } from './term.ts';
export { isLatePetition, petitionLine, petitionView, stepLines } from './view.ts';

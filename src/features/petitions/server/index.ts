export { approveAnswer, draftAnswer, replyFurther, returnAnswer } from './answering.ts';
export { addPhotos, codeOfPass, followPetition, forgetMe, openPetition, passFor, ratePetition, supplyMore, takePhotos } from './citizen.ts';
export { daysOf } from './clock.ts';
export { askForMore, forwardPetition, mergePetition, noteInside, noteOutcome, sortPetition } from './handling.ts';
export { keepPetitions } from './keeping.ts';
export {
  countPetitions,
  figureColumns,
  forgotten,
  isLateSql,
  petitionFigures,
  petitionOf,
  petitionsOf,
  photosOf,
  stepsOf,
  templatesOf,
  type PetitionFigures,
} from './queries.ts';
export { codeBytes, pinOf, recordPetition, sendPetition, whyNotSend } from './receiving.ts';
export { senderFor, senderOf } from './sender.ts';
export { addTemplate, endTemplate, setTerm, termsOf } from './settings.ts';
export { approveEnd, closePetition, declineEnd, isSeen, showPetition, unhidePetition, wantEnd } from './showing.ts';
export { holdPetitions } from './step.ts';

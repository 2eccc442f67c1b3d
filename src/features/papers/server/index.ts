export { addIncoming, correctIncoming, handIncoming } from './incoming.ts';
export { incomingOf, incomingOfDocument, incomingOrders, incomingPapers, type IncomingFilter } from './incoming-queries.ts';
export { addOutgoing, cancelNumber, cancelOutgoing, correctOutgoing, giveNumber, lastOf, registerNumber } from './outgoing.ts';
export { gapsOf, outgoingAbout, outgoingOf, outgoingOrders, outgoingPapers, seriesOf } from './outgoing-queries.ts';
export { cancelIncoming, finishIncoming, linkLaw, receiveIncoming } from './working.ts';
export { attachSigned, keepCheck, keepFrozen } from './signed/attaching.ts';
export { inspectAgain, inspectSigned } from './signed/checking.ts';
export { partsOfPaper, type PaperPart } from './signed/parts.ts';
export { frozenAbout, frozenUnder, paperOfFile, papersWith, signedCopiesOf } from './signed/queries.ts';
export { distribute } from './sending/distributing.ts';
export { besideIncoming, papersForUnits, recipientOf, recipientsOf, unreceivedPapers } from './sending/queries.ts';
export {
  addRecipients,
  dropRecipient,
  enterReceived,
  enterSending,
  meanRecipient,
  receiveOutgoing,
  urgeRecipients,
} from './sending/sending.ts';
export { besideOnPage, sentAndSigned } from './beside.ts';

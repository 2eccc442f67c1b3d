export { addIncoming, correctIncoming, handIncoming } from './incoming.ts';
export { incomingOf, incomingOfDocument, incomingOrders, incomingPapers, type IncomingFilter } from './incoming-queries.ts';
export { addOutgoing, cancelNumber, cancelOutgoing, correctOutgoing, giveNumber, lastOf, registerNumber } from './outgoing.ts';
export { gapsOf, outgoingAbout, outgoingOf, outgoingOrders, outgoingPapers, seriesOf } from './outgoing-queries.ts';
export { cancelIncoming, finishIncoming, linkLaw, receiveIncoming } from './working.ts';

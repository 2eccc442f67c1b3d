export { incomingColumns, outgoingColumns } from './list.ts';
export { paperTexts } from './messages.ts';
export { standingOf, type IncomingId, type OutgoingId, type OutgoingPaper } from './paper.ts';
export { mayHandOn, mayKeepRegisters, maySeeIncoming, maySeeOutgoing, seesAllIncoming } from './policy.ts';
export { refusals as paperRefusals } from './refusals.ts';
export {
  cancelForm,
  correctIncomingForm,
  correctOutgoingForm,
  doneForm,
  handForm,
  incomingForm,
  incomingKept,
  incomingListForm,
  lawLinkForm,
  outgoingForm,
  outgoingKept,
  outgoingListForm,
  paperButton,
} from './schema.ts';
export { isSymbol, partsOf } from './symbol.ts';
export { incomingLine, incomingView, outgoingLine, outgoingView, type Names } from './view.ts';

export { incomingColumns, outgoingColumns } from './list.ts';
export { paperTexts } from './messages.ts';
export type { IncomingId, OutgoingId, OutgoingPaper } from './paper.ts';
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
export { isSymbol } from './symbol.ts';
export { incomingLine, incomingView, outgoingLine, outgoingView, type Names } from './view.ts';

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
export { attachForm, compareForm, recheckForm } from './signed/schema.ts';
export { notAttached } from './signed/refusals.ts';
export { signedTexts } from './signed/messages.ts';
export type { FoundSignatures, SignedCopyId, SignedState } from './signed/signed.ts';
export { frozenView, signedSentence, signedView } from './signed/view.ts';
export { purposeKind, type RecipientId } from './sending/recipient.ts';
export { meantForm, receivedForm, recipientButton, recipientsForm, sendingForm } from './sending/schema.ts';
export { sendingTexts } from './sending/messages.ts';
export { countsOf, hasWaiting, recipientView } from './sending/view.ts';
export { forUnitLine, outgoingExtras } from './beside.ts';

export {
  deliveryStates,
  kinds,
  purposes,
  saidOf,
  standings,
  ways,
  type Correspondent,
  type Envelope,
  type EnvelopeId,
  type EnvelopeKind,
  type Remark,
  type SentKind,
} from './envelope.ts';
export { envelopeTexts } from './messages.ts';
export { namedAmong } from './named.ts';
export { reportTexts } from './report/messages.ts';
export { placeInWords, placesIn, remarksOn, remarksOnPart, reportView } from './report/view.ts';
export { mayCarryUp, mayDecideEnvelopes, mayKeepCorrespondents, maySeeEnvelopes, maySendAs, maySendEnvelopes } from './policy.ts';
export { notSent } from './refusals.ts';
export { notDecided } from './going/refusals.ts';
export {
  bringInForm,
  cardForm,
  changeKeyForm,
  endSuperiorForm,
  envelopeIdForm,
  furtherForm,
  hereForm,
  namedForm,
  noteForm,
  oneCorrespondentForm,
  replyForm,
  returnForm,
  superiorForm,
} from './schema.ts';

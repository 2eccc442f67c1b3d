export {
  answerByPlan,
  acceptArrived,
  lockArrived,
  openArrived,
  reopenArrived,
  replyToDifficulty,
  returnArrived,
  takeArrived,
} from './deciding.ts';
export { addByCard, addHere, addNamed, cardOf, correspondentsOf, endCorrespondent } from './correspondents.ts';
export { addSuperior, belowHere, endSuperior, superiorsOf, type Below } from './superiors.ts';
export { bringIn, contentsOf, receiptFile } from './files.ts';
export { changeKey, keysOf } from './keys.ts';
export {
  answersOf,
  countsOf,
  deliveriesOf,
  envelopeNamed,
  envelopeOf,
  envelopesOf,
  difficultiesToAnswer,
  envelopesToCount,
  returnedToCount,
  sentAbout,
  unopenedEnvelopes,
} from './queries.ts';
export { sealToSend, sendEnvelope, sendFurther, takeEnvelopeBack, type SealedEnvelope, type ToSend } from './sending.ts';
export { postOverNet, pushDue } from './net/pushing.ts';
export { PATH } from './net/request.ts';
export { takePushed } from './net/taking.ts';
export { openEnvelope } from '../package/opening.ts';
export { difficultyIn, type DifficultySaid } from '../package/difficulty.ts';
export { reportIn } from '../package/report.ts';
export { urgeReceivers, withDue } from './urging.ts';
export { oneAfterTheOther as sendingOneByOne } from './answering.ts';

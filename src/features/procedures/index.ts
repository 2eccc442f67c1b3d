export { changeKinds } from './announcing/announcing.ts';
export { announcingTexts } from './announcing/messages.ts';
export { announcingForm } from './announcing/schema.ts';
export { differencesIn } from './difference.ts';
export { procedureListForm } from './list.ts';
export { proposedTexts } from './importing/messages.ts';
export { procedureImportTexts, procedureTexts } from './messages.ts';
export { mayKeepProcedures, mayOpenPhoto, mayPost, maySeeProcedures, whyNotBoard } from './policy.ts';
export type { BoardId, PostingId } from './posting/board.ts';
export { postingTexts } from './posting/messages.ts';
export { askDayForm, boardForm, endBoardForm, postingForm, postingIdForm, stateForm } from './posting/schema.ts';
export {
  codeShape,
  kinds,
  levels,
  services,
  type AnnouncingId,
  type ProcedureId,
  type Service,
  type TermUnit,
  type WayKind,
} from './procedure.ts';
export {
  columnForm,
  waitingForm,
  formFileForm,
  formIdForm,
  procedureButton,
  procedureForm,
  proceduresImportForm,
  proceduresStoreForm,
  versionForm,
  versionIdForm,
  wordsForm,
} from './schema.ts';
export {
  announcingView,
  boardLine,
  boardStart,
  boardView,
  gapLine,
  papersByCase,
  postingView,
  procedureLine,
  procedureView,
  updateView,
  versionStart,
  wordsStart,
} from './view.ts';
export { wayView } from './way.ts';

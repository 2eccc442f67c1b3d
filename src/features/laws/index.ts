export { lawTopics, levels, type Law, type LawId, type Milestone } from './law.ts';
export { lawListColumns, lawListForm } from './list.ts';
export { lawImportTexts, lawTexts } from './messages.ts';
export { milestoneTexts } from './milestones/messages.ts';
export { mayAskToSpread, mayKeepLaws, maySeeLaws, maySettleSpreading } from './policy.ts';
export {
  attachForm,
  lawButton,
  lawForm,
  lawsImportForm,
  lawsStoreForm,
  milestoneButton,
  milestoneForm,
  outcomes,
  settleForm,
  spreadForm,
  stateForm,
  stateIdForm,
} from './schema.ts';
export { basisNotice, fileTextView, lawLine, lawStart, lawView } from './view.ts';

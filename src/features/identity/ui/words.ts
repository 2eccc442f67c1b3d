/** The words alone: a page in a browser has no use for the schemas and rules behind the index. */
export {
  accountTexts,
  noticeTexts,
  officerImportTexts,
  officerTexts,
  proposalTexts,
  refusedTexts,
  signInTexts,
  stepTexts,
} from '../messages.ts';

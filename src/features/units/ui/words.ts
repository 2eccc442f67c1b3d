/** The words alone: a page in a browser has no use for the schemas and rules behind the index. */
export { authorityTexts } from '../authorities/messages.ts';
export { setUpTexts, unitImportTexts, unitTexts } from '../messages.ts';

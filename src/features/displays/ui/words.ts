/** The words alone: a page in a browser has no use for the schemas and rules behind the index. */
export { displayTexts } from '../messages.ts';
export { materialTexts } from '../materials/messages.ts';

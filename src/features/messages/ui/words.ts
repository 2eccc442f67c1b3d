/** The words alone: a page in a browser has no use for the schemas and rules behind the index. */
export { messageTexts } from '../messages.ts';

/** What pages in the browser need, without the forms and rules that run on the server. */
export { words } from '../messages.ts';
export { receivedWords } from '../received/messages.ts';

export { addContact, correctContact } from './commands.ts';
export { contactOf, contactsOf, contactsToCheck } from './queries.ts';
export { checkContact, endContact, placeContact, resumeContact } from './standing.ts';

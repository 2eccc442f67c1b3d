export { holdsOn, titleOf, type Contact, type ContactId } from './contact.ts';
export { faultsOfHours, hoursLines, type Hours } from './hours.ts';
export { contactTexts } from './messages.ts';
export { mayKeepContacts, maySeeContacts } from './policy.ts';
export { checkForm, contactForm, endForm, placeForm, resumeForm } from './schema.ts';
export { contactLine, contactStart, contactView } from './view.ts';

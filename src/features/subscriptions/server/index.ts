export { addDevice, askForNews, changeWants, confirmReader, removeDevice, removeReader, type Reading } from './commands.ts';
export { eventsSince, readersOf, targetNames } from './counts.ts';
export { deliverNews, withReaders } from './delivering.ts';
export { ownSubscription } from './queries.ts';
export { subscriberIn } from './secret.ts';

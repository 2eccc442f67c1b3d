export { answerMember, answerOnce, handOn, lockRelay, unitsBelow } from './commands.ts';
export { askedOf, lastNames, relayOf } from './queries.ts';

export { answerMember, answerOnce, handOn, lockRelay, unitsBelow } from './commands.ts';
export { answeredOf, askedOf, lastNames, relayOf } from './queries.ts';

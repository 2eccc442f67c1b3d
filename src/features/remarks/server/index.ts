export { answerRemark, handRemark, reportFault } from './commands.ts';
export { eraseSenders } from './erasing.ts';
export { remarkFigures, remarkOf, remarksOf, votesSince } from './queries.ts';
export { castVote } from './votes.ts';

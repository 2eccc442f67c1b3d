export { difficultyToSend, hearAbove, sendDifficultyUp } from './above.ts';
export { answerDifficulty, carryDifficulty, raiseDifficulty, withdrawDifficulty } from './commands.ts';
export { difficultiesBetween, difficultiesOf, difficultyOf, isUp } from './queries.ts';

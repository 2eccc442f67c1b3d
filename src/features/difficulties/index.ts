export type { DifficultyId } from './difficulty.ts';
export { difficultyTexts } from './messages.ts';
export { mayAnswer, maySee, maySeeDifficulties, mayWithdraw } from './policy.ts';
export { refusals as difficultyRefusals } from './refusals.ts';
export { answerForm, carryForm, MOST_ANSWER, sendUpForm, raiseForm, withdrawForm } from './schema.ts';
export { difficultyView } from './view.ts';

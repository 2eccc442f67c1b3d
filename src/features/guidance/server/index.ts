export { answerQuestion, askQuestion, correctQuestion, lockQuestion, shelveAnswer, withdrawQuestion } from './commands.ts';
export { countQuestions, questionOf, questionsOf } from './queries.ts';

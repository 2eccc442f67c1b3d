export { answerQuestion, askQuestion, correctQuestion, lockQuestion, withdrawQuestion } from './commands.ts';
export { countQuestions, questionOf, questionsOf } from './queries.ts';

export { completenessOf, periodOfRegime, urgedFor } from './completeness.ts';
export { addOnce, addPeriodic, changeOnce, changePeriodic, endRegime, holdRegimes, startOfOnce, startOfPeriodic } from './keeping.ts';
export { askedAbove, formOfOwed, owedReport, owedReports } from './owed.ts';
export { periodsAround, regimeOf, regimesOf } from './queries.ts';
export { answerQuestion, holdReplies, noteReplySent, replyToSend, sayNone, unanswered, whyNotSendReply } from './replying.ts';
export { urgeMissing } from './urging.ts';
export { indicatorSums, summable, sumsOf, withSumsOfBelow } from './summing.ts';
export { regimeReminders } from './reminders.ts';
export { totalsOf } from './rollup.ts';

import { picturesWanted } from '#features/activities/server/jobs.ts';
import { suggestionWanted } from '#features/assistance/server/jobs.ts';
import { deliveriesDue } from '#features/deliveries/server/jobs.ts';
import { documentUploaded } from '#features/documents/server/jobs.ts';
import { difficultyAnswered, envelopesDue } from '#features/envelopes/server/jobs.ts';
import { lawTextsDue } from '#features/laws/server/jobs.ts';
import { messagesDue } from '#features/messages/server/jobs.ts';
import { linksDue, storiesDue, storyOut } from '#features/newsroom/server/jobs.ts';
import { amendmentsDue, planAmended, planIssued } from '#features/plans/server/jobs.ts';
import { proceduresDue } from '#features/procedures/server/jobs.ts';
import { petitionsDue } from '#features/petitions/server/jobs.ts';
import { erasingDue } from '#features/remarks/server/jobs.ts';
import { reportPdfWanted } from '#features/reporting/server/jobs.ts';
import { surveysDue } from '#features/surveys/server/jobs.ts';
import { screensWatched } from '#features/screens/server/jobs.ts';
import { newsDue } from '#features/subscriptions/server/jobs.ts';
import { remindersDue } from '#features/tasks/server/jobs.ts';
import { filesForgotten } from '#platform/server/files/forgotten.ts';
import { on, type Subscription } from '#platform/server/jobs.ts';

/**
 * Who hears what: the one place where work of one feature follows from the change of another. What does the work is loaded with the first job, so that a
 * worker that has nothing to do is small.
 */
export const subscriptions: readonly Subscription[] = [
  on(documentUploaded, async (...given) => (await import('#features/documents/server/index.ts')).readDocument(...given)),
  on(lawTextsDue, async (_none, context) => (await import('./laws.ts')).readLawFiles(context)),
  on(planIssued, async (...given) => (await import('#features/tasks/server/index.ts')).makeTasks(...given)),
  on(planIssued, async (...given) => (await import('#features/plans/server/index.ts')).tellSenders(...given)),
  on(planAmended, async (...given) => (await import('#features/tasks/server/index.ts')).followAmendment(...given)),
  on(amendmentsDue, async (_none, context) => (await import('#features/plans/server/index.ts')).applyScheduled(context)),
  on(messagesDue, async (_none, context) => (await import('./schedules.ts')).sendWhatIsDue(context)),
  on(newsDue, async (_none, context) => (await import('./news.ts')).sendNewsDue(context)),
  on(storiesDue, async (_none, context) => (await import('./schedules.ts')).publishStories(context)),
  on(linksDue, async (_none, context) => (await import('./links.ts')).checkAllLinks(context)),
  on(suggestionWanted, async (...given) => (await import('./assistance.ts')).suggest(...given)),
  on(storyOut, async (...given) => (await import('./deliveries.ts')).followStory(...given)),
  on(deliveriesDue, async (_none, context) => (await import('./deliveries.ts')).handOverDue(context)),
  on(petitionsDue, async (_none, context) => (await import('./schedules.ts')).keepAllPetitions(context)),
  on(proceduresDue, async (_none, context) => (await import('./schedules.ts')).bringProcedureWords(context)),
  on(surveysDue, async (_none, context) => (await import('./schedules.ts')).endSurveys(context)),
  on(erasingDue, async (_none, context) => (await import('./schedules.ts')).forgetCitizens(context)),
  on(screensWatched, async (_none, context) => (await import('./news.ts')).watchScreens(context)),
  on(envelopesDue, async (_none, context) => (await import('./schedules.ts')).pushEnvelopes(context)),
  on(difficultyAnswered, async (...given) => (await import('#features/difficulties/server/index.ts')).hearAbove(...given)),
  on(picturesWanted, async (wanted) => (await import('#features/activities/server/index.ts')).makeVariants(wanted)),
  on(reportPdfWanted, async (wanted) => (await import('#features/reporting/server/index.ts')).makeReportPdf(wanted)),
  on(filesForgotten, async (forgotten) => (await import('#platform/server/files/forgotten.ts')).deleteForgotten(forgotten)),
  on(remindersDue, async (_none, context) => (await import('./schedules.ts')).makeReminders(context)),
];

/** Every job that may be stored, each once: their queues are made when the installation starts. */
export const jobs = [...new Map(subscriptions.map(({ job }) => [job.name, job])).values()];

import { job } from '#platform/server/jobs.ts';

/** Each night: surveys whose last day is over take no answers any more. */
export const surveysDue = job<object>('surveys-ended', { every: '10 0 * * *' });

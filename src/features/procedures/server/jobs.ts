import { job } from '#platform/server/jobs.ts';

/** Each day, shortly after midnight: what begins that day is sought by its own words. */
export const proceduresDue = job<object>('procedures-kept', { every: '12 0 * * *' });

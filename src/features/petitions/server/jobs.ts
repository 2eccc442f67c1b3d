import { job } from '#platform/server/jobs.ts';

/** Each hour: what time alone asks of petitions. */
export const petitionsDue = job<object>('petitions-kept', { every: '20 * * * *' });

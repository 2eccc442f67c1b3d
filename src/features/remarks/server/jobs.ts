import { job } from '#platform/server/jobs.ts';

/** Each night: who reported or asked for something that was answered long enough ago is forgotten. */
export const erasingDue = job<object>('citizens-forgotten', { every: '40 1 * * *' });

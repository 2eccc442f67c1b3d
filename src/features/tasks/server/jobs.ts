import { job } from '#platform/server/jobs.ts';

/** Several times an hour, so that a day on which the worker stood still for a while is made up for: reminders are made once a day for each authority. */
export const remindersDue = job<object>('reminders-due', { retries: 0, expiresAfter: 1800, every: '*/10 * * * *' });

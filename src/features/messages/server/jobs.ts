import { job } from '#platform/server/jobs.ts';

/** Every minute: what waits for officers is taken on its way. */
export const messagesDue = job<object>('messages-due', { retries: 3, expiresAfter: 600, every: '* * * * *' });

import { job } from '#platform/server/jobs.ts';

/** Every minute: what is due, what may have arrived, what was read of posts. */
export const deliveriesDue = job<object>('deliveries-due', { retries: 0, expiresAfter: 300, every: '* * * * *' });

import { job } from '#platform/server/jobs.ts';

/** Every minute: what became public is taken on its way to its readers. */
export const newsDue = job<object>('news-due', { retries: 3, expiresAfter: 600, every: '* * * * *' });

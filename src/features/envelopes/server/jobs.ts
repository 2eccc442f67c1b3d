import { job } from '#platform/server/jobs.ts';

/** Every minute: envelopes and receipts that wait are pushed to other installations. */
export const envelopesDue = job<object>('envelopes-due', { retries: 3, expiresAfter: 600, every: '* * * * *' });

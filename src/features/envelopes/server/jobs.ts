import { job } from '#platform/server/jobs.ts';

/** Every minute: envelopes and receipts that wait are pushed to other installations. */
export const envelopesDue = job<object>('envelopes-due', { retries: 3, expiresAfter: 600, every: '* * * * *' });

/** A superior answered a difficulty that was sent to it: the answer goes to what it answers. */
export const difficultyAnswered = job<{ authorityId: string; envelopeId: string }>('difficulty-answered', {
  retries: 5,
  expiresAfter: 300,
});

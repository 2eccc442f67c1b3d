import { job } from '#platform/server/jobs.ts';

/** Every minute: envelopes and receipts that wait are pushed to other installations. */
export const envelopesDue = job<object>('envelopes-due', { retries: 3, expiresAfter: 600, every: '* * * * *' });

/** A superior answered a difficulty that was sent to it, or its envelope was refused or taken back: it is noted with the difficulty. */
export const difficultyAnswered = job<{ authorityId: string; envelopeId: string }>('difficulty-answered', {
  retries: 5,
  expiresAfter: 300,
});

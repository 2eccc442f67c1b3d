import { job } from '#platform/server/jobs.ts';

/** Every five minutes: who keeps the screens hears of one that is silent. */
export const screensWatched = job<object>('screens-watched', { retries: 3, expiresAfter: 240, every: '*/5 * * * *' });

import { job } from '#platform/server/jobs.ts';

/** Somebody asked a model for a suggestion. */
export const suggestionWanted = job<{ authorityId: string; suggestionId: string }>('suggestion-wanted', { retries: 2, expiresAfter: 900 });

import { job } from '#platform/server/jobs.ts';
import { documentLimits, longestReading } from './incoming/limits.ts';

export const documentUploaded = job<{ authorityId: string; readingId: string }>('document-uploaded', {
  retries: 5,
  expiresAfter: longestReading(documentLimits()),
  // A scan that takes minutes must not keep a letter of one page waiting.
  sideBySide: 2,
});

import type { OfficerId } from '#platform/values/ids.ts';

export interface By {
  officerId: OfficerId;
  at: Temporal.Instant;
  sessionId?: string | undefined;
}

import type { OfficerId } from '#platform/values/ids.ts';

/** Who did something to an officer, when, and in which session; nobody is told of what a process did. */
export interface By {
  officerId: OfficerId;
  at: Temporal.Instant;
  sessionId?: string | undefined;
}

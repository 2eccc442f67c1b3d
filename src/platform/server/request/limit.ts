import { setting } from '#root/src/settings.ts';

const WINDOW_MS = 60_000;

/** How many seconds to wait, or undefined where this one is still within the limit. */
export type Limiter = (key: string, atMs: number) => number | undefined;

/** Counts by key within each minute, in this process: no visitor crowds out the others. What guards passwords is counted in the database. */
export function limitPerMinute(most: number): Limiter {
  const counts = new Map<string, number>();
  let minute = -1;
  return (key, atMs) => {
    const current = Math.floor(atMs / WINDOW_MS);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > most ? Math.ceil(((current + 1) * WINDOW_MS - atMs) / 1000) : undefined;
  };
}

interface EdgeLimits {
  pagesPerMinute: number;
  postsPerMinute: number;
  /** Forms of the public pages: remarks, requests, subscriptions, codes of screens. */
  citizensPerMinute: number;
  uploadsAtOnce: number;
}

export const edgeLimits = (env: NodeJS.ProcessEnv): EdgeLimits => ({
  pagesPerMinute: setting('MINHBACH_PAGES_PER_MINUTE', env),
  postsPerMinute: setting('MINHBACH_POSTS_PER_MINUTE', env),
  citizensPerMinute: setting('MINHBACH_CITIZEN_POSTS_PER_MINUTE', env),
  uploadsAtOnce: setting('MINHBACH_UPLOADS_AT_ONCE', env),
});

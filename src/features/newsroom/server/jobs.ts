import { job } from '#platform/server/jobs.ts';

/** Every minute, so that a story is out at its minute; one whose minute passed while the worker stood still goes out with the next. */
export const storiesDue = job<object>('stories-due', { retries: 0, expiresAfter: 300, every: '* * * * *' });

/** Hourly in the small hours: each link is asked once a night, and a round that was cut off goes on with the next. */
export const linksDue = job<object>('story-links-due', { retries: 0, expiresAfter: 3000, every: '10 1-4 * * *' });

/** A story was published, or words for a channel of it were approved: what is handed to other channels follows. */
export const storyOut = job<{ authorityId: string }>('story-out', { retries: 3, expiresAfter: 300 });

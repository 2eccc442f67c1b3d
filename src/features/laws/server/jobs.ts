import { job } from '#platform/server/jobs.ts';

/** Every minute: the text of files of papers that wait is taken out. A scan may take long; a worker that dies is noticed by its silence. */
export const lawTextsDue = job<object>('law-texts-due', { every: '* * * * *', expiresAfter: 7200 });

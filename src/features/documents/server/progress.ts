import type { Progress } from 'official-documents';
import type { AuthorityId, ReadingId } from '#platform/values/ids.ts';
import type { Database } from '#platform/server/database.ts';

const EVERY = 1000;

/**
 * Writes how far a reading is to its row, at most once a second: `note` takes what the reader tells, `end` waits for the last writing. It counts
 * pages while the text is taken out; understanding it has no pages.
 */
export function progressTo(db: Database, { authorityId, readingId }: { authorityId: AuthorityId; readingId: ReadingId }) {
  let last = -Infinity;
  let writing: Promise<unknown> = Promise.resolve();
  let stage: Progress['stage'] | undefined;
  const write = (progress: Progress): Promise<unknown> =>
    db
      .updateTable('reading')
      .set({ stage: progress.stage, pages_done: progress.page, pages_all: progress.pages })
      .where('authority_id', '=', authorityId)
      .where('id', '=', readingId)
      .where('state', '=', 'running')
      .execute();
  return {
    note(progress: Progress): void {
      const now = performance.now();
      if (progress.stage === stage && now - last < EVERY) return;
      [last, stage] = [now, progress.stage];
      writing = writing.then(() => write(progress));
    },
    end: async (): Promise<void> => void (await writing),
  };
}

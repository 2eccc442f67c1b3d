import { textInChild } from 'official-documents';
import { childLimits, documentLimits } from '#features/documents/server/index.ts';
import { readLawTexts } from '#features/laws/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { JobContext } from '#platform/server/jobs.ts';

/** So long one round begins with files; the next one begins every minute. */
const ROUND_MS = 240_000;

/** Takes the text out of files of the registers of all authorities, in a child that is killed past the limits of documents. */
export async function readLawFiles({ db, now, signal }: JobContext): Promise<void> {
  const until = performance.now() + ROUND_MS;
  const limits = childLimits(documentLimits());
  await readLawTexts({
    db,
    storage: app().storage,
    now,
    isOver: () => signal.aborted || performance.now() > until,
    read: (bytes, name) => textInChild(bytes, name, { ...limits, signal }),
  });
}

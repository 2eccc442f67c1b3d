import type { SuggestionId } from '#features/assistance/index.ts';
import { addressesIn, answerSuggestion, serviceFetch } from '#features/assistance/server/index.ts';
import { templateOf } from '#features/newsroom/index.ts';
import { app } from '#platform/server/app.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { setting } from '#root/src/settings.ts';

/** Asks the model of an authority for what somebody wants suggested. */
export async function suggest(
  { authorityId, suggestionId }: { authorityId: string; suggestionId: string },
  context: JobContext,
): Promise<void> {
  const { db, now, signal } = context;
  const net = serviceFetch({ inside: addressesIn(setting('MINHBACH_AI_INSIDE')), seconds: setting('MINHBACH_AI_SECONDS') });
  const wanted = { authorityId: authorityId as AuthorityId, suggestionId: suggestionId as SuggestionId };
  try {
    await answerSuggestion({ db, now, signal, installKey: app().installKey, fetch: net.fetch }, wanted, templateOf);
  } finally {
    net.close();
  }
}

import { holdersOf } from '#features/identity/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { deciders, namedFor } from '../policy.ts';
import type { Story } from '../story.ts';
import { approversOf } from './queries.ts';

/** Who is told that a story waits: who was named for its topic or unit, else all whose role decides; nobody who wrote on it. */
export async function decidersOf(db: Read, authorityId: AuthorityId, story: Story, day: Temporal.PlainDate): Promise<OfficerId[]> {
  const named = namedFor(await approversOf(db, authorityId), story).filter((one) => !story.writers.includes(one));
  const all = named.length > 0 ? named : await holdersOf(db, authorityId, deciders, day);
  return all.filter((one) => !story.writers.includes(one));
}

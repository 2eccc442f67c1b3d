import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { IncomingId, IncomingPaper } from '../paper.ts';
import { refusals } from '../refusals.ts';
import { incomingOf } from './incoming-queries.ts';

export interface Keeping {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** A line of the register, locked until the end of the transaction; refused where it is not there or was cancelled. */
export async function lockedIncoming(tx: Tx, { actor }: Pick<Keeping, 'actor'>, id: IncomingId): Promise<Result<IncomingPaper>> {
  await tx
    .selectFrom('incoming_paper')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const line = await incomingOf(tx, actor.authorityId, id);
  if (!line) return refusals.unknown();
  return line.cancelled ? refusals.isCancelled() : ok(line);
}

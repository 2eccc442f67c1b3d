import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { IncomingId, IncomingPaper, OutgoingId, OutgoingPaper } from '../paper.ts';
import { mayKeepRegisters } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { incomingOf } from './incoming-queries.ts';
import { outgoingOf } from './outgoing-queries.ts';

export interface Registering {
  actor: Actor;
  now: Temporal.Instant;
}

export interface Keeping extends Registering {
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

/** The same of outgoing papers, whoever may. */
export async function lockedLine(tx: Tx, { actor }: Pick<Registering, 'actor'>, id: OutgoingId): Promise<Result<OutgoingPaper>> {
  await tx
    .selectFrom('outgoing_paper')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const line = await outgoingOf(tx, actor.authorityId, id);
  if (!line) return refusals.unknown();
  return line.cancelled ? refusals.isCancelled() : ok(line);
}

/** The same; refused to others than who keeps the registers. */
export async function lockedOutgoing(tx: Tx, by: Pick<Registering, 'actor'>, id: OutgoingId): Promise<Result<OutgoingPaper>> {
  const refusal = mayKeepRegisters(by.actor);
  return refusal ? { ok: false, refusal } : lockedLine(tx, by, id);
}

import type { z } from 'zod';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, Id, OfficerId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { nameOfLaw, type LawId } from '../law.ts';
import { mayAskToSpread, maySettleSpreading } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { settleForm } from '../schema.ts';
import type { Keeping } from './book.ts';
import { heldLaw } from './keeping.ts';

/** That somebody thinks a paper should be made known, and what became of it. */
export interface Spreading {
  id: Id<'law-spread'>;
  reason: string;
  askedAt: Temporal.Instant;
  askedBy: OfficerId;
  outcome: 'done' | 'not-needed' | null;
  answer: string | null;
  settledAt: Temporal.Instant | null;
  settledBy: OfficerId | null;
}

/** What was asked about a paper, the newest first. */
export async function spreadingsOf(db: Read, authorityId: AuthorityId, lawId: LawId): Promise<Spreading[]> {
  const rows = await db
    .selectFrom('law_spread')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('law_id', '=', lawId)
    .orderBy('asked_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    outcome: row.outcome as Spreading['outcome'],
    answer: row.answer,
    settledAt: row.settled_at,
    settledBy: row.settled_by,
  }));
}

/** The papers of which somebody asks that they be made known and nobody has answered, the longest waiting first. */
export async function lawsToSpread(db: Read, authorityId: AuthorityId): Promise<{ id: LawId; name: string; reason: string }[]> {
  const rows = await db
    .selectFrom('law_spread')
    .innerJoin('law', (join) => join.onRef('law.authority_id', '=', 'law_spread.authority_id').onRef('law.id', '=', 'law_spread.law_id'))
    .select(['law.id', 'law.kind', 'law.symbol', 'law.title', 'reason'])
    .where('law_spread.authority_id', '=', authorityId)
    .where('settled_at', 'is', null)
    .where('dropped_at', 'is', null)
    .orderBy('asked_at')
    .execute();
  return rows.map(({ id, kind, symbol, title, reason }) => ({ id: id, name: nameOfLaw({ kind, symbol, title }), reason }));
}

/** Asks that a paper be made known. Refused to who only looks on, for a paper that was taken out, and where that is asked already. */
export async function askToSpread(tx: Tx, keeping: Keeping, lawId: LawId, reason: string): Promise<Result<void>> {
  const law = await heldLaw(tx, keeping, lawId, mayAskToSpread);
  if (!law.ok) return law;
  if (law.value.droppedAt) return refused(refusals.dropped());
  const { actor, now } = keeping;
  const asked = await tx
    .insertInto('law_spread')
    .values({ authority_id: actor.authorityId, law_id: lawId, reason, asked_at: now, asked_by: actor.officerId })
    .onConflict((conflict) => conflict.columns(['authority_id', 'law_id']).where('settled_at', 'is', null).doNothing())
    .returning('id')
    .execute();
  if (asked.length === 0) return refused(refusals.asked());
  recordChange(tx, { action: 'law.spreading-asked', objectType: 'law', objectId: lawId, changes: { reason: { to: reason } } });
  return ok(undefined);
}

/** Answers what is asked of a paper: taken up, or not needed and why. Refused where nothing waits for an answer. */
export async function settleSpreading(
  tx: Tx,
  keeping: Keeping,
  lawId: LawId,
  { outcome, answer }: z.output<typeof settleForm>,
): Promise<Result<void>> {
  const law = await heldLaw(tx, keeping, lawId, maySettleSpreading);
  if (!law.ok) return law;
  const { actor, now } = keeping;
  const { numUpdatedRows } = await tx
    .updateTable('law_spread')
    .set({ outcome, answer: answer ?? null, settled_at: now, settled_by: actor.officerId })
    .where('authority_id', '=', actor.authorityId)
    .where('law_id', '=', lawId)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return refused(refusals.notAsked());
  const changes = difference({}, { outcome, answer: answer ?? null });
  recordChange(tx, { action: 'law.spreading-settled', objectType: 'law', objectId: lawId, changes });
  return ok(undefined);
}

import { holdersOf } from '#features/identity/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import type { AuthorityId, Id, OfficerId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { keepingRoles, mayKeepProcedures } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { lockProcedures, type Keeping } from '../book.ts';
import { importProcedures } from './import.ts';

export type ImportId = Id<'procedure-import'>;

export interface WaitingImport {
  id: ImportId;
  rows: Rows;
  copiedOn: Temporal.PlainDate;
  proposedBy: OfficerId;
  proposedAt: Temporal.Instant;
  proposer: string;
}

/** The list that waits for a second officer; undefined where none does. */
export async function waitingImport(db: Read, authorityId: AuthorityId): Promise<WaitingImport | undefined> {
  const row = await db
    .selectFrom('procedure_import as i')
    .innerJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'i.authority_id').onRef('o.id', '=', 'i.proposed_by'))
    .select(['i.id', 'i.cells', 'i.copied_on', 'i.proposed_by', 'i.proposed_at', 'o.full_name'])
    .where('i.authority_id', '=', authorityId)
    .where('i.state', '=', 'waiting')
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      rows: row.cells as unknown as Rows,
      copiedOn: row.copied_on,
      proposedBy: row.proposed_by,
      proposedAt: row.proposed_at,
      proposer: row.full_name,
    }
  );
}

/** Lays a list that was looked at ready for a second officer; nothing of it is stored yet. Refused to who may not keep the copy, and while another one waits. */
export async function proposeImport(
  tx: Tx,
  { actor, now }: Keeping,
  { rows, copiedOn }: { rows: Rows; copiedOn: Temporal.PlainDate },
): Promise<Result<ImportId>> {
  const refusal = mayKeepProcedures(actor);
  if (refusal) return refused(refusal);
  const { authorityId, officerId } = actor;
  await lockProcedures(tx, authorityId);
  if (await waitingImport(tx, authorityId)) return refused(refusals.importWaits());
  const { id } = await tx
    .insertInto('procedure_import')
    .values({
      ...{ authority_id: authorityId, cells: JSON.stringify(rows), line_count: rows.length - 1 },
      ...{ copied_on: copiedOn, proposed_at: now, proposed_by: officerId },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = { lines: { to: rows.length - 1 }, copiedOn: { to: copiedOn.toString() } };
  recordChange(tx, { action: 'procedure.list-proposed', objectType: 'authority', objectId: authorityId, changes });
  return ok(id as ImportId);
}

async function decided(tx: Tx, { actor, now }: Keeping, id: ImportId, state: 'applied' | 'declined'): Promise<void> {
  await tx
    .updateTable('procedure_import')
    .set({ state, cells: null, decided_at: now, decided_by: actor.officerId })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
}

/**
 * A second officer takes the list in: it is compared with what stands now, not with what stood when it was laid ready; comes back with how many lines. Refused to who proposed it while another
 * may (`whyNotConfirmOwn`), where it no longer waits, and where it has faults by now.
 */
export async function applyImport(tx: Tx, keeping: Keeping, id: ImportId): Promise<Result<number>> {
  const { actor, today } = keeping;
  const refusal = mayKeepProcedures(actor);
  if (refusal) return refused(refusal);
  await lockProcedures(tx, actor.authorityId);
  const waiting = await waitingImport(tx, actor.authorityId);
  if (waiting?.id !== id) return refused(refusals.importGone());
  const others = await holdersOf(tx, actor.authorityId, keepingRoles, today);
  const own = whyNotConfirmOwn({ writers: [waiting.proposedBy], others }, actor, { refusal: refusals.ownImport() });
  if (own) return refused(own);
  const lines = await importProcedures(tx, keeping, waiting);
  const faulty = lines.find(({ fault }) => fault !== '');
  if (faulty) return refused(refusals.importFaulty(faulty.line, faulty.fault));
  await decided(tx, keeping, id, 'applied');
  return ok(lines.length);
}

/** The list is not taken in; also who proposed it may take it back. Refused to who may not keep the copy, and where it no longer waits. */
export async function declineImport(tx: Tx, keeping: Keeping, id: ImportId): Promise<Result<ImportId>> {
  const { actor } = keeping;
  const refusal = mayKeepProcedures(actor);
  if (refusal) return refused(refusal);
  await lockProcedures(tx, actor.authorityId);
  const waiting = await waitingImport(tx, actor.authorityId);
  if (waiting?.id !== id) return refused(refusals.importGone());
  await decided(tx, keeping, id, 'declined');
  const changes = { lines: { to: waiting.rows.length - 1 }, copiedOn: { to: waiting.copiedOn.toString() } };
  recordChange(tx, { action: 'procedure.list-declined', objectType: 'authority', objectId: actor.authorityId, changes });
  return ok(id);
}

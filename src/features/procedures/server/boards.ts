import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { whyNotBoard } from '../policy.ts';
import type { Board, BoardId, BoardKind } from '../posting/board.ts';
import { kept, type BoardInput } from '../posting/schema.ts';
import { refusals } from '../refusals.ts';
import type { Keeping } from './book.ts';

/** The places of posting, those in use first. */
export async function boardsOf(db: Read, authorityId: AuthorityId, id?: BoardId): Promise<Board[]> {
  const rows = await db
    .selectFrom('procedure_board')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('ended_on', (by) => by.desc().nullsFirst())
    .orderBy('kind')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as BoardKind,
    name: row.name,
    unitId: row.unit_id,
    siteId: row.site_id,
    sinceOn: row.since_on,
    endedOn: row.ended_on,
  }));
}

export const boardOf = async (db: Read, authorityId: AuthorityId, id: BoardId | undefined): Promise<Board | undefined> =>
  id === undefined ? undefined : (await boardsOf(db, authorityId, id))[0];

const saidIn = (input: BoardInput) => recordIn(kept, input);

async function taken(tx: Tx, { actor, today }: Keeping, input: BoardInput, self?: Board): Promise<Result<ReturnType<typeof saidIn>>> {
  const refusal = whyNotBoard(actor, input.unitId) ?? (self && whyNotBoard(actor, self.unitId));
  if (refusal) return refused(refusal);
  const said = saidIn(input);
  const stands = self?.unitId === said.unitId || (await unitsOn(tx, actor.authorityId, today)).some(({ id }) => id === said.unitId);
  const others = (await boardsOf(tx, actor.authorityId)).filter(({ id, endedOn }) => id !== self?.id && endedOn === null);
  const wrong = refuseAll([
    ...(stands ? [] : [refusals.unitGone()]),
    ...(said.kind === 'portal' && others.some(({ kind }) => kind === 'portal') ? [refusals.onePortal()] : []),
    ...(others.some(({ name }) => fold(name) === fold(said.name)) ? [refusals.boardKnown(said.name)] : []),
  ]);
  return wrong ?? ok(said);
}

/** Adds a place of posting. Refused: for units of others and units that are not there, a name that is listed, the public pages twice. */
export async function addBoard(tx: Tx, keeping: Keeping, input: BoardInput): Promise<Result<BoardId>> {
  await lockTree(tx, keeping.actor.authorityId);
  const said = await taken(tx, keeping, input);
  if (!said.ok) return said;
  const { id } = await tx
    .insertInto('procedure_board')
    .values({ ...columnsOf(kept, said.value), authority_id: keeping.actor.authorityId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, loggedOf(kept, said.value));
  recordChange(tx, { action: 'procedure-board.added', objectType: 'procedure-board', objectId: id, changes });
  return ok(id as BoardId);
}

async function held(tx: Tx, { actor }: Keeping, id: BoardId): Promise<Result<Board>> {
  await lockTree(tx, actor.authorityId);
  const board = await boardOf(tx, actor.authorityId, id);
  if (!board) return refused(refusals.unknownBoard());
  const refusal = whyNotBoard(actor, board.unitId);
  return refusal ? refused(refusal) : ok(board);
}

const update = (tx: Tx, { actor }: Keeping, id: BoardId) =>
  tx.updateTable('procedure_board').where('authority_id', '=', actor.authorityId).where('id', '=', id);

/** Corrects a place; saying what stands already changes nothing. Refused as adding is, and where it has ended. */
export async function correctBoard(tx: Tx, keeping: Keeping, id: BoardId, input: BoardInput): Promise<Result<BoardId>> {
  const board = await held(tx, keeping, id);
  if (!board.ok) return board;
  if (board.value.endedOn) return refused(refusals.boardEnded(board.value.endedOn));
  const said = await taken(tx, keeping, input, board.value);
  if (!said.ok) return said;
  const changes = difference(loggedOf(kept, recordIn(kept, board.value)), loggedOf(kept, said.value));
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, keeping, id).where('ended_on', 'is', null).set(columnsOf(kept, said.value)).execute();
  recordChange(tx, { action: 'procedure-board.corrected', objectType: 'procedure-board', objectId: id, changes });
  return ok(id);
}

/** Says from which day on a place is no longer used. What was posted there stays told. */
export async function endBoard(tx: Tx, keeping: Keeping, id: BoardId, endedOn: Temporal.PlainDate): Promise<Result<void>> {
  const board = await held(tx, keeping, id);
  if (!board.ok) return board;
  const { endedOn: before, sinceOn } = board.value;
  if (before) return refused(refusals.boardEnded(before));
  if (Temporal.PlainDate.compare(endedOn, sinceOn) <= 0) return refused(refusals.endsBefore(sinceOn));
  await update(tx, keeping, id).where('ended_on', 'is', null).set({ ended_on: endedOn }).execute();
  const changes = { endedOn: { from: null, to: endedOn.toString() } };
  recordChange(tx, { action: 'procedure-board.ended', objectType: 'procedure-board', objectId: id, changes });
  return ok(undefined);
}

/** Takes an ended place back. Refused: what is in use, and where the same was added anew meanwhile. */
export async function resumeBoard(tx: Tx, keeping: Keeping, id: BoardId): Promise<Result<void>> {
  const board = await held(tx, keeping, id);
  if (!board.ok) return board;
  const { endedOn, name, kind } = board.value;
  if (!endedOn) return refused(refusals.boardInUse());
  const others = (await boardsOf(tx, keeping.actor.authorityId)).filter((one) => one.id !== id && one.endedOn === null);
  if (kind === 'portal' && others.some((one) => one.kind === 'portal')) return refused(refusals.onePortal());
  if (others.some((one) => fold(one.name) === fold(name))) return refused(refusals.boardKnown(name));
  await update(tx, keeping, id).where('ended_on', 'is not', null).set({ ended_on: null }).execute();
  const changes = { endedOn: { from: endedOn.toString(), to: null } };
  recordChange(tx, { action: 'procedure-board.resumed', objectType: 'procedure-board', objectId: id, changes });
  return ok(undefined);
}

import { sql } from 'kysely';
import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile } from '#platform/server/files/shelf.ts';
import { supersede } from '#platform/server/history.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok, type Refusal, refused, type Result } from '#platform/values/result.ts';
import { holderOf, keyOf, type Holder, type Material, type MaterialId, type Move, type MoveId } from '../../materials/material.ts';
import { materialRefusals } from '../../materials/refusals.ts';
import type { HandInput, PartInput, PrintInput } from '../../materials/schema.ts';
import { overdrawn, spareOf } from '../../materials/stock.ts';
import { whyNotKeep } from '../../policy.ts';
import type { GivenPhotos } from '../photos.ts';
import { siteOf } from '../queries.ts';
import { type Keeping } from '../sites.ts';
import { materialOf, movesOf } from './queries.ts';

/** The paper, locked, so that of two who take the last copies the second sees what the first took; with all that happened to it. */
async function lockStock(tx: Tx, { actor }: Keeping, id: MaterialId): Promise<Result<{ material: Material; moves: Move[] }>> {
  const locked = await tx
    .selectFrom('material')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const material = locked && (await materialOf(tx, actor.authorityId, id));
  if (!material) return refused(materialRefusals.unknown());
  return ok({ material, moves: await movesOf(tx, actor.authorityId, { materialId: id }) });
}

const isAfter = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, today) > 0;

/** The unit whose officers answer for what lies with a holder; undefined where the holder is not there. */
async function unitAt(tx: Tx, { actor, today }: Keeping, material: Material, holder: Holder): Promise<UnitId | undefined> {
  if (holder === 'store') return material.unitId;
  if ('siteId' in holder) {
    const site = await siteOf(tx, actor.authorityId, holder.siteId);
    return site?.kind === 'stand' && !site.endedOn ? site.unitId : undefined;
  }
  return (await unitsOn(tx, actor.authorityId, today)).some(({ id }) => id === holder.unitId) ? holder.unitId : undefined;
}

/** True where an officer holds a post in the unit today and could confirm a receipt. */
async function hasOfficers(tx: Tx, { actor, today }: Keeping, unitId: UnitId): Promise<boolean> {
  const found = await tx
    .selectFrom('post')
    .select('officer_id')
    .where('authority_id', '=', actor.authorityId)
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`valid @> ${today}::date`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

type NewMove = Pick<Move, 'act' | 'at' | 'copies' | 'happenedOn' | 'state' | 'receivedOn'> & {
  receiver?: string | undefined;
  note?: string | undefined;
};

async function write(tx: Tx, { actor, now }: Keeping, materialId: MaterialId, move: NewMove, photos: GivenPhotos = []): Promise<MoveId> {
  const [photo] = photos;
  const original = photo && (await nameFile(tx, photo.original, now));
  const readable = photo?.readable && (await nameFile(tx, photo.readable, now));
  const { act, at, copies, happenedOn, state, receivedOn, receiver = null, note = null } = move;
  const row = await tx
    .insertInto('material_move')
    .values({
      authority_id: actor.authorityId,
      material_id: materialId,
      act,
      unit_id: at !== 'store' && 'unitId' in at ? at.unitId : null,
      site_id: at !== 'store' && 'siteId' in at ? at.siteId : null,
      copies,
      happened_on: happenedOn,
      state,
      receiver,
      note,
      photo_file_id: original?.id ?? null,
      photo_readable_file_id: readable?.id ?? null,
      received_on: receivedOn,
      recorded_by: actor.officerId,
      recorded_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const told = {
    materialId,
    act,
    holder: keyOf(at),
    copies,
    happenedOn,
    state,
    receivedOn,
    receiver,
    note,
    sha256: original?.sha256 ?? null,
  };
  recordChange(tx, { action: 'material-move.recorded', objectType: 'material-move', objectId: row.id, changes: difference({}, told) });
  return row.id;
}

/** Copies that were printed go into the store. Refused: units of others, days to come, papers that are no longer used. */
export async function printCopies(tx: Tx, keeping: Keeping, id: MaterialId, input: PrintInput): Promise<Result<MoveId>> {
  const found = await lockStock(tx, keeping, id);
  if (!found.ok) return found;
  const { material } = found.value;
  const refusal = whyNotKeep(keeping.actor, material.unitId) ?? whyNotUsed(keeping, material, input.happenedOn);
  if (refusal) return refused(refusal);
  return ok(await write(tx, keeping, id, { ...input, act: 'printed', at: 'store', state: 'done', receivedOn: null }));
}

const whyNotUsed = ({ today }: Keeping, { endedOn }: Material, on: Temporal.PlainDate): Refusal | undefined => {
  if (isAfter(on, today)) return materialRefusals.notYet(today);
  return endedOn && Temporal.PlainDate.compare(on, endedOn) >= 0 ? materialRefusals.ended(endedOn) : undefined;
};

/**
 * Copies go from the store to a unit, which confirms the receipt, or to a post office or a unit without officers, where somebody signs on paper.
 * Refused: more than there are, on that day or after what was recorded later; places that are not there; nobody who signed where nobody confirms.
 */
export async function handOver(
  tx: Tx,
  keeping: Keeping,
  id: MaterialId,
  input: HandInput,
  photos: GivenPhotos = [],
): Promise<Result<MoveId>> {
  const found = await lockStock(tx, keeping, id);
  if (!found.ok) return found;
  const { material, moves } = found.value;
  const refusal = whyNotKeep(keeping.actor, material.unitId) ?? whyNotUsed(keeping, material, input.happenedOn);
  if (refusal) return refused(refusal);
  const at = holderOf(input.to);
  const unitId = at && at !== 'store' ? await unitAt(tx, keeping, material, at) : undefined;
  if (!at || at === 'store' || !unitId) return refused(materialRefusals.unknownPlace('to'));
  const confirms = 'unitId' in at && (await hasOfficers(tx, keeping, unitId));
  if (!confirms && !input.receiver) return refused(materialRefusals.nobodySigned());
  const spare = spareOf(moves, 'store', input.happenedOn);
  if (spare < input.copies) return refused(materialRefusals.notEnough(spare));
  const received = confirms
    ? ({ state: 'waiting', receivedOn: null } as const)
    : ({ state: 'done', receivedOn: input.happenedOn } as const);
  return ok(await write(tx, keeping, id, { ...input, ...received, act: 'handed', at }, photos));
}

/** Copies leave a holder otherwise: to people, back to the store, or for good. Refused: more than lie there, and by who does not work there. */
export async function partWith(tx: Tx, keeping: Keeping, id: MaterialId, input: PartInput): Promise<Result<MoveId>> {
  const found = await lockStock(tx, keeping, id);
  if (!found.ok) return found;
  const { material, moves } = found.value;
  const at = holderOf(input.from);
  const unitId = at && (await unitAt(tx, keeping, material, at));
  if (!at || !unitId) return refused(materialRefusals.unknownPlace('from'));
  const own = whyNotKeep(keeping.actor, unitId);
  const refusal = own && whyNotKeep(keeping.actor, material.unitId) ? own : undefined;
  if (refusal) return refused({ ...refusal, field: 'from' });
  if (isAfter(input.happenedOn, keeping.today)) return refused(materialRefusals.notYet(keeping.today));
  if (at === 'store' && input.act === 'returned') return refused(materialRefusals.storeReturns());
  const spare = spareOf(moves, at, input.happenedOn);
  if (spare < input.copies) return refused(materialRefusals.notEnough(spare));
  return ok(await write(tx, keeping, id, { ...input, at, state: 'done', receivedOn: null }));
}

const change = async (tx: Tx, { actor }: Keeping, id: MoveId, from: Move['state'], to: object): Promise<void> => {
  await supersede(tx, 'material_move', { authority_id: actor.authorityId, id });
  await tx.updateTable('material_move').set(to).where('authority_id', '=', actor.authorityId).where('id', '=', id).where('state', '=', from).execute(); // prettier-ignore
};

/** The unit says that it received what was handed over, as of today. Refused: by others, by who handed it over, and what does not wait. */
export async function receive(tx: Tx, keeping: Keeping, id: MaterialId, moveId: MoveId): Promise<Result<void>> {
  const found = await lockStock(tx, keeping, id);
  if (!found.ok) return found;
  const move = found.value.moves.find((one) => one.id === moveId);
  if (!move) return refused(materialRefusals.unknownMove());
  if (move.state !== 'waiting') return refused(materialRefusals.notWaiting());
  const { at } = move;
  const isThere = at !== 'store' && 'unitId' in at && keeping.actor.posts.some(({ unitId }) => unitId === at.unitId);
  if (!isThere) return refused(materialRefusals.otherReceives());
  if (move.recordedBy === keeping.actor.officerId) return refused(materialRefusals.ownHand());
  const { today, actor } = keeping;
  await change(tx, keeping, moveId, 'waiting', { state: 'done', received_on: today, received_by: actor.officerId });
  const changes = { state: { from: 'waiting', to: 'done' }, receivedOn: { to: today } };
  recordChange(tx, { action: 'material-move.received', objectType: 'material-move', objectId: moveId, changes });
  return ok(undefined);
}

/**
 * Cancels what was recorded wrongly, or a hand-over that did not arrive, for a reason; it is kept. The unit that keeps the store may, and the receiver of
 * what waits. Refused: what was cancelled, and where copies that went on would be missing.
 */
export async function cancelMove(
  tx: Tx,
  keeping: Keeping,
  id: MaterialId,
  { moveId, reason }: { moveId: MoveId; reason: string },
): Promise<Result<void>> {
  const found = await lockStock(tx, keeping, id);
  if (!found.ok) return found;
  const { material, moves } = found.value;
  const move = moves.find((one) => one.id === moveId);
  if (!move) return refused(materialRefusals.unknownMove());
  const { at, state } = move;
  const receives = state === 'waiting' && at !== 'store' && 'unitId' in at && !whyNotKeep(keeping.actor, at.unitId);
  const refusal = receives ? undefined : whyNotKeep(keeping.actor, material.unitId);
  if (refusal) return refused(refusal);
  if (state === 'cancelled') return refused(materialRefusals.cancelled());
  if (overdrawn(moves.map((one) => (one.id === moveId ? { ...one, state: 'cancelled' as const } : one))))
    return refused(materialRefusals.usedAlready());
  await change(tx, keeping, moveId, state, { state: 'cancelled', cancel_reason: reason, cancelled_by: keeping.actor.officerId });
  const changes = { state: { from: state, to: 'cancelled' }, reason: { to: reason } };
  recordChange(tx, { action: 'material-move.cancelled', objectType: 'material-move', objectId: moveId, changes });
  return ok(undefined);
}

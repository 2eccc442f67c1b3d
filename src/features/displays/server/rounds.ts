import { lockTree } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { hangs, type DisplayId, type Round, type RoundId } from '../display.ts';
import { whyNotKeep } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { heldDisplay } from './held.ts';
import { checksOf, roundOf } from './looked.ts';
import { noteLook, type Seen } from './looking.ts';
import type { GivenPhotos } from './photos.ts';
import { countDisplays } from './queries.ts';
import { stands, type Keeping } from './sites.ts';

/** Begins a round past all that a unit has hanging; where one is under way, that is the answer. Refused: units of others or gone, and where nothing hangs. */
export async function beginRound(tx: Tx, keeping: Keeping, unitId: UnitId): Promise<Result<RoundId>> {
  const { actor, now } = keeping;
  const { authorityId } = actor;
  const refusal = whyNotKeep(actor, unitId);
  if (refusal) return refused(refusal);
  await lockTree(tx, authorityId);
  if (!(await stands(tx, keeping, unitId))) return refused(refusals.unitGone('unitId'));
  const open = await tx
    .selectFrom('display_round')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('unit_id', '=', unitId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (open) return ok(open.id as RoundId);
  if ((await countDisplays(tx, authorityId, { unitIds: [unitId], state: 'hanging' })) === 0) return refused(refusals.nothingHangs());
  const { id } = await tx
    .insertInto('display_round')
    .values({ authority_id: authorityId, unit_id: unitId, begun_at: now, begun_by: actor.officerId })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, { action: 'display-round.begun', objectType: 'display-round', objectId: id, changes: { unitId: { to: unitId } } });
  return ok(id as RoundId);
}

async function underWay(tx: Tx, { actor }: Keeping, id: RoundId): Promise<Result<Round>> {
  await lockTree(tx, actor.authorityId);
  const round = await roundOf(tx, actor.authorityId, id);
  if (!round) return refused(refusals.unknownRound());
  const refusal = whyNotKeep(actor, round.unitId);
  if (refusal) return refused(refusal);
  return round.endedAt ? refused(refusals.roundEnded()) : ok(round);
}

/** One look on a round; pressed again with another answer, the new one holds. Refused: rounds that ended, and what is not of the unit or does not hang. */
export async function checkOnRound(
  tx: Tx,
  keeping: Keeping,
  roundId: RoundId,
  { displayId, ...seen }: Seen & { displayId: DisplayId },
  photos: GivenPhotos = [],
): Promise<Result<void>> {
  const round = await underWay(tx, keeping, roundId);
  if (!round.ok) return round;
  const found = await heldDisplay(tx, keeping, displayId);
  if (!found.ok) return found;
  const { value: display } = found;
  const before = (await checksOf(tx, keeping.actor.authorityId, { roundId })).find((one) => one.displayId === displayId);
  const isHere = display.unitId === round.value.unitId && !display.isUndone && (hangs(display) || before?.condition === 'gone');
  if (!isHere) return refused(refusals.notOnRound());
  const isSame = before?.condition === seen.condition && before.note === (seen.note ?? null) && photos.length === 0;
  if (!isSame) await noteLook(tx, keeping, { display, roundId }, seen, photos);
  return ok(undefined);
}

/** Ends a round; what nobody looked at stays without an answer. Refused: what has ended. */
export async function endRound(tx: Tx, keeping: Keeping, id: RoundId): Promise<Result<void>> {
  const round = await underWay(tx, keeping, id);
  if (!round.ok) return round;
  await tx
    .updateTable('display_round')
    .set({ ended_at: keeping.now })
    .where('authority_id', '=', keeping.actor.authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'display-round.ended', objectType: 'display-round', objectId: id, changes: { isEnded: { to: true } } });
  return ok(undefined);
}

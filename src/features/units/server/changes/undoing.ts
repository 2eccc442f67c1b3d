import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { goneBy, UNDO_DAYS, type Rearrangement, type RearrangementId } from '../../changes/rearrangement.ts';
import { rearrangementRefusals as refusals } from '../../changes/refusals.ts';
import { parentOfPath } from '../../unit.ts';
import { moveUnit, resumeUnit } from '../commands.ts';
import { lockTree, storedVersions, type Stored } from '../version.ts';
import { rearrangementsOf } from './queries.ts';

/** The last day on which a rearrangement can be taken back. */
export const undoableUntil = ({ madeAt }: Pick<Rearrangement, 'madeAt'>): Temporal.PlainDate =>
  madeAt.toZonedDateTimeISO(ZONE).toPlainDate().add({ days: UNDO_DAYS });

const depth = ({ path }: Stored): number => path.split('.').length;

/** What stood directly below one of the units until the day and stands elsewhere since. */
const movedFrom = (versions: readonly Stored[], gone: readonly UnitId[], on: Temporal.PlainDate) =>
  versions.flatMap(({ unitId, path, until, name }) => {
    const parentId = parentOfPath(path);
    return until?.equals(on) && parentId && gone.includes(parentId) && !gone.includes(unitId) ? [{ unitId, parentId, name }] : [];
  });

/**
 * Takes a rearrangement back, at most 30 days after it was recorded: the units that went are there again, with what stood below them; units that were made for it stay. Refused:
 * later, twice, and where an heir was rearranged again since.
 */
export async function undoRearrangement(
  tx: Tx,
  { authorityId, id, by, at }: { authorityId: AuthorityId; id: RearrangementId; by: OfficerId; at: Temporal.Instant },
): Promise<Result<void>> {
  await lockTree(tx, authorityId);
  const all = await rearrangementsOf(tx, authorityId);
  const one = all.find((rearrangement) => rearrangement.id === id);
  if (!one) return refusals.unknown();
  if (one.undoneAt !== null) return refusals.undone();
  const until = undoableUntil(one);
  if (Temporal.PlainDate.compare(at.toZonedDateTimeISO(ZONE).toPlainDate(), until) > 0) return refusals.tooLate(until);
  const versions = await storedVersions(tx, authorityId);
  const nameOf = (unitId: UnitId): string => versions.findLast((version) => version.unitId === unitId)?.name ?? '';
  const concerned = new Set(one.parts.flatMap(({ fromId, toId }) => [fromId, toId]));
  const later = all.find(
    (other) =>
      other.id !== id &&
      other.undoneAt === null &&
      Temporal.Instant.compare(other.madeAt, one.madeAt) > 0 &&
      goneBy(other).some((unitId) => concerned.has(unitId)),
  );
  if (later) return refusals.builtOn(nameOf(goneBy(later).find((unitId) => concerned.has(unitId)) ?? ([...concerned][0] as UnitId)));
  const gone = goneBy(one);
  const last = gone.flatMap((unitId) => versions.findLast((version) => version.unitId === unitId) ?? []);
  for (const { unitId, name } of last.toSorted((a, b) => depth(a) - depth(b))) {
    const back = await resumeUnit(tx, { authorityId, unitId });
    if (!back.ok) return refusals.onlyMove(name, back.refusal.message);
  }
  for (const { unitId, parentId, name } of movedFrom(versions, gone, one.on)) {
    const back = await moveUnit(tx, { authorityId, unitId, parentId, from: one.on });
    if (!back.ok) return refusals.onlyMove(name, back.refusal.message);
  }
  await supersede(tx, 'rearrangement', { authority_id: authorityId, id });
  await tx
    .updateTable('rearrangement')
    .set({ undone_at: at, undone_by: by })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'rearrangement.undone', objectType: 'rearrangement', objectId: id, changes: { isUndone: { to: true } } });
  return ok(undefined);
}

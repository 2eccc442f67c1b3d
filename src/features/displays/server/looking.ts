import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import type { Condition, Display, DisplayId, RoundId } from '../display.ts';
import { refusals } from '../refusals.ts';
import { whyNotChange, whyNotDown } from '../rules.ts';
import { heldDisplay, setDisplay } from './held.ts';
import { keepPhotos, type GivenPhotos } from './photos.ts';
import { displaysOf } from './queries.ts';
import { type Keeping } from './sites.ts';

/** How something was found. */
export interface Seen {
  condition: Condition;
  note?: string | undefined;
}

/** Writes one look, on a round once: a second one there takes the place of the first. The log has both. */
export async function noteLook(
  tx: Tx,
  keeping: Keeping,
  { display, roundId }: { display: Display; roundId: RoundId | null },
  { condition, note }: Seen,
  photos: GivenPhotos,
): Promise<void> {
  const { actor, today, now } = keeping;
  const keys = { authority_id: actor.authorityId, display_id: display.id, round_id: roundId };
  const seen = { condition, note: note ?? null, checked_on: today, checked_at: now, checked_by: actor.officerId };
  const { id: checkId } = await tx
    .insertInto('display_check')
    .values({ ...keys, ...seen })
    .onConflict((conflict) => conflict.constraint('display_check_once_on_a_round').doUpdateSet(seen))
    .returning('id')
    .executeTakeFirstOrThrow();
  const sha256 = await keepPhotos(tx, keeping, { displayId: display.id, checkId }, photos);
  const takenDownOn = condition === 'gone' ? today : null;
  const checkedOn = condition === 'gone' ? display.checkedOn : today;
  await setDisplay(tx, keeping, display.id, { condition, checked_on: checkedOn, taken_down_on: takenDownOn });
  const before = { condition: display.condition, checkedOn: display.checkedOn, takenDownOn: display.takenDownOn };
  const changes = {
    ...difference(before, { condition, checkedOn, takenDownOn }),
    ...(note !== undefined && { note: { to: note } }),
    ...(roundId && { roundId: { to: roundId } }),
    ...(sha256.length > 0 && { sha256: { to: sha256.join(', ') } }),
  };
  recordChange(tx, { action: 'display.checked', objectType: 'display', objectId: display.id, changes });
}

/** Says how a display was found, outside of a round. Refused: what is down or undone. */
export async function reportCondition(
  tx: Tx,
  keeping: Keeping,
  id: DisplayId,
  seen: Seen,
  photos: GivenPhotos = [],
): Promise<Result<void>> {
  const found = await heldDisplay(tx, keeping, id);
  if (!found.ok) return found;
  const closed = whyNotChange(found.value);
  if (closed) return refused(closed);
  await noteLook(tx, keeping, { display: found.value, roundId: null }, seen, photos);
  return ok(undefined);
}

/** Says on which day it was taken down, with photographs. Refused: a day to come, one before it was hung or last seen, what is down or undone. */
export async function takeDown(
  tx: Tx,
  keeping: Keeping,
  id: DisplayId,
  takenDownOn: Temporal.PlainDate,
  photos: GivenPhotos = [],
): Promise<Result<void>> {
  const found = await heldDisplay(tx, keeping, id);
  if (!found.ok) return found;
  const refusal = whyNotChange(found.value) ?? whyNotDown(found.value, takenDownOn, keeping.today);
  if (refusal) return refused(refusal);
  await setDisplay(tx, keeping, id, { taken_down_on: takenDownOn });
  const sha256 = await keepPhotos(tx, keeping, { displayId: id }, photos);
  const changes = { takenDownOn: { to: takenDownOn }, ...(sha256.length > 0 && { sha256: { to: sha256.join(', ') } }) };
  recordChange(tx, { action: 'display.taken-down', objectType: 'display', objectId: id, changes });
  return ok(undefined);
}

/** Takes that back: it still hangs. Refused: what hangs, what was undone, and where the same was hung anew meanwhile. */
export async function putBack(tx: Tx, keeping: Keeping, id: DisplayId): Promise<Result<void>> {
  const found = await heldDisplay(tx, keeping, id);
  if (!found.ok) return found;
  const { takenDownOn, isUndone, condition, siteId, slogan } = found.value;
  if (isUndone) return refused(refusals.undone());
  if (!takenDownOn) return refused(refusals.notDown());
  const there = await displaysOf(tx, keeping.actor.authorityId, { siteId, state: 'hanging' });
  const twin = there.find((one) => one.slogan === slogan);
  if (twin) return refused(refusals.hangsAlready(twin.hungOn));
  const after = { takenDownOn: null, condition: condition === 'gone' ? 'good' : condition };
  await setDisplay(tx, keeping, id, { taken_down_on: null, condition: after.condition });
  recordChange(tx, {
    action: 'display.put-back',
    objectType: 'display',
    objectId: id,
    changes: difference({ takenDownOn, condition }, after),
  });
  return ok(undefined);
}

import { lockTree } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { hangs, type Display, type DisplayId } from '../display.ts';
import { whyNotKeep } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { saysTheSame, whyNotChange, whyNotHang, whyNotSaid } from '../rules.ts';
import type { CorrectDisplayInput, HangInput } from '../schema.ts';
import { heldDisplay, setDisplay } from './held.ts';
import { keepPhotos, type GivenPhotos } from './photos.ts';
import { displaysOf, siteOf } from './queries.ts';
import { recordHanging, restoreHanging, whyNotDuty, withdrawHanging } from './recorded.ts';
import { stands, type Keeping } from './sites.ts';

const saidIn = ({ slogan, topic, width, height, untilOn }: CorrectDisplayInput) => ({
  slogan,
  topic: topic ?? null,
  width: width ?? null,
  height: height ?? null,
  untilOn: untilOn ?? null,
});

const columns = ({ slogan, topic, width, height, untilOn }: ReturnType<typeof saidIn>) => ({
  slogan,
  topic,
  width,
  height,
  until_on: untilOn,
});

/** What hangs at the site with the same words. */
const twinOf = async (tx: Tx, { actor }: Keeping, { siteId, slogan, id }: Pick<Display, 'siteId' | 'slogan'> & { id?: DisplayId }) =>
  (await displaysOf(tx, actor.authorityId, { siteId, state: 'hanging' })).find((one) => one.id !== id && saysTheSame(one.slogan, slogan));

/**
 * Says that something was hung, and records that as an activity of the unit that looks after the site, with its photographs as proof. Refused: sites
 * that are not there, not used any more or of a unit that has ended, days that do not fit, more than two lines on a banner, what hangs there already
 * with the same words, and what the record of an activity refuses. Nothing is stored then.
 */
export async function hangDisplay(tx: Tx, keeping: Keeping, input: HangInput, photos: GivenPhotos = []): Promise<Result<DisplayId>> {
  const { actor, today, now } = keeping;
  const { authorityId } = actor;
  await lockTree(tx, authorityId);
  const site = await siteOf(tx, authorityId, input.siteId);
  if (!site) return refused(refusals.unknownSite());
  const refusal = whyNotKeep(actor, site.unitId);
  if (refusal) return refused({ ...refusal, field: 'siteId' });
  if (site.endedOn && Temporal.PlainDate.compare(input.hungOn, site.endedOn) >= 0) return refused(refusals.siteEnded(site.endedOn));
  const duty = await whyNotDuty(tx, keeping, input.dutyId, input.hungOn);
  const wrong = refuseAll([
    ...((await stands(tx, keeping, site.unitId)) ? [] : [refusals.unitGone('siteId')]),
    ...whyNotHang(site.kind, input, today),
    ...(duty ? [duty] : []),
  ]);
  if (wrong) return wrong;
  const twin = await twinOf(tx, keeping, input);
  if (twin) return refused(refusals.hangsAlready(twin.hungOn));
  const said = { ...saidIn(input), siteId: input.siteId, pieces: input.pieces ?? 1, dutyId: input.dutyId ?? null, hungOn: input.hungOn };
  const row = await tx
    .insertInto('display')
    .values({
      ...columns(said),
      authority_id: authorityId,
      site_id: said.siteId,
      pieces: said.pieces,
      duty_id: said.dutyId,
      hung_on: said.hungOn,
      recorded_by: actor.officerId,
      recorded_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const displayId = row.id as DisplayId;
  const recorded = await recordHanging(tx, keeping, { displayId, site, input, photos });
  if (!recorded.ok) return refused({ ...recorded.refusal, field: fieldOf[recorded.refusal.field ?? ''] ?? recorded.refusal.field ?? '' });
  const activityId = recorded.value ?? null;
  if (activityId) await setDisplay(tx, keeping, displayId, { activity_id: activityId });
  else await keepPhotos(tx, keeping, { displayId }, photos);
  const changes = difference({}, { ...said, activityId });
  recordChange(tx, { action: 'display.hung', objectType: 'display', objectId: displayId, changes });
  return ok(displayId);
}

/** Fields of an activity by those of a hanging. */
const fieldOf: Readonly<Record<string, string>> = { happenedOn: 'hungOn', unitId: 'siteId', taskId: 'dutyId', title: 'slogan' };

/** Puts words, size, topic and last day right. Saying what stands already changes nothing. Refused as hanging is, and what is down or undone. */
export async function correctDisplay(tx: Tx, keeping: Keeping, id: DisplayId, input: CorrectDisplayInput): Promise<Result<DisplayId>> {
  const found = await heldDisplay(tx, keeping, id);
  if (!found.ok) return found;
  const { value: before } = found;
  const closed = whyNotChange(before);
  if (closed) return refused(closed);
  const wrong = refuseAll(whyNotSaid(before.kind, input, before.hungOn));
  if (wrong) return wrong;
  const said = saidIn(input);
  const twin = await twinOf(tx, keeping, { ...before, slogan: said.slogan });
  if (twin) return refused(refusals.hangsAlready(twin.hungOn));
  const { slogan, topic, width, height, untilOn } = before;
  const changes = difference({ slogan, topic, width, height, untilOn }, { ...said });
  if (Object.keys(changes).length === 0) return ok(id);
  await setDisplay(tx, keeping, id, columns(said));
  recordChange(tx, { action: 'display.corrected', objectType: 'display', objectId: id, changes });
  return ok(id);
}

/** Says that it never hung, and takes its record back. It is kept and may be restored. Refused where the record was confirmed. */
export async function undoDisplay(tx: Tx, keeping: Keeping, id: DisplayId): Promise<Result<void>> {
  const found = await heldDisplay(tx, keeping, id);
  if (!found.ok) return found;
  if (found.value.isUndone) return refused(refusals.undone());
  const withdrawn = await withdrawHanging(tx, keeping, found.value);
  if (!withdrawn.ok) return withdrawn;
  await setDisplay(tx, keeping, id, { undone_at: keeping.now });
  recordChange(tx, { action: 'display.undone', objectType: 'display', objectId: id, changes: { isUndone: { from: false, to: true } } });
  return ok(undefined);
}

/** Takes that back: it hung after all, and its record waits for confirmation again. Refused where the same was hung anew meanwhile. */
export async function restoreDisplay(tx: Tx, keeping: Keeping, id: DisplayId): Promise<Result<void>> {
  const found = await heldDisplay(tx, keeping, id);
  if (!found.ok) return found;
  const { value: display } = found;
  if (!display.isUndone) return refused(refusals.notUndone());
  const again = { ...display, isUndone: false };
  const twin = hangs(again) ? await twinOf(tx, keeping, display) : undefined;
  if (twin) return refused(refusals.hangsAlready(twin.hungOn));
  const restored = await restoreHanging(tx, keeping, display);
  if (!restored.ok) return restored;
  await setDisplay(tx, keeping, id, { undone_at: null });
  recordChange(tx, { action: 'display.restored', objectType: 'display', objectId: id, changes: { isUndone: { from: true, to: false } } });
  return ok(undefined);
}

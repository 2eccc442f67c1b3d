import { activityOf, recordActivity, restoreActivity, withdrawActivity } from '#features/activities/server/index.ts';
import { isShare, type Origin } from '#features/activities/index.ts';
import { dutyLines, targetLines } from '#features/plans/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { ActivityId, DutyId, Id, PlanId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { countedAs, siteKinds, type Display, type DisplayId, type Site, type SiteKind } from '../display.ts';
import { refusals } from '../refusals.ts';
import { recordedSince } from '../rules.ts';
import type { HangInput } from '../schema.ts';
import { covered } from './queries.ts';
import { sharePhotos, type GivenPhotos } from './photos.ts';
import { type Keeping } from './sites.ts';

/** The hanging of a display, once. */
const originOf = (id: DisplayId): Origin => ({ kind: 'display', id: id as string as Id<'origin'> });

/** Why a duty is not that of something hung on the day, or undefined: it is no duty of an issued plan, or of a plan of another year. */
export async function whyNotDuty(tx: Tx, { actor }: Keeping, dutyId: DutyId | undefined, hungOn: Temporal.PlainDate) {
  if (!dutyId) return undefined;
  const duty = (await dutyLines(tx, actor.authorityId)).get(dutyId);
  if (!duty) return refusals.unknownDuty();
  return duty.year === hungOn.year ? undefined : refusals.otherYear(duty.year);
}

/**
 * What it counts: so many pieces; of boards and stands, which are a state ("so many boards are kept up to date"), how many of the unit bear something
 * on that day.
 */
async function quantityOf(tx: Tx, { actor }: Keeping, { kind, unitId }: Site, { hungOn, pieces = 1 }: HangInput): Promise<number> {
  const { measure } = countedAs[kind];
  if (measure === 'banners') return pieces;
  const kinds = (Object.keys(siteKinds) as SiteKind[]).filter((one) => countedAs[one].measure === measure);
  return covered(tx, actor.authorityId, { unitId, kinds, on: hungOn });
}

/** The targets of the plan of its duty, else of the newest plan of the year, that count by its measure. */
async function targetsOf(tx: Tx, { actor }: Keeping, kind: SiteKind, { dutyId, hungOn }: HangInput) {
  const duty = dutyId && (await dutyLines(tx, actor.authorityId)).get(dutyId);
  const lines = [...(await targetLines(tx, actor.authorityId, duty?.planId)).values()].filter(
    ({ year, endedOn }) => year === hungOn.year && (!endedOn || Temporal.PlainDate.compare(hungOn, endedOn) < 0),
  );
  const planId: PlanId | undefined = lines[0]?.planId;
  return lines
    .filter((target) => target.planId === planId && target.measure === countedAs[kind].measure && !isShare(target))
    .map(({ id: targetId }) => ({ targetId, isOffered: true }));
}

/** Records what was hung as an activity of its unit, its photographs as proof; undefined where it hung before the years that are recorded. */
export async function recordHanging(
  tx: Tx,
  keeping: Keeping,
  { displayId, site, input, photos }: { displayId: DisplayId; site: Site; input: HangInput; photos: GivenPhotos },
): Promise<Result<ActivityId | undefined>> {
  const { hungOn, slogan, dutyId } = input;
  if (Temporal.PlainDate.compare(hungOn, recordedSince(keeping.today)) < 0) return ok(undefined);
  const { channel, measure, act } = countedAs[site.kind];
  const recorded = await recordActivity(tx, {
    ...keeping,
    origin: originOf(displayId),
    told: {
      channel,
      title: `${act}: “${truncate(slogan.replace(/\s*\n\s*/g, ' '), 160)}”`,
      happenedOn: hungOn,
      place: site.place,
      unitId: site.unitId,
      dutyId,
      takesTask: true,
      quantities: [{ measure, value: await quantityOf(tx, keeping, site, input) }],
      targets: await targetsOf(tx, keeping, site.kind, input),
      isInternal: false,
      finishesTask: false,
    },
    proof: { files: photos, links: [] },
  });
  if (!recorded.ok) return recorded;
  const activity = await activityOf(tx, keeping.actor.authorityId, recorded.value);
  const files = (activity?.evidence ?? []).flatMap(({ file, readableFileId }) => (file ? [{ fileId: file.id, readableFileId }] : []));
  await sharePhotos(tx, keeping, displayId, files);
  return recorded;
}

/** Takes its record back, where that was not done already. Refused where the record is confirmed. */
export async function withdrawHanging(tx: Tx, { actor, now }: Keeping, { activityId }: Display): Promise<Result<void>> {
  if (activityId === null) return ok(undefined);
  const done = await withdrawActivity(tx, { actor, activityId, now });
  if (done.ok || done.refusal.code === 'withdrawn') return ok(undefined);
  return done.refusal.code === 'already-confirmed' ? refused(refusals.confirmed()) : done;
}

/** Lets its record count again. */
export async function restoreHanging(tx: Tx, { actor, now }: Keeping, { activityId }: Display): Promise<Result<void>> {
  if (activityId === null) return ok(undefined);
  const done = await restoreActivity(tx, { actor, activityId, now });
  return done.ok ? ok(undefined) : done;
}

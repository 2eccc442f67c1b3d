import type { Activity, ActivitySummary } from '#features/activities/index.ts';
import { activitiesOf, activityOf, countActivities, progressOf, publicPhotos, publicProofOf } from '#features/activities/server/index.ts';
import { topics, type Plan, type PlanSummary } from '#features/plans/index.ts';
import { planOf, plansOf, replacementOf, targetLines } from '#features/plans/server/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import type { ActivityId, AuthorityId, FileId, PlanId, TargetId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { promisesByUnit, publicTarget } from '../promises.ts';
import type { PublicActivity, PublicActivityInFull, PublicEnd, PublicPlan, PublicSummary, PublicTarget } from '../public.ts';

interface Asked {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  locale: Locale;
}

/** Only what the responsible officer confirmed and nobody marked internal is public. */
const isPublic = (activity: Pick<ActivitySummary, 'state' | 'isInternal'>): boolean =>
  activity.state === 'confirmed' && !activity.isInternal;

/** All that was ever issued, what holds before what has ended. */
async function issuedPlans(db: Read, authorityId: AuthorityId): Promise<PlanSummary[]> {
  const issued = (await plansOf(db, authorityId)).filter((plan) => plan.state !== 'draft');
  return issued.toSorted(
    (a, b) =>
      b.year - a.year ||
      Number(b.state === 'issued') - Number(a.state === 'issued') ||
      String(b.issuedOn).localeCompare(String(a.issuedOn)),
  );
}

/** The plan that holds: of this year, else the newest of the years before, else of a year to come. */
async function currentPlan(db: Read, { authorityId, today }: Asked): Promise<Plan | undefined> {
  const holding = (await issuedPlans(db, authorityId)).filter(({ state }) => state === 'issued');
  const current = holding.find(({ year }) => year <= today.year) ?? holding.at(-1);
  return current && planOf(db, authorityId, current.id);
}

async function endOf(db: Read, { id, authorityId, end, state }: Plan): Promise<PublicEnd | null> {
  if (!end) return null;
  const by = state === 'replaced' ? await replacementOf(db, authorityId, id) : undefined;
  return {
    kind: state === 'replaced' ? 'replaced' : 'withdrawn',
    on: end.on.toString(),
    reason: end.reason,
    paper: { symbol: end.paper.symbol, on: end.paper.on?.toString() ?? null },
    by: by ? { title: by.title, symbol: by.symbol ?? '', issuedOn: by.issuedOn?.toString() ?? '', year: by.year } : null,
  };
}

async function targetsOf(db: Read, planId: PlanId, { authorityId, today, locale }: Asked): Promise<PublicTarget[]> {
  const progress = await progressOf(db, authorityId, planId, asOfToday(today));
  const ids = progress.map(({ targetId }) => targetId);
  const proof = await publicProofOf(db, authorityId, ids);
  return progress.map((one) => publicTarget(one, proof.get(one.targetId) ?? { activities: 0, photos: 0 }, locale));
}

async function publicPlan(db: Read, plan: Plan, { authorityId, today: now, locale }: Asked): Promise<PublicPlan> {
  const today = plan.end ? plan.end.on.subtract({ days: 1 }) : now;
  const tasks = await tasksOf(db, authorityId, { today, planId: plan.id });
  const shown = await activitiesOf(db, authorityId, { planId: plan.id, isPublic: true, limit: 'all' });
  const activities = new Map([...Map.groupBy(shown, (activity) => activity.dutyId ?? '')].map(([duty, of]) => [duty, of.length]));
  return {
    end: await endOf(db, plan),
    year: plan.year,
    title: plan.title,
    symbol: plan.symbol ?? '',
    issuedPlace: plan.issuedPlace ?? '',
    issuedOn: plan.issuedOn?.toString() ?? '',
    signer: [plan.signer.position, plan.signer.name].filter(Boolean).join(' '),
    units: promisesByUnit(plan.duties, { tasks, activities, today }),
    targets: await targetsOf(db, plan.id, { authorityId, today, locale }),
    channels: plan.channels.map(({ kind }) => kind),
    topics: plan.topics.map(({ kind }) => topics[kind][locale]),
  };
}

/** The plans of a year that were issued as the public sees them, what holds first; mostly there is one. */
export async function plansOfYear(db: Read, year: number, asked: Asked): Promise<PublicPlan[]> {
  const issued = (await issuedPlans(db, asked.authorityId)).filter((plan) => plan.year === year);
  const whole = await Promise.all(issued.map(({ id }) => planOf(db, asked.authorityId, id)));
  return Promise.all(whole.flatMap((plan) => (plan ? [publicPlan(db, plan, asked)] : [])));
}

/** The plans that were issued with their years, newest first, also those that no longer hold. */
export const yearsOf = async (
  db: Read,
  authorityId: AuthorityId,
): Promise<{ year: number; title: string; symbol: string | null; state: PlanSummary['state'] }[]> =>
  (await issuedPlans(db, authorityId)).map(({ year, title, symbol, state }) => ({ year, title, symbol, state }));

const photosOf = ({ evidence }: Activity): { id: FileId; caption: string }[] =>
  evidence.flatMap((each) => (each.isPublic && each.publicFileId ? [{ id: each.publicFileId, caption: each.caption ?? '' }] : []));

const publicActivity = (activity: ActivitySummary, photo: PublicActivity['photo']): PublicActivity => ({
  id: activity.id,
  title: activity.title,
  channel: activity.channel,
  happenedOn: activity.happenedOn.toString(),
  unitName: activity.unitName,
  place: activity.place,
  photo,
});

const PAGE = 12;

/** The text of a target of a plan that was issued, or undefined where there is none. */
export const targetText = async (db: Read, { authorityId }: Asked, targetId: TargetId): Promise<string | undefined> =>
  (await targetLines(db, authorityId)).get(targetId)?.text;

/** One page of what was done, newest first, and how many there are; with a target only what counts towards it. */
export async function activitiesPage(
  db: Read,
  { authorityId }: Asked,
  page = 1,
  targetId?: TargetId,
): Promise<{ activities: PublicActivity[]; count: number; pages: number }> {
  const count = await countActivities(db, authorityId, { isPublic: true, ...(targetId && { targetId }) });
  const shown = await activitiesOf(db, authorityId, {
    isPublic: true,
    ...(targetId && { targetId }),
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const photos = await publicPhotos(
    db,
    authorityId,
    shown.map(({ id }) => id),
  );
  return {
    activities: shown.map((activity) => publicActivity(activity, photos.get(activity.id) ?? null)),
    count,
    pages: Math.ceil(count / PAGE),
  };
}

/** One activity with its public proof, or undefined where it is not for the public. */
export async function activityInFull(db: Read, id: ActivityId, { authorityId }: Asked): Promise<PublicActivityInFull | undefined> {
  const activity = await activityOf(db, authorityId, id, { withoutPeople: true });
  if (!activity || !isPublic(activity)) return undefined;
  return {
    ...publicActivity(activity, photosOf(activity)[0] ?? null),
    note: activity.note,
    promise: activity.dutyText,
    quantities: activity.quantities,
    photos: photosOf(activity),
    links: activity.evidence.flatMap(({ link, isPublic: shown, caption }) =>
      link && shown ? [{ href: link, label: caption ?? link }] : [],
    ),
  };
}

/** What the front page shows: the plan that holds at a glance and what was done last. */
export async function summaryOf(db: Read, asked: Asked): Promise<PublicSummary> {
  const plan = await currentPlan(db, asked);
  const shown = plan && (await publicPlan(db, plan, asked));
  const promises = shown?.units.flatMap((unit) => unit.promises) ?? [];
  const { activities, count } = await activitiesPage(db, asked);
  const of = (state: string): number => promises.filter((promise) => promise.state === state).length;
  return {
    plan: shown
      ? { year: shown.year, title: shown.title, symbol: shown.symbol, issuedPlace: shown.issuedPlace, issuedOn: shown.issuedOn }
      : null,
    noneHolds: !shown && (await issuedPlans(db, asked.authorityId)).length > 0,
    targets: shown?.targets ?? [],
    promises: { all: promises.length, done: of('done'), late: of('late') },
    activities: activities.slice(0, 6),
    activityCount: count,
  };
}

/** True when the stored file is a stripped copy that somebody said yes to and its activity is public. */
export async function isPublicFile(db: Read, authorityId: AuthorityId, fileId: FileId): Promise<boolean> {
  const row = await db
    .selectFrom('public_photo')
    .select('file_id')
    .where('authority_id', '=', authorityId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row !== undefined;
}

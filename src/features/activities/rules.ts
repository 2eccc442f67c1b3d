import { channels, measures, partOf, type ChannelKind, type Measure } from '#features/channels/index.ts';
import type { PlanTarget } from '#features/plans/index.ts';
import type { RollId } from '#features/rolls/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import type { OfficerId, TargetId } from '#platform/values/ids.ts';
import { ok, unless, type Refusal, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { mayNot, notDone, refusals } from './refusals.ts';
import type { Activity } from './activity.ts';

/** The first day of a reporting year: figures of a year run from 15/12 of the year before (Nghị định 09/2019/NĐ-CP). */
const firstDay = (year: number): Temporal.PlainDate => new Temporal.PlainDate(year - 1, 12, 15);

/** Older than this nobody records: such a day is a slip of the pen. */
const oldestYears = 5;

/** Why the day of an activity is not taken, or undefined: still to come, or years ago. One outside the plan's year wants a word of explanation (internal). */
export function whyNotDay(
  happenedOn: Temporal.PlainDate,
  { today, planYear, internalNote }: { today: Temporal.PlainDate; planYear: number | undefined; internalNote: string | undefined },
): Refusal | undefined {
  if (Temporal.PlainDate.compare(happenedOn, today) > 0) return refusals.dayInFuture(happenedOn).refusal;
  if (Temporal.PlainDate.compare(happenedOn, today.subtract({ years: oldestYears })) < 0)
    return refusals.dayTooOld(happenedOn, oldestYears).refusal;
  if (internalNote !== undefined) return undefined;
  if (planYear === undefined)
    return unless(Temporal.PlainDate.compare(happenedOn, firstDay(today.year - 1)) >= 0, refusals.dayLongAgo(happenedOn));
  const isOfYear = Temporal.PlainDate.compare(happenedOn, firstDay(planYear)) >= 0 && happenedOn.year <= planYear;
  return unless(isOfYear, refusals.dayOutOfYear(happenedOn, planYear));
}

/** The quantities that are asked on the channel; others that a form carries are passed over. */
export const askedOn = (channel: ChannelKind): readonly Measure[] => channels[channel].measures;

export interface ClaimedTarget {
  targetId: TargetId;
  value?: number | undefined;
  outOf?: number | undefined;
  /** Passed over where the activity states no quantity of its measure, or a figure of its own: the form offers it without being asked. */
  isOffered?: boolean;
}

/** Entries of lists that an activity reached. */
export interface ReachedEntry {
  rollId: RollId;
}

/** The lists of the targets by how many of their entries were reached; with each a claim, whether or not anybody named the target. */
function reachedLists(targets: ReadonlyMap<TargetId, Claimable>, reached: readonly ReachedEntry[]): Contributed[] {
  return [...targets].flatMap(([targetId, { rollId }]) => {
    const value = rollId === null ? 0 : reached.filter((entry) => entry.rollId === rollId).length;
    return value === 0 ? [] : [{ targetId, value, outOf: null, isOwnFigure: false }];
  });
}

type Claimable = Pick<PlanTarget, 'text' | 'unit' | 'measure' | 'way' | 'rollId'>;

export interface Contributed {
  targetId: TargetId;
  value: number;
  outOf: number | null;
  isOwnFigure: boolean;
}

export function whyNotQuantities(quantities: ReadonlyMap<string, number>, fieldOf: (measure: Measure) => string): Refusal | undefined {
  for (const [part, whole] of Object.entries(partOf) as [Measure, Measure][]) {
    const [some, all] = [quantities.get(part), quantities.get(whole)];
    if (some === undefined || all === undefined || some <= all) continue;
    return refusals.partAboveOther({ name: measures[part], value: some }, { name: measures[whole], value: all }, fieldOf(part)).refusal;
  }
  return undefined;
}

/** What an activity adds to its targets. Refuses a target twice or of no plan, a figure given nowhere, a percentage without its whole, a part beyond it. */
export function contributions(
  claimed: readonly ClaimedTarget[],
  quantities: ReadonlyMap<string, number>,
  targets: ReadonlyMap<TargetId, Claimable>,
  reached: readonly ReachedEntry[] = [],
): Result<Contributed[]> {
  const found: Contributed[] = reachedLists(targets, reached);
  const byLists = new Set(found.map(({ targetId }) => targetId));
  for (const [index, { targetId, value: given, outOf, isOffered }] of claimed.entries()) {
    const target = targets.get(targetId);
    if (!target) return refusals.targetOfAnother(isOffered ? 'counted' : `targets.${index}.targetId`);
    if (byLists.has(targetId) || (isOffered && !isClaimed(target))) continue;
    if (!isClaimed(target)) return refusals.notClaimed(`targets.${index}.targetId`, target);
    const figure = target.measure === null ? (target.way === 'roll' ? 1 : undefined) : quantities.get(target.measure);
    if (isOffered && (figure === undefined || found.some((one) => one.targetId === targetId))) continue;
    if (found.some((one) => one.targetId === targetId)) return refusals.targetTwice(index);
    const value = given ?? figure;
    if (value === undefined) return refusals.noFigure(index, target.text);
    if (isShare(target) && outOf === undefined) return refusals.noWhole(index);
    const whole = isShare(target) ? (outOf ?? null) : null;
    if (whole !== null && value > whole) return refusals.partAboveWhole(index, value, whole);
    found.push({ targetId, value, outOf: whole, isOwnFigure: given !== undefined });
  }
  return ok(found);
}

/** Each activity states the whole of which its figure is a part. */
export const isShare = ({ way }: Pick<PlanTarget, 'way'>): boolean => way === 'share';

/** What activities add up to: not figures that are published, and lists only by their entries. */
export const isClaimed = ({ way, rollId }: Pick<PlanTarget, 'way' | 'rollId'>): boolean => way !== 'given' && rollId === null;

type Judged = Pick<Activity, 'state'> & { evidenceCount: number; writers: readonly OfficerId[] };

const judges = ['plan-owner', 'chair'];

export const judgesActivities = (actor: Actor): boolean => holds(actor, ...judges);

export const mayConfirmActivities = (actor: Actor): Refusal | undefined => unless(judgesActivities(actor), mayNot.decide());

/** What keeps the actor from confirming. Writers of its figures do not confirm it, unless nobody else may (`others`: the other officers who may today). */
export function whyNotConfirm({ state, evidenceCount, writers }: Judged, actor: Actor, others: readonly OfficerId[]): Refusal[] {
  if (!judgesActivities(actor)) return [mayNot.decide().refusal];
  if (state !== 'recorded') return [stateRefusal(state)];
  const own = whyNotConfirmOwn({ writers, others }, actor, notDone.ownFigures());
  return [...(evidenceCount === 0 ? [notDone.noEvidence().refusal] : []), ...(own ? [own] : [])];
}

const stateRefusal = (state: Activity['state']): Refusal =>
  ({ recorded: notDone.waits, confirmed: notDone.confirmed, returned: notDone.returned, withdrawn: notDone.withdrawn })[state]().refusal;

/** Why it is not returned: a confirmed one may be returned too, which takes its figures off again. */
export function whyNotReturn(activity: Pick<Activity, 'state'>, actor: Actor): Refusal | undefined {
  if (!judgesActivities(actor)) return mayNot.decide().refusal;
  return activity.state === 'recorded' || activity.state === 'confirmed' ? undefined : stateRefusal(activity.state);
}

export function whyNotChange({ state }: Pick<Activity, 'state'>): Refusal | undefined {
  if (state === 'confirmed') return notDone.standsConfirmed().refusal;
  return state === 'withdrawn' ? stateRefusal(state) : undefined;
}

export function whyNotPublish(activity: Pick<Activity, 'state' | 'isInternal'>, actor: Actor): Refusal | undefined {
  if (!holds(actor, 'plan-owner', 'chair', 'content-approver')) return mayNot.publish().refusal;
  if (activity.state !== 'confirmed') return notDone.proofNotConfirmed().refusal;
  return activity.isInternal ? notDone.isInternal().refusal : undefined;
}

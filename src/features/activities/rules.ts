import { channels, measures, partOf, type ChannelKind, type Measure } from '#features/channels/index.ts';
import type { PlanTarget } from '#features/plans/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';
import type { OfficerId, TargetId } from '#platform/values/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { truncate } from '#platform/values/text.ts';
import type { Activity } from './activity.ts';

/** The first day of a reporting year: figures of a year run from 15/12 of the year before (Nghị định 09/2019/NĐ-CP). */
const firstDay = (year: number): Temporal.PlainDate => new Temporal.PlainDate(year - 1, 12, 15);

/** Older than this nobody records: such a day is a slip of the pen. */
const oldestYears = 5;

/**
 * Why the day of an activity is not taken, or undefined: one that has not come, or of many years ago. A day outside of the plan's year, or without
 * a plan one before the last reporting year, wants a word of explanation, for the office alone.
 */
export function whyNotDay(
  happenedOn: Temporal.PlainDate,
  { today, planYear, internalNote }: { today: Temporal.PlainDate; planYear: number | undefined; internalNote: string | undefined },
): Refusal | undefined {
  const field = 'happenedOn';
  const day = formatDay(happenedOn);
  if (Temporal.PlainDate.compare(happenedOn, today) > 0)
    return { code: 'day-in-future', message: `Ngày ${day} chưa tới; chỉ ghi hoạt động đã thực hiện.`, field };
  if (Temporal.PlainDate.compare(happenedOn, today.subtract({ years: oldestYears })) < 0)
    return { code: 'day-too-old', message: `Ngày ${day} đã qua hơn ${oldestYears} năm; xem lại năm đã ghi.`, field };
  if (internalNote !== undefined) return undefined;
  if (planYear === undefined)
    return Temporal.PlainDate.compare(happenedOn, firstDay(today.year - 1)) < 0
      ? { code: 'day-long-ago', message: `Ngày ${day} đã qua lâu. Nếu đúng, ghi lý do vào ô Ghi chú nội bộ.`, field }
      : undefined;
  if (Temporal.PlainDate.compare(happenedOn, firstDay(planYear)) < 0 || happenedOn.year > planYear)
    return {
      code: 'day-out-of-year',
      message: `Ngày ${day} nằm ngoài kế hoạch năm ${planYear}. Nếu đúng, ghi lý do vào ô Ghi chú nội bộ.`,
      field,
    };
  return undefined;
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

export interface Contributed {
  targetId: TargetId;
  value: number;
  outOf: number | null;
  /** Typed for this target; otherwise it follows the quantity of the target's measure. */
  isOwnFigure: boolean;
}

/** Why quantities do not fit together: a part that is larger than its whole. */
export function whyNotQuantities(quantities: ReadonlyMap<string, number>, fieldOf: (measure: Measure) => string): Refusal | undefined {
  for (const [part, whole] of Object.entries(partOf) as [Measure, Measure][]) {
    const [some, all] = [quantities.get(part), quantities.get(whole)];
    if (some === undefined || all === undefined || some <= all) continue;
    const message = `“${measures[part].vi}” (${formatNumber(some)}) không thể nhiều hơn “${measures[whole].vi}” (${formatNumber(all)}).`;
    return { code: 'part-above-whole', message, field: fieldOf(part) };
  }
  return undefined;
}

/**
 * What an activity adds to the targets it names: the figure given, otherwise its quantity of the target's measure. Refuses a target named twice or
 * not of the plan, a figure that is given nowhere, a percentage without its whole, and a part larger than its whole.
 */
export function contributions(
  claimed: readonly ClaimedTarget[],
  quantities: ReadonlyMap<string, number>,
  targets: ReadonlyMap<TargetId, Pick<PlanTarget, 'text' | 'unit' | 'measure'>>,
): Result<Contributed[]> {
  const found: Contributed[] = [];
  for (const [index, { targetId, value: given, outOf, isOffered }] of claimed.entries()) {
    const target = targets.get(targetId);
    if (!target)
      return refuse(
        'no-such-target',
        { vi: 'Chỉ tiêu này không thuộc kế hoạch đã chọn.', en: 'This target does not belong to the plan that was chosen.' },
        isOffered ? 'counted' : `targets.${index}.targetId`,
      );
    if (isOffered && (!quantities.has(target.measure ?? '') || found.some((one) => one.targetId === targetId))) continue;
    if (found.some((one) => one.targetId === targetId))
      return refuse(
        'target-twice',
        { vi: 'Chỉ tiêu này đã được ghi ở trên.', en: 'This target stands above already.' },
        `targets.${index}.targetId`,
      );
    const value = given ?? (target.measure === null ? undefined : quantities.get(target.measure));
    if (value === undefined)
      return refuse(
        'no-figure',
        {
          vi: `Ghi con số đạt được cho chỉ tiêu “${truncate(target.text, 80)}”.`,
          en: `Please type the figure reached for the target “${truncate(target.text, 80)}”.`,
        },
        `targets.${index}.value`,
      );
    if (isShare(target) && outOf === undefined)
      return refuse(
        'no-whole',
        {
          vi: 'Chỉ tiêu tính bằng % cần cả tổng số, ví dụ 78 trên 80.',
          en: 'A target in % wants the whole as well, for instance 78 of 80.',
        },
        `targets.${index}.outOf`,
      );
    const whole = isShare(target) ? (outOf ?? null) : null;
    if (whole !== null && value > whole) return partAboveWhole(value, whole, index);
    found.push({ targetId, value, outOf: whole, isOwnFigure: given !== undefined });
  }
  return ok(found);
}

const partAboveWhole = (part: number, whole: number, index: number): Result<never> =>
  refuse(
    'part-above-whole',
    {
      vi: `Con số đạt được (${formatNumber(part)}) không thể lớn hơn tổng số (${formatNumber(whole)}).`,
      en: `The figure reached (${formatNumber(part)}) cannot be more than the whole (${formatNumber(whole)}).`,
    },
    `targets.${index}.value`,
  );

export const isShare = ({ unit }: Pick<PlanTarget, 'unit'>): boolean => unit.includes('%');

type Judged = Pick<Activity, 'state'> & { evidenceCount: number; writers: readonly OfficerId[] };

/** Those who say that it was done. */
const judges = ['plan-owner', 'chair'];

export const judgesActivities = (actor: Actor): boolean => holds(actor, ...judges);

const notAJudge: Refusal = { code: 'may-not-decide', message: 'Chỉ người chủ trì kế hoạch hoặc lãnh đạo được xác nhận hoạt động.' };

/** Why an actor has no business on the page where activities are confirmed. */
export const mayConfirmActivities = (actor: Actor): Refusal | undefined => (judgesActivities(actor) ? undefined : notAJudge);

/**
 * Everything that keeps the actor from confirming the activity. Whoever wrote any figure of it does not, unless the authority has nobody
 * else who may (`others`: the other officers who hold such a post today).
 */
export function whyNotConfirm({ state, evidenceCount, writers }: Judged, actor: Actor, others: readonly OfficerId[]): Refusal[] {
  if (!judgesActivities(actor)) return [notAJudge];
  if (state !== 'recorded') return [stateRefusal(state)];
  const own = whyNotConfirmOwn({ writers, others }, actor, 'hoạt động');
  return [
    ...(evidenceCount === 0 ? [{ code: 'no-evidence', message: 'Hoạt động chưa có ảnh, tệp hoặc đường dẫn minh chứng.' }] : []),
    ...(own ? [own] : []),
  ];
}

const stateRefusal = (state: Activity['state']): Refusal =>
  ({
    recorded: { code: 'not-decided', message: 'Hoạt động này đang chờ xác nhận.' },
    confirmed: { code: 'already-confirmed', message: 'Hoạt động này đã được xác nhận.' },
    returned: { code: 'already-returned', message: 'Hoạt động này đã được trả lại; chờ đơn vị bổ sung.' },
    withdrawn: { code: 'withdrawn', message: 'Hoạt động này đã được rút.' },
  })[state];

/** Why it is not returned: a confirmed one may be returned too, which takes its figures off again. */
export function whyNotReturn(activity: Pick<Activity, 'state'>, actor: Actor): Refusal | undefined {
  if (!judgesActivities(actor)) return notAJudge;
  return activity.state === 'recorded' || activity.state === 'confirmed' ? undefined : stateRefusal(activity.state);
}

/** Why a record is not corrected or withdrawn by the unit any more: it was confirmed, or is withdrawn. */
export function whyNotChange({ state }: Pick<Activity, 'state'>): Refusal | undefined {
  if (state === 'confirmed')
    return {
      code: 'already-confirmed',
      message: 'Hoạt động đã được xác nhận nên không sửa được. Nhờ người chủ trì kế hoạch trả lại để bổ sung.',
    };
  return state === 'withdrawn' ? stateRefusal(state) : undefined;
}

/** Why a picture or link is not published: that takes a yes of its own, for a confirmed activity that is not internal. */
export function whyNotPublish(activity: Pick<Activity, 'state' | 'isInternal'>, actor: Actor): Refusal | undefined {
  if (!holds(actor, 'plan-owner', 'chair', 'content-approver'))
    return { code: 'may-not-publish', message: 'Chỉ người chủ trì kế hoạch, lãnh đạo hoặc người duyệt nội dung được cho công khai.' };
  if (activity.state !== 'confirmed') return { code: 'not-confirmed', message: 'Chỉ công khai minh chứng của hoạt động đã được xác nhận.' };
  return activity.isInternal ? { code: 'is-internal', message: 'Hoạt động này chỉ dùng nội bộ.' } : undefined;
}

import type { Actor } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Refusal } from '#platform/values/result.ts';
import type { Deadline, Plan, PlanDuty } from './plan.ts';
import { mayIssuePlans, mayWithdrawPlans } from './policy.ts';

const symbolForm = /^\d{1,6}[A-Za-z]?\/[\p{L}\d][\p{L}\d&.-]*$/u;

/** True for a number with its symbol as papers bear it (Nghị định 30/2020/NĐ-CP, mục I.3 of its first annex): "18/KH-UBND". */
export const isSymbol = (text: string): boolean => symbolForm.test(text);

export const planIsIssued: Refusal = {
  code: 'plan-is-issued',
  message: 'Kế hoạch đã ban hành nên không sửa được nữa. Muốn thay đổi nội dung thì ban hành văn bản sửa đổi, bổ sung hoặc thay thế.',
};

export const planHasEnded: Refusal = { code: 'plan-has-ended', message: 'Kế hoạch này đã bị thu hồi hoặc thay thế.' };

const planIsReceived: Refusal = {
  code: 'plan-is-received',
  message: 'Đây là kế hoạch của cơ quan khác gửi đến nên được giữ nguyên. Hãy lập kế hoạch của cơ quan để đáp ứng.',
};

/** Why a draft may not be changed, or undefined. */
export const whyNotEdit = (plan: Pick<Plan, 'state'>): Refusal | undefined =>
  ({ draft: undefined, issued: planIsIssued, received: planIsReceived, withdrawn: planHasEnded, replaced: planHasEnded })[plan.state];

/** Why a plan may not be withdrawn by this actor, or undefined. */
export const whyNotWithdraw = (plan: Pick<Plan, 'state'>, actor: Actor): Refusal | undefined => {
  if (plan.state === 'draft') return { code: 'not-issued', message: 'Kế hoạch chưa ban hành nên không có gì để thu hồi.' };
  if (plan.state === 'received') return planIsReceived;
  return mayWithdrawPlans(actor) ?? (plan.state === 'issued' ? undefined : planHasEnded);
};

/** Why a plan cannot end on the day, or undefined: not before it was issued, and not ahead of time. */
export function whyNotEndOn(
  { issuedOn }: Pick<Plan, 'issuedOn'>,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Refusal | undefined {
  const refusal = (code: string, message: string): Refusal => ({ code, message, field: 'from' });
  if (Temporal.PlainDate.compare(from, today) > 0)
    return refusal('day-in-future', `Ngày ${formatDay(from)} chưa tới; ghi nhận vào ngày đó.`);
  if (issuedOn && Temporal.PlainDate.compare(from, issuedOn) < 0)
    return refusal('before-issue', `Kế hoạch ban hành ngày ${formatDay(issuedOn)}; ngày hết hiệu lực không thể trước đó.`);
  return undefined;
}

/**
 * Everything that keeps a plan from being issued on `today`, in the order in which it is mended; none when it may be. Refusals with a `field`
 * are answered in the form of issuing, the others in the draft. `standing` holds the units that can be ordered; all can where it is left out.
 */
export function whyNotIssue(plan: Plan, actor: Actor, today: Temporal.PlainDate, standing?: ReadonlySet<UnitId>): Refusal[] {
  const refusal = mayIssuePlans(actor) ?? whyNotEdit(plan);
  if (refusal) return [refusal];
  return [...contentFaults(plan, standing), ...numberFaults(plan, today)];
}

function contentFaults(plan: Plan, standing?: ReadonlySet<UnitId>): Refusal[] {
  if (plan.duties.length === 0) return [{ code: 'no-duties', message: 'Kế hoạch chưa có nhiệm vụ nào.' }];
  const leaderless = plan.duties.filter((duty) => !hasLead(duty));
  const past = plan.duties.filter((duty) => duty.deadlines.some((deadline) => endsBefore(deadline, plan.year)));
  return [
    ...(leaderless.length > 0 ? [{ code: 'no-lead', message: `${numbered(leaderless)} chưa có đơn vị chịu trách nhiệm.` }] : []),
    ...(standing ? unitFaults(plan, standing) : []),
    ...(past.length > 0 ? [{ code: 'deadline-past', message: `${numbered(past)} có thời hạn trước năm ${plan.year}.` }] : []),
  ];
}

const unitFaults = ({ duties }: Plan, standing: ReadonlySet<UnitId>): Refusal[] => {
  const gone = duties.flatMap(({ units }) => units).filter(({ unitId }) => !standing.has(unitId));
  return [...new Map(gone.map((unit) => [unit.unitId, unit.name]))].map(([unitId, name]) => {
    const of = duties.filter(({ units }) => units.some((unit) => unit.unitId === unitId));
    return { code: 'unit-ended', message: `${numbered(of)} ghi “${name}” là đơn vị không còn hoạt động: chọn đơn vị khác.` };
  });
};

function numberFaults({ symbol, issuedOn, year }: Plan, today: Temporal.PlainDate): Refusal[] {
  const faults: Refusal[] = [];
  const fault = (code: string, field: string, message: string): void => void faults.push({ code, field, message });
  if (!symbol || symbol.startsWith('/')) fault('no-symbol', 'symbol', 'Chưa có số văn bản. Văn thư cho số, ví dụ 18/KH-UBND.');
  else if (!isSymbol(symbol)) fault('symbol-form', 'symbol', `“${symbol}” chưa đúng dạng số và ký hiệu, ví dụ 18/KH-UBND.`);
  if (!issuedOn) fault('no-date', 'issuedOn', 'Chưa có ngày ban hành.');
  else if (Temporal.PlainDate.compare(issuedOn, today) > 0)
    fault('date-in-future', 'issuedOn', `Ngày ban hành ${formatDay(issuedOn)} chưa tới; hôm nay là ${formatDay(today)}.`);
  else if (issuedOn.year < year - 1 || issuedOn.year > year)
    fault('date-out-of-year', 'issuedOn', `Kế hoạch năm ${year} không thể ban hành ngày ${formatDay(issuedOn)}.`);
  return faults;
}

/** True when a unit leads, performs or advises; a duty that only says "phối hợp" is answered for by the units that it names. */
export const hasLead = ({ role, units }: Pick<PlanDuty, 'role' | 'units'>): boolean =>
  role === 'coordinate' ? units.length > 0 : units.some((unit) => unit.role !== 'coordinate');

const endsBefore = ({ rule }: Deadline, year: number): boolean =>
  (rule.kind === 'date' && Number(rule.on.slice(0, 4)) < year) || (rule.kind === 'quarter' && rule.year < year);

/** "Nhiệm vụ 2, 5 và 7"; more than five are counted. */
const numbered = (duties: readonly PlanDuty[]): string =>
  duties.length > 5
    ? `${duties.length} nhiệm vụ`
    : `Nhiệm vụ ${new Intl.ListFormat('vi-VN', { type: 'conjunction' }).format(duties.map((duty) => String(duty.position)))}`;

import { isSymbol } from '#features/papers/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Refusal } from '#platform/values/result.ts';
import { notAmended } from './amending/refusals.ts';
import type { Deadline, Plan, PlanDuty } from './plan.ts';
import { mayIssuePlans, mayWithdrawPlans } from './policy.ts';
import { notEnded, notIssued, refusals } from './refusals.ts';

/** Why a draft may not be changed, or undefined. */
export const whyNotEdit = ({ state }: Pick<Plan, 'state'>): Refusal | undefined => {
  if (state === 'draft') return undefined;
  if (state === 'received') return refusals.isReceived().refusal;
  if (state === 'scheduled' || state === 'applied' || state === 'given-up') return notAmended.isOver().refusal;
  return state === 'issued' ? refusals.isIssued().refusal : refusals.hasEnded().refusal;
};

export const whyNotWithdraw = (plan: Pick<Plan, 'state'>, actor: Actor): Refusal | undefined => {
  if (plan.state === 'draft') return notEnded.notIssued().refusal;
  if (plan.state === 'received') return refusals.isReceived().refusal;
  return mayWithdrawPlans(actor) ?? (plan.state === 'issued' ? undefined : refusals.hasEnded().refusal);
};

/** Why a plan cannot end on the day, or undefined: not before it was issued, and not ahead of time. */
export function whyNotEndOn(
  { issuedOn }: Pick<Plan, 'issuedOn'>,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Refusal | undefined {
  if (Temporal.PlainDate.compare(from, today) > 0) return notEnded.dayInFuture(from).refusal;
  if (issuedOn && Temporal.PlainDate.compare(from, issuedOn) < 0) return notEnded.beforeIssue(issuedOn).refusal;
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
  if (plan.duties.length === 0) return [notIssued.noDuties().refusal];
  const leaderless = plan.duties.filter((duty) => !hasLead(duty));
  const past = plan.duties.filter((duty) => duty.deadlines.some((deadline) => endsBefore(deadline, plan.year)));
  return [
    ...(leaderless.length > 0 ? [notIssued.noLead(placesOf(leaderless)).refusal] : []),
    ...(standing ? unitFaults(plan, standing) : []),
    ...(past.length > 0 ? [notIssued.deadlinePast(placesOf(past), plan.year).refusal] : []),
  ];
}

const placesOf = (duties: readonly PlanDuty[]): number[] => duties.map(({ position }) => position);

const unitFaults = ({ duties }: Plan, standing: ReadonlySet<UnitId>): Refusal[] => {
  const gone = duties.flatMap(({ units }) => units).filter(({ unitId }) => !standing.has(unitId));
  return [...new Map(gone.map((unit) => [unit.unitId, unit.name]))].map(([unitId, name]) => {
    const of = duties.filter(({ units }) => units.some((unit) => unit.unitId === unitId));
    return notIssued.unitEnded(placesOf(of), name).refusal;
  });
};

function numberFaults({ symbol, issuedOn, year }: Plan, today: Temporal.PlainDate): Refusal[] {
  const faults: Refusal[] = [];
  if (!symbol || symbol.startsWith('/')) faults.push(notIssued.noSymbol().refusal);
  else if (!isSymbol(symbol)) faults.push(notIssued.symbolForm(symbol).refusal);
  if (!issuedOn) faults.push(notIssued.noDate().refusal);
  else if (Temporal.PlainDate.compare(issuedOn, today) > 0) faults.push(notIssued.dateInFuture(issuedOn, today).refusal);
  else if (issuedOn.year < year - 1 || issuedOn.year > year) faults.push(notIssued.dateOutOfYear(issuedOn, year).refusal);
  return faults;
}

/** True when a unit leads, performs or advises; a duty that only says "phối hợp" is answered for by the units that it names. */
export const hasLead = ({ role, units }: Pick<PlanDuty, 'role' | 'units'>): boolean =>
  role === 'coordinate' ? units.length > 0 : units.some((unit) => unit.role !== 'coordinate');

const endsBefore = ({ rule }: Deadline, year: number): boolean =>
  (rule.kind === 'date' && Number(rule.on.slice(0, 4)) < year) || (rule.kind === 'quarter' && rule.year < year);

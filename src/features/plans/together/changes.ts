import { formatNumber } from '#platform/values/format.ts';
import { deadlineInWords } from '../deadlines.ts';
import type { Deadline, DutyRole, DutyUnit, Plan, PlanDuty, PlanTarget } from '../plan.ts';
import { deadlineLater, wordsLater } from '../year/dates.ts';
import type { Together } from './schema.ts';

/** A unit as a duty names it, without its name. */
type Part = Pick<DutyUnit, 'unitId' | 'role' | 'isRequested'>;

export interface DutyChange {
  duty: PlanDuty;
  text: string;
  units: Part[];
  deadlines: Deadline[];
}

export interface TargetChange {
  target: PlanTarget;
  text: string;
  value: number;
  upTo: number | null;
}

/** What would be other in a draft; lines in which nothing changes are left out. */
export interface Changes {
  duties: DutyChange[];
  targets: TargetChange[];
}

const byStrength: readonly DutyRole[] = ['lead', 'perform', 'advise', 'coordinate'];

/** The other unit stands in its place; where that one is named already, once, with the stronger of both parts, so that a duty keeps who does it. */
function unitsAfter(units: readonly Part[], { fromUnit, toUnit }: Together): Part[] {
  const parts = units.map(({ unitId, role, isRequested }) => ({ unitId, role, isRequested }));
  if (!fromUnit || !toUnit || fromUnit === toUnit || !parts.some(({ unitId }) => unitId === fromUnit)) return parts;
  const both = parts.filter(({ unitId }) => unitId === fromUnit || unitId === toUnit);
  const [stronger] = both.toSorted((one, other) => byStrength.indexOf(one.role) - byStrength.indexOf(other.role));
  const at = parts.findIndex((part) => both.includes(part));
  return parts.flatMap((part, index) =>
    !both.includes(part) ? [part] : index === at && stronger ? [{ ...stronger, unitId: toUnit }] : [],
  );
}

/** Only a deadline that names its day moves by days; one that returns every period stays. */
function daysLater(deadline: Deadline, days: number): Deadline {
  const { rule } = deadline;
  if (rule.kind !== 'date' || rule.on.length !== '2026-01-01'.length) return deadline;
  const moved = { ...rule, on: Temporal.PlainDate.from(rule.on).add({ days }).toString() };
  return { text: deadlineInWords(moved), rule: moved };
}

const deadlineAfter = (deadline: Deadline, { years = 0, days = 0 }: Together): Deadline => {
  const later = years === 0 ? deadline : deadlineLater(deadline, years);
  return days === 0 ? later : daysLater(later, days);
};

/** A whole number stays whole; a share is at most 100. */
function shifted(value: number, percent: number, unit: string): number {
  const raw = value * (1 + percent / 100);
  const rounded = Number.isInteger(value) ? Math.round(raw) : Math.round(raw * 100) / 100;
  return unit.includes('%') ? Math.min(100, rounded) : rounded;
}

/** The figure in the words of a target, where it stands there once. */
function wordsWith(text: string, was: number, is: number): string {
  const said = formatNumber(was, 'vi').replaceAll('.', String.raw`\.`);
  const places = [...text.matchAll(new RegExp(String.raw`(?<![\d.,/-])${said}(?![\d/-]|[.,]\d)`, 'g'))];
  const [place] = places;
  if (places.length !== 1 || !place) return text;
  return text.slice(0, place.index) + formatNumber(is, 'vi') + text.slice(place.index + place[0].length);
}

/** A range stays: its words hold two figures, and what it bounds (the minutes of a bulletin) is no amount. */
function targetAfter(target: PlanTarget, percent: number): TargetChange {
  if (target.upTo !== null) return { target, value: target.value, upTo: target.upTo, text: target.text };
  const value = shifted(target.value, percent, target.unit);
  return { target, value, upTo: null, text: wordsWith(target.text, target.value, value) };
}

const dateOf = (deadline: Deadline | undefined): string | undefined =>
  deadline?.rule.kind === 'date' && deadline.rule.on.length === '2026-01-01'.length ? deadline.rule.on : undefined;

/** The first line that would make no sense: a target of nothing, or a deadline that its days carry into another year; undefined where all do. */
export function nonsenseIn(
  { duties, targets }: Changes,
  { years = 0 }: Together,
): { position: number; on: string | undefined } | undefined {
  for (const { duty, deadlines } of duties)
    for (const [index, deadline] of deadlines.entries()) {
      const [was, is] = [dateOf(duty.deadlines[index]), dateOf(deadline)];
      if (was && is && Temporal.PlainDate.from(is).year !== Temporal.PlainDate.from(was).year + years)
        return { position: duty.position, on: is };
    }
  const nothing = targets.find(({ target, value }) => value === 0 && target.value !== 0);
  return nothing && { position: nothing.target.position, on: undefined };
}

/** What each line of the draft would say after what is asked. */
export function changesIn(plan: Pick<Plan, 'year' | 'duties' | 'targets'>, asked: Together): Changes {
  const duties = plan.duties.map((duty): DutyChange => {
    const text = asked.years ? wordsLater(duty.text, plan.year - asked.years, plan.year) : duty.text;
    return { duty, text, units: unitsAfter(duty.units, asked), deadlines: duty.deadlines.map((one) => deadlineAfter(one, asked)) };
  });
  const targets = asked.percent ? plan.targets.map((target) => targetAfter(target, asked.percent ?? 0)) : [];
  return {
    duties: duties.filter((one) => isOther(one)),
    targets: targets.filter(({ target, value }) => value !== target.value),
  };
}

const said = (units: readonly Part[]): string => units.map(({ unitId, role }) => `${unitId} ${role}`).join();
const saidDays = (deadlines: readonly Deadline[]): string => deadlines.map(({ text }) => text).join('|');

const isOther = ({ duty, text, units, deadlines }: DutyChange): boolean =>
  text !== duty.text || said(units) !== said(duty.units) || saidDays(deadlines) !== saidDays(duty.deadlines);

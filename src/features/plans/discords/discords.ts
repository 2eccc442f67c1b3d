import type { Doubt } from '#platform/values/result.ts';
import { lowerFirst } from '#platform/values/text.ts';
import { deadlineAsPrinted } from '../deadlines.ts';
import type { DeadlineRule, Plan, PlanDuty } from '../plan.ts';
import { contradictions } from '../refusals.ts';
import { claimsIn, type Claim } from './claims.ts';

/** Words of a duty that say another time than its deadlines. */
export interface Discord {
  dutyId: string;
  position: number;
  message: string;
  en: string;
}

type Rule<Kind extends DeadlineRule['kind']> = Extract<DeadlineRule, { kind: Kind }>;
type Of<Kind extends Claim['kind']> = Extract<Claim, { kind: Kind }>;

/** Days from the first of January; a day more or less is the same deadline in other words ("trước ngày 15/3", "chậm nhất 14/3"). */
const ordinal = (month: number, day: number): number => month * 31 + day;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;

const endsOf = ({ periods, quarters }: Rule<'period-end'>): number[] => {
  const named = quarters?.length ? quarters.map((one) => one * 3) : [3, 6, 9, 12];
  const months = { month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], quarter: named, 'half-year': [6, 12], 'nine-months': [9], year: [12] };
  return periods.flatMap((period) => months[period]);
};

/** The months and days on which a rule is due; a day that is not known is null. */
function dues(rule: DeadlineRule): { year: number | null; month: number; day: number | null }[] {
  switch (rule.kind) {
    case 'date': {
      const [year = 0, month = 12, day] = rule.on.split('-').map(Number);
      return [{ year, month, day: day ?? null }];
    }
    case 'yearly':
      return [{ year: null, month: rule.month, day: rule.day }];
    case 'quarter':
      return [1, 2, 3].map((one) => ({ year: rule.year, month: rule.quarter * 3 - 3 + one, day: null }));
    case 'period-end':
      return endsOf(rule).map((month) => ({ year: null, month, day: rule.day ?? null }));
    case 'continuous':
    case 'on-demand':
      return [];
  }
}

type Due = ReturnType<typeof dues>[number];

const sameYear = (said: number | null, year: number | null): boolean => said === null || year === null || said === year;

const fitsDay = ({ day, month, year }: Of<'day'>, due: Due): boolean =>
  sameYear(year, due.year) && (due.day === null ? due.month === month : near(ordinal(due.month, due.day), ordinal(month, day)));

const fitsMonth = ({ month, year }: Of<'month'>, due: Due): boolean =>
  sameYear(year, due.year) && (due.month === month || (due.month === month + 1 && (due.day ?? 31) <= 5));

/** What is asked for a quarter is due in it or soon after; what is reported of the last one, early in the next year. */
const fitsQuarter = ({ quarter, year }: Of<'quarter'>, due: Due): boolean => {
  const [from, to] = [quarter * 3 - 2, quarter * 3 + (due.day === null ? 0 : 1)];
  const isNextYear = quarter === 4 && due.month === 1;
  return (isNextYear || (due.month >= from && due.month <= to)) && (isNextYear || sameYear(year, due.year));
};

function fits(claim: Claim, rules: readonly DeadlineRule[]): boolean {
  const all = rules.flatMap(dues);
  // "Định kỳ quý" beside "trước ngày 20/12" does not make a day of December right: a day is that of the deadlines that have one.
  const dated = all.filter(({ day }) => day !== null);
  // Where no deadline has a day, none is contradicted.
  if (claim.kind === 'monthday') return dated.length === 0 || dated.some(({ day }) => near(claim.day, day ?? 0));
  if (claim.kind === 'day') return (dated.length > 0 ? dated : all).some((due) => fitsDay(claim, due));
  if (claim.kind === 'month') return all.some((due) => fitsMonth(claim, due));
  return claim.kind !== 'quarter' || all.some((due) => fitsQuarter(claim, due));
}

type Said = Pick<PlanDuty, 'id' | 'position' | 'text' | 'deadlines'>;

const unlike = ({ words }: Claim, deadlines: Said['deadlines']): { vi: string; en: string } => {
  const printed = deadlines.map((one) => [deadlineAsPrinted(one, 'vi'), deadlineAsPrinted(one, 'en')] as const);
  return contradictions.otherTime(words, printed.map(([vi]) => vi).join('; '), printed.map(([, en]) => en).join('; '));
};

/** A time that the words still say and that was the deadline before an amendment moved it. */
function leftBehind({ text, deadlines }: Said, former: Said['deadlines']): { vi: string; en: string } | undefined {
  const [was, is] = [former, deadlines].map((all) => all.map(({ rule }) => rule));
  const isSaid = ({ kind }: Claim): boolean =>
    kind === 'monthday' ? (was ?? []).flatMap(dues).some(({ day }) => day !== null) : kind !== 'year';
  const left = claimsIn(text).find((claim) => isSaid(claim) && fits(claim, was ?? []) && !fits(claim, is ?? []));
  return left && unlike(left, deadlines);
}

function timeDiscord({ text, deadlines }: Said): { vi: string; en: string } | undefined {
  const rules = deadlines.map(({ rule }) => rule);
  const all = claimsIn(text);
  const [ofMonth, ...others] = all.filter(({ kind }) => kind === 'monthday');
  if (ofMonth && ![ofMonth, ...others].some((claim) => fits(claim, rules))) return unlike(ofMonth, deadlines);
  const claims = all.filter(({ kind }) => kind !== 'year' && kind !== 'monthday');
  if (claims.length === 0 || claims.some((claim) => claim.kind === 'day' && fits(claim, rules))) return undefined;
  // Where the words name days, the quarters beside them say of what, not by when.
  const days = claims.filter(({ kind }) => kind === 'day' || kind === 'month');
  const asked = days.length > 0 ? days : claims;
  const [first] = asked;
  if (!first || asked.some((claim) => fits(claim, rules))) return undefined;
  return unlike(first, deadlines);
}

/** Years before that of the plan; what lies ahead is prepared in it. */
const yearDiscord = ({ text }: Said, year: number): { vi: string; en: string } | undefined => {
  const claim = claimsIn(text).find((one) => one.year !== null && one.year < year);
  return claim && contradictions.formerYear(claim.words, year);
};

/**
 * What the words of the duties say against their deadlines or against the year of the plan: to be looked at, never in the way. `former` gives the deadlines
 * that a duty had before an amendment, which its words may still say.
 */
export const discordsOf = (
  { duties, year }: { duties: readonly Said[] } & Pick<Plan, 'year'>,
  former: (id: Said['id']) => Said['deadlines'] = () => [],
): Discord[] =>
  duties.flatMap((duty) =>
    // One question for a duty: a day of another year than its deadline is asked about as a day.
    [timeDiscord(duty) ?? leftBehind(duty, former(duty.id)) ?? yearDiscord(duty, year)].flatMap((said) =>
      said ? [{ dutyId: duty.id, position: duty.position, message: said.vi, en: said.en }] : [],
    ),
  );

/** A discord as a question that a yes answers, for these words alone. */
export const asDoubt = ({ dutyId, position, message, en }: Discord): Doubt => ({
  key: `${dutyId}:${message.replaceAll('|', '/')}`,
  message: `Nhiệm vụ ${position}: ${lowerFirst(message)}`,
  en: `Duty ${position}: ${lowerFirst(en)}`,
});

import type { ActivityId, Id, OfficerId, ReportId } from '#platform/values/ids.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale, Words } from '#platform/values/messages.ts';

export type ScorecardId = Id<'scorecard'>;
export type CriterionId = Id<'score-criterion'>;
export type ProofId = Id<'score-proof'>;

export const rules = {
  group: { vi: 'Nhóm (không chấm điểm)', en: 'Group (no points)' },
  whole: { vi: 'Đạt thì đủ điểm, không đạt thì 0', en: 'All points or none' },
  share: { vi: 'Theo tỷ lệ đạt được', en: 'By the share reached' },
  steps: { vi: 'Theo mức', en: 'By thresholds' },
  hand: { vi: 'Tự ghi điểm', en: 'As is said' },
} as const satisfies Record<string, Words>;
export type Rule = keyof typeof rules;
/** How a sheet calls the rules. */
export const ruleWords = (locale: Locale): string[] => Object.values(rules).map((words) => words[locale]);
export const isRule = (text: string): text is Rule => Object.hasOwn(rules, text);

/** From this share on, in percent, there are so many points. */
export interface Step {
  from: number;
  points: number;
}

export interface Mark {
  /** In percent. */
  reached: number | null;
  own: number | null;
  reason: string | null;
  ownBy: OfficerId | null;
  appraised: number | null;
  appraisal: string | null;
  appraisedBy: OfficerId | null;
}

export interface Criterion {
  id: CriterionId;
  code: string;
  title: string;
  /** The points there are; null for a group. */
  most: number | null;
  rule: Rule;
  steps: Step[];
  wanted: string | null;
  mark: Mark;
  proofs: number;
}

export interface Scorecard {
  id: ScorecardId;
  name: string;
  year: number;
  basis: string | null;
  endedAt: Temporal.Instant | null;
}

/** What a proof is of, by what stands there now. */
export interface Proof {
  id: ProofId;
  criterionId: CriterionId;
  kind: 'activity' | 'report' | 'paper';
  objectId: ActivityId | ReportId | Id<'outgoing-paper'>;
  title: string;
  symbol: string | null;
  on: Temporal.PlainDate;
  /** It holds no longer: an activity that was withdrawn, returned or not confirmed, a report that is not frozen, a cancelled number. */
  isWeak: boolean;
}

const decimal = (text: string): number => Number(text.trim().replace(',', '.'));

/** "90=2; 80=1,5" as thresholds, the highest first; undefined where it is none, a share is no percentage or two are the same. */
export function stepsIn(text: string): Step[] | undefined {
  const steps = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => part.split('='));
  const read = steps.flatMap(([from, points, ...more]) =>
    from?.trim() && points?.trim() && more.length === 0 ? [{ from: decimal(from.replace('%', '')), points: decimal(points) }] : [],
  );
  const isRight = read.every(({ from, points }) => from >= 0 && from <= 100 && points >= 0);
  const isOnce = new Set(read.map(({ from }) => from)).size === read.length;
  return read.length > 0 && read.length === steps.length && isRight && isOnce ? read.toSorted((a, b) => b.from - a.from) : undefined;
}

export const stepsText = (steps: readonly Step[], locale: Locale = 'vi'): string =>
  steps.map(({ from, points }) => `${formatNumber(from, locale)}=${formatNumber(points, locale)}`).join('; ');

const rounded = (points: number): number => Math.round(points * 100) / 100;

/** The points that a share comes to by the rule of the criterion; undefined where the rule does not say. */
export function pointsFor({ rule, most, steps }: Pick<Criterion, 'rule' | 'most' | 'steps'>, reached: number): number | undefined {
  if (most === null) return undefined;
  if (rule === 'whole') return reached >= 100 ? most : 0;
  if (rule === 'share') return rounded((Math.min(100, reached) / 100) * most);
  if (rule === 'steps') return steps.find(({ from }) => reached >= from)?.points ?? 0;
  return undefined;
}

/** True for what goes by a share: points follow from it. */
export const goesByShare = ({ rule }: Pick<Criterion, 'rule'>): boolean => rule === 'share' || rule === 'steps';

export interface Totals {
  most: number;
  own: number;
  appraised: number;
  /** How many criteria have points, an own score, an appraised one. */
  criteria: number;
  scored: number;
  known: number;
}

const isBelow = (code: string, group: string): boolean => group === '' || code === group || code.startsWith(`${group}.`);

/** What the criteria below a group (all of them for none) come to. */
export function totalsOf(criteria: readonly Criterion[], group = ''): Totals {
  const own = criteria.filter(({ code, most }) => most !== null && isBelow(code, group));
  const sum = (of: (one: Criterion) => number | null): number => rounded(own.reduce((all, one) => all + (of(one) ?? 0), 0));
  return {
    ...{ most: sum(({ most }) => most), own: sum(({ mark }) => mark.own), appraised: sum(({ mark }) => mark.appraised) },
    ...{ criteria: own.length, scored: own.filter(({ mark }) => mark.own !== null).length },
    known: own.filter(({ mark }) => mark.appraised !== null).length,
  };
}

export type Why = 'unscored' | 'unproven' | 'lowered' | 'short';

export interface Gap {
  criterion: Criterion;
  /** Points that are missing: against the appraised score where there is one, else against the own. */
  missing: number;
  why: Why;
}

/** What would bring the missing points, the most first: not scored yet, scored without proof, scored lower by the council, or below what there is. */
export function gapsOf(criteria: readonly Criterion[]): Gap[] {
  const gaps = criteria.flatMap((criterion): Gap[] => {
    const { most, mark, proofs } = criterion;
    if (most === null) return [];
    const score = mark.appraised ?? mark.own ?? 0;
    const missing = rounded(most - score);
    if (mark.own === null && mark.appraised === null) return [{ criterion, missing, why: 'unscored' }];
    if (proofs === 0) return [{ criterion, missing: mark.appraised === null ? most : missing, why: 'unproven' }];
    if (missing <= 0) return [];
    return [{ criterion, missing, why: mark.appraised !== null && mark.own !== null && mark.appraised < mark.own ? 'lowered' : 'short' }];
  });
  return gaps.filter(({ missing, why }) => missing > 0 || why === 'unproven').toSorted((a, b) => b.missing - a.missing);
}

import { shownCode } from '#platform/values/text.ts';
import { type Aggregation, type Definition } from '#features/indicators/index.ts';
import { percentOf } from '#platform/values/share.ts';
import type { Facts } from './facts.ts';

export interface Indicator {
  code: string;
  title: string;
  unit: string;
  measure: string | null;
  channels: readonly string[] | null;
  /** How figures of several bodies make one, and which way is better; in English what it is called and counted by. */
  aggregation?: Aggregation;
  direction?: 'more' | 'less' | 'neither';
  definition?: string | null;
  en?: { title: string; unit: string; definition: string | null };
  /** Of an own indicator, or one that a superior asks for: what its figure is held against. */
  bounds?: Pick<Definition, 'least' | 'most' | 'notAbove'>;
}

/** An own indicator as a report counts by it. */
export const ownIndicator = ({ channel, least, most, notAbove, ...told }: Definition): Indicator => ({
  ...told,
  channels: channel === null ? null : [channel],
  bounds: { least, most, notAbove },
});

/** How its figure is typed: as a number, as a share by what is counted and out of what, or by names. */
export const typedBy = ({ code, aggregation }: Pick<Indicator, 'code' | 'aggregation'>): 'number' | 'share' | 'names' =>
  shownCode(code) === code ? 'number' : aggregation === 'ratio' ? 'share' : aggregation === 'distinct' ? 'names' : 'number';

const rules: Record<string, (facts: Facts) => number | null> = {
  T1: ({ plan }) => (plan.issuedInPeriod ? 1 : 0),
  T2: ({ tasks }) => (tasks.due === 0 ? null : percentOf(tasks.done / tasks.due)),
  T10b: ({ folded }) => folded?.events ?? null,
};

/** Of a share that was computed: what is counted, and out of what, so that shares of several can be made one; undefined for what is no share. */
export const partsOf = (code: string, { tasks }: Facts): { part: number; whole: number } | undefined =>
  code === 'T2' && tasks.due > 0 ? { part: tasks.done, whole: tasks.due } : undefined;

const sumOf = ({ measure, channels }: Indicator, { quantities }: Facts): number | null => {
  const counted = quantities.filter((q) => q.measure === measure && (!channels || channels.includes(q.channel)));
  return counted.length === 0 ? null : counted.reduce((sum, q) => sum + q.value, 0);
};

/** Each indicator's figure in order. Nothing recorded gives null ("chưa có số liệu"), never a zero; a share of nothing is null as well. */
export const computeFigures = (indicators: readonly Indicator[], facts: Facts): { indicator: string; computed: number | null }[] =>
  indicators.map((indicator) => ({
    indicator: indicator.code,
    computed: indicator.measure === null ? (rules[indicator.code]?.(facts) ?? null) : sumOf(indicator, facts),
  }));

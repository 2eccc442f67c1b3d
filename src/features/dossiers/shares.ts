import type { UnitId } from '#platform/values/ids.ts';
import { keyOf, type CountRead, type Figures, type Source } from './dossier.ts';
import { byTime, periodKind, periodYear, spanOf } from './period.ts';

/** Shares that are made of the figures: which part of what. */
export const shares = {
  'on-time': { vi: 'Giải quyết đúng và trước hạn', en: 'Resolved in time' },
  online: { vi: 'Nộp trực tuyến', en: 'Filed on line' },
  paid: { vi: 'Thanh toán trực tuyến', en: 'Paid on line' },
  digitised: { vi: 'Số hóa hồ sơ', en: 'Digitised' },
  tracked: { vi: 'Hồ sơ tra cứu được tình trạng', en: 'With a state that can be looked up' },
} as const;
export type ShareCode = keyof typeof shares;

export interface Share {
  part: number;
  whole: number;
}

/** The two numbers of a share; a whole of 0 says that nothing arose. Undefined where either is not known. */
export function shareOf(code: ShareCode, it: Figures): Share | undefined {
  const known = (part: number | null, whole: number | null): Share | undefined =>
    part === null || whole === null ? undefined : { part, whole };
  switch (code) {
    case 'on-time':
      return { part: it.early + it.onTime, whole: it.resolved };
    case 'online':
      return { part: it.receivedOnline, whole: it.received };
    case 'paid':
      return known(it.paidOnline, it.payable);
    case 'digitised':
      return known(it.digitised, it.received);
    case 'tracked':
      return known(it.tracked, it.received);
  }
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const flows = ['received', 'receivedOnline', 'resolved', 'early', 'onTime', 'late', 'returned'] as const;
const perhaps = ['payable', 'paidOnline', 'digitised', 'tracked'] as const;
const states = ['carriedOver', 'openInTime', 'openOverdue'] as const;

const figuresOf = (it: Figures): Figures =>
  Object.fromEntries([...flows, ...perhaps, ...states].map((name) => [name, it[name]])) as unknown as Figures;

/** The sum of units or fields in one period. Undefined where there is nothing. */
export function sumOf(all: readonly Figures[]): Figures | undefined {
  return all.map(figuresOf).reduce<Figures | undefined>((sum, it) => {
    if (!sum) return it;
    const added = [...flows, ...states].map((name) => [name, sum[name] + it[name]] as const);
    return { ...sum, ...Object.fromEntries(added), ...Object.fromEntries(perhaps.map((name) => [name, plus(sum[name], it[name])])) };
  }, undefined);
}

/** One unit over periods that follow each other, the earliest first: what came adds up; carried over is what the first began with, open what the last left. */
export function overTime(inOrder: readonly Figures[]): Figures | undefined {
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const sum = sumOf(inOrder);
  if (!first || !last || !sum) return undefined;
  const { carriedOver } = first;
  const { openInTime, openOverdue } = last;
  return { ...sum, carriedOver, openInTime, openOverdue };
}

/** Figures of the whole unit: the line of all fields where there is one, otherwise the sum of its fields; each source and period by itself. */
export function wholeOfUnits(counts: readonly CountRead[]): CountRead[] {
  return [...Map.groupBy(counts, (one) => keyOf({ ...one, field: null })).values()].flatMap((of) => {
    const whole = of.find(({ field }) => field === null);
    if (whole) return [whole];
    const [first] = of;
    const sum = sumOf(of);
    const takenOn = of.map((one) => one.takenOn).toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0];
    return first && sum && takenOn ? [{ ...first, ...sum, field: null, takenOn }] : [];
  });
}

/** What of a year counts for one unit and source: the line of the year, otherwise for each quarter its line, otherwise those of its months. */
export function ofYear(counts: readonly CountRead[], year: number): CountRead[] {
  const own = counts.filter(({ period }) => periodYear(period) === year);
  const whole = own.find(({ period }) => periodKind(period) === 'year');
  if (whole) return [whole];
  const quarters = own.filter(({ period }) => periodKind(period) === 'quarter');
  const quarterOf = (period: string): string => `${year}-Q${Math.ceil(spanOf(period).to.month / 3)}`;
  const months = own.filter(
    (one) => periodKind(one.period) === 'month' && !quarters.some(({ period }) => period === quarterOf(one.period)),
  );
  return [...quarters, ...months].toSorted((a, b) => byTime(a.period, b.period));
}

/** Lines of one source that make the figure of the authority: the one of its root where there is one, otherwise those of all others. */
export function ofAuthority<Line extends { unitId: UnitId }>(lines: readonly Line[], root: UnitId): Line[] {
  const own = lines.filter(({ unitId }) => unitId === root);
  return own.length > 0 ? own : [...lines];
}

export interface Told {
  figures: Figures;
  /** The latest day on which the source said any of it. */
  takenOn: Temporal.PlainDate;
  /** How many units it is made of. */
  units: number;
}

/** One unit in a period as one source tells it; a year that has no line of its own is the sum of its quarters and months. */
function ofUnit(counts: readonly CountRead[], period: string): CountRead | undefined {
  const parts = periodKind(period) === 'year' ? ofYear(counts, periodYear(period)) : counts.filter((one) => one.period === period);
  const [first] = parts;
  const figures = overTime(parts);
  const takenOn = parts.map((one) => one.takenOn).toSorted((a, b) => Temporal.PlainDate.compare(b, a))[0];
  return first && figures && takenOn ? { ...first, ...figures, period, takenOn } : undefined;
}

/** Each unit in a period as a source tells it, all fields together. */
export function unitsIn(counts: readonly CountRead[], { period, source }: { period: string; source: Source }): CountRead[] {
  const whole = wholeOfUnits(counts.filter((one) => one.source === source));
  return [...Map.groupBy(whole, ({ unitId }) => unitId).values()].flatMap((own) => ofUnit(own, period) ?? []);
}

/** The authority in a period as a source tells it; undefined where it tells nothing. */
export function toldOf(
  counts: readonly CountRead[],
  asked: { period: string; source: Source },
  root: UnitId | undefined,
): Told | undefined {
  const own = unitsIn(counts, asked);
  const lines = root === undefined ? own : ofAuthority(own, root);
  const figures = sumOf(lines);
  const takenOn = lines.map((one) => one.takenOn).toSorted((a, b) => Temporal.PlainDate.compare(b, a))[0];
  return figures && takenOn && { figures, takenOn, units: lines.length };
}

/** The periods of which there is something, the latest first, and the years of their quarters and months. */
export function periodsIn(counts: readonly Pick<CountRead, 'period'>[]): string[] {
  const all = counts.flatMap(({ period }) => [period, String(periodYear(period))]);
  return [...new Set(all)].toSorted((a, b) => byTime(b, a));
}

/** The period to look at first: the latest month or quarter, of which the sources tell the same span, rather than a year that is not over. */
export const periodFirst = (periods: readonly string[]): string => periods.find((one) => periodKind(one) !== 'year') ?? periods[0] ?? '';

/** The periods themselves: of a year all that it is made of. */
export const partsOf = (counts: readonly CountRead[], period: string): string[] => {
  const isYear = periodKind(period) === 'year';
  const own = counts.filter((one) => one.period === period || (isYear && periodYear(one.period) === periodYear(period)));
  return [...new Set(own.map((one) => one.period))].toSorted(byTime);
};

/** Units that resolved something in a period, all of it in time by every source, and left nothing overdue. */
export function wholeInTime(counts: readonly CountRead[], period: string): { unitId: UnitId; resolved: number }[] {
  const lines = (['one-stop', 'national', 'report'] as const).flatMap((source) => unitsIn(counts, { period, source }));
  return [...Map.groupBy(lines, ({ unitId }) => unitId)]
    .filter(([, of]) => of.every(({ late, openOverdue }) => late === 0 && openOverdue === 0) && of.some(({ resolved }) => resolved > 0))
    .map(([unitId, of]) => ({ unitId, resolved: Math.max(...of.map(({ resolved }) => resolved)) }));
}

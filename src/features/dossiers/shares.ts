import type { UnitId } from '#platform/values/ids.ts';
import type { CountRead, Figures, Source } from './dossier.ts';
import { inTurn, piecesOf, piecesOfUnit } from './making.ts';
import { byTime, periodKind, periodYear } from './period.ts';

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

export interface Told {
  figures: Figures;
  /** The latest day on which the source said any of it. */
  takenOn: Temporal.PlainDate;
  /** How many units it is made of. */
  units: number;
  /** How many periods it is made of. */
  periods: number;
  /** True where all of it is what the authority told as a whole. */
  isOfRoot: boolean;
}

/** A unit in a period, all that is told of it together. */
export interface UnitTold extends CountRead {
  /** Not the sum of some fields, in any part of it. */
  isWhole: boolean;
}

const ofSource = (counts: readonly CountRead[], source: Source): CountRead[] => counts.filter((one) => one.source === source);

/** A year is there with any of its parts; a month or quarter with a line of its own. */
const isTold = (lines: readonly CountRead[], period: string): boolean =>
  periodKind(period) === 'year' || lines.some((one) => one.period === period);

/** Each unit in a period as a source tells it, all fields together. */
export function unitsIn(counts: readonly CountRead[], { period, source }: { period: string; source: Source }): UnitTold[] {
  return [...Map.groupBy(ofSource(counts, source), ({ unitId }) => unitId)].flatMap(([unitId, own]) => {
    const told = isTold(own, period) ? inTurn(piecesOfUnit(own, period)) : undefined;
    if (!told) return [];
    return [{ ...told.figures, unitId, period, field: null, source, takenOn: told.takenOn, isWhole: told.fields.length === 0 }];
  });
}

/** The authority in a period as a source tells it; undefined where it tells nothing. */
export function toldOf(
  counts: readonly CountRead[],
  { period, source }: { period: string; source: Source },
  root: UnitId | undefined,
): Told | undefined {
  const own = [...Map.groupBy(ofSource(counts, source), ({ unitId }) => unitId).values()].filter((lines) => isTold(lines, period)).flat();
  const told = inTurn(piecesOf(own, period, root));
  if (!told) return undefined;
  const { figures, takenOn, units, periods } = told;
  return { figures, takenOn, units: units.length, periods: periods.length, isOfRoot: units.length === 1 && units[0] === root };
}

/** How many units, the authority as a whole left out, any source tells something of in the year of the period. */
export const unitsTold = (counts: readonly CountRead[], period: string, root: UnitId | undefined): number =>
  new Set(counts.filter((one) => periodYear(one.period) === periodYear(period) && one.unitId !== root).map(({ unitId }) => unitId)).size;

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

/** Units that resolved something in a period, all of it in time by every source, and left nothing overdue; of some fields alone nobody can say so. */
export function wholeInTime(counts: readonly CountRead[], period: string): { unitId: UnitId; resolved: number }[] {
  const lines = (['one-stop', 'national', 'report'] as const).flatMap((source) => unitsIn(counts, { period, source }));
  return [...Map.groupBy(lines, ({ unitId }) => unitId)].flatMap(([unitId, of]) => {
    const resolved = Math.max(0, ...of.filter(({ isWhole }) => isWhole).map((one) => one.resolved));
    return resolved > 0 && of.every(({ late, openOverdue }) => late === 0 && openOverdue === 0) ? [{ unitId, resolved }] : [];
  });
}

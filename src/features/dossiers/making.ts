import type { UnitId } from '#platform/values/ids.ts';
import { fieldKey, type CountRead, type Figures } from './dossier.ts';
import { partPeriods, periodYear, spanOf } from './period.ts';

const flows = ['received', 'receivedOnline', 'resolved', 'early', 'onTime', 'late', 'returned'] as const;
const perhaps = ['payable', 'paidOnline', 'digitised', 'tracked'] as const;
const states = ['carriedOver', 'openInTime', 'openOverdue'] as const;

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const figuresOf = (it: Figures): Figures =>
  Object.fromEntries([...flows, ...perhaps, ...states].map((name) => [name, it[name]])) as unknown as Figures;

/** Figures of a period or a part of it, and what they are made of. */
export interface Piece {
  figures: Figures;
  /** The periods of the lines that were used. */
  periods: string[];
  units: UnitId[];
  takenOn: Temporal.PlainDate;
  /** The fields it tells of; none where every line is of all fields. */
  fields: string[];
}

const earliest = (days: Temporal.PlainDate[]): Temporal.PlainDate => days.reduce((a, b) => (Temporal.PlainDate.compare(b, a) < 0 ? b : a));
const latest = (days: Temporal.PlainDate[]): Temporal.PlainDate => days.reduce((a, b) => (Temporal.PlainDate.compare(b, a) > 0 ? b : a));

/** The sum of units or fields in one period. Undefined where there is nothing. */
function sumOf(all: readonly Figures[]): Figures | undefined {
  return all.map(figuresOf).reduce<Figures | undefined>((sum, it) => {
    if (!sum) return it;
    const added = [...flows, ...states].map((name) => [name, sum[name] + it[name]] as const);
    return { ...sum, ...Object.fromEntries(added), ...Object.fromEntries(perhaps.map((name) => [name, plus(sum[name], it[name])])) };
  }, undefined);
}

/** Over periods that follow each other, the earliest first: what came adds up; carried over is what the first began with, open what the last left. */
function overTime(inOrder: readonly Figures[]): Figures | undefined {
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const sum = sumOf(inOrder);
  if (!first || !last || !sum) return undefined;
  const { carriedOver } = first;
  const { openInTime, openOverdue } = last;
  return { ...sum, carriedOver, openInTime, openOverdue };
}

function joined(pieces: readonly Piece[], figures: Figures | undefined): Piece | undefined {
  return (
    figures && {
      figures,
      periods: [...new Set(pieces.flatMap(({ periods }) => periods))],
      units: [...new Set(pieces.flatMap(({ units }) => units))],
      takenOn: latest(pieces.map(({ takenOn }) => takenOn)),
      fields: [...new Set(pieces.flatMap(({ fields }) => fields))],
    }
  );
}

/** Pieces that follow each other as one. Undefined where there are none. */
export const inTurn = (pieces: readonly Piece[]): Piece | undefined => joined(pieces, overTime(pieces.map(({ figures }) => figures)));

const beside = (pieces: readonly Piece[]): Piece | undefined => joined(pieces, sumOf(pieces.map(({ figures }) => figures)));

/** Lines of one unit and period as one: several are of its fields. */
function pieceOf(lines: readonly CountRead[]): Piece | undefined {
  const [first] = lines;
  const figures = sumOf(lines);
  if (!first || !figures) return undefined;
  const fields = lines.flatMap(({ field }) => fieldKey(field) ?? []);
  return { figures, periods: [first.period], units: [first.unitId], takenOn: earliest(lines.map(({ takenOn }) => takenOn)), fields };
}

const listOf = (piece: Piece | undefined): Piece[] => (piece ? [piece] : []);

const receivedIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { figures }) => sum + figures.received, 0);

/** A line that was taken before the last of its parts was over gives way to them, where they tell of no fewer and of all fields. */
function givesWay(line: CountRead, parts: readonly Piece[]): boolean {
  const ends = parts.flatMap(({ periods }) => periods.map((period) => spanOf(period).to));
  return (
    ends.length > 0 &&
    parts.every(({ fields }) => fields.length === 0) &&
    Temporal.PlainDate.compare(line.takenOn, latest(ends)) < 0 &&
    receivedIn(parts) >= line.received
  );
}

/**
 * What of a period counts for one unit and source, in order: its line of all fields; without one its parts, each by the same rule; without those the sum of its
 * fields. A sum of fields never stands in the place of all fields, nor of more of them.
 */
export function piecesOfUnit(lines: readonly CountRead[], period: string): Piece[] {
  const own = lines.filter((one) => one.period === period);
  const parts = partPeriods(period).flatMap((part) => piecesOfUnit(lines, part));
  const whole = own.find(({ field }) => field === null);
  if (whole) return givesWay(whole, parts) ? parts : listOf(pieceOf([whole]));
  const summed = pieceOf(own);
  if (!summed || parts.some(({ fields }) => fields.length === 0 || !fields.every((one) => summed.fields.includes(one)))) return parts;
  return [summed];
}

const isWithin = (line: CountRead, period: string): boolean => {
  const [inner, outer] = [spanOf(line.period), spanOf(period)];
  return (
    periodYear(line.period) === periodYear(period) &&
    Temporal.PlainDate.compare(inner.from, outer.from) >= 0 &&
    Temporal.PlainDate.compare(inner.to, outer.to) <= 0
  );
};

const together = (lines: readonly CountRead[], period: string): Piece | undefined =>
  beside([...Map.groupBy(lines, ({ unitId }) => unitId).values()].flatMap((of) => listOf(inTurn(piecesOfUnit(of, period)))));

/**
 * What of a period counts for the authority by one source, in order. For each part by itself it is the line of the root or the sum of the other units, never both: a month
 * of the root takes the place of the units' same month alone.
 */
export function piecesOf(lines: readonly CountRead[], period: string, root: UnitId | undefined): Piece[] {
  const inside = lines.filter((line) => isWithin(line, period));
  const own = inside.filter(({ unitId }) => unitId === root);
  const others = inside.filter(({ unitId }) => unitId !== root);
  if (own.length === 0) return listOf(together(others, period));
  if (others.length === 0) return piecesOfUnit(own, period);
  const parts = partPeriods(period).flatMap((part) => piecesOf(inside, part, root));
  const whole = own.find((one) => one.period === period && one.field === null);
  if (whole) return givesWay(whole, parts) ? parts : listOf(pieceOf([whole]));
  const units = together(others, period);
  if (!units || (parts.length > 0 && !others.some((one) => one.period === period))) return parts;
  // Units told the whole period, the root some of its parts: what tells of more is nearer to all of it.
  return receivedIn(parts) >= units.figures.received ? parts : [units];
}

import { faultsBelow, faultsOf } from '#features/indicators/index.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { percentOf } from '#platform/values/share.ts';
import { nameKey } from '#platform/values/search/words.ts';
import { tidyLine } from '#platform/values/text.ts';
import { figureOf, type Figure } from '../figure.ts';
import { typedBy, type Indicator } from '../indicators.ts';
import { refusals } from '../refusals.ts';
import type { Report } from '../report.ts';

export interface TypedFigure {
  indicator: string;
  typed?: number | undefined;
  /** Of a share: what is counted, and out of what. */
  part?: number | undefined;
  whole?: number | undefined;
  /** Of what is counted each once: the names, one a line. */
  names?: string | undefined;
  /** Nothing arose in the period: said by name, never supposed. */
  isNone?: boolean | undefined;
  reason?: string | undefined;
}

/** A figure as it was typed: a number, with what it is a share of or the names of what was counted. */
export interface Given {
  typed: number | null;
  part: number | null;
  whole: number | null;
  names: string[] | null;
}

const MOST_NAMES = 2000;

const nothing: Given = { typed: null, part: null, whole: null, names: null };

function shareOf({ part, whole }: TypedFigure): Result<Given> {
  if (part === undefined && whole === undefined) return ok(nothing);
  if (part === undefined || whole === undefined) return refusals.partOrWholeMissing();
  if (whole === 0) return refusals.wholeIsNothing();
  return part > whole ? refusals.partAboveWhole() : ok({ ...nothing, typed: percentOf(part / whole), part, whole });
}

function namesOf({ names = '' }: TypedFigure): Result<Given> {
  const lines = names.split('\n').map(tidyLine).filter(Boolean);
  const once = [...new Map(lines.map((name) => [nameKey(name), name])).values()];
  if (once.length === 0) return ok(nothing);
  return once.length > MOST_NAMES ? refusals.tooManyNames(MOST_NAMES) : ok({ ...nothing, typed: once.length, names: once });
}

/** What was typed, by the way of its indicator. Refused: half a share, one of nothing, more than the whole, too many names. */
function givenBy(way: ReturnType<typeof typedBy>, told: TypedFigure): Result<Given> {
  if (way === 'share') return told.typed === undefined && told.names === undefined ? shareOf(told) : refusals.typedOtherwise();
  if (way === 'names') return told.typed === undefined && told.part === undefined ? namesOf(told) : refusals.typedOtherwise();
  if (told.part !== undefined || told.whole !== undefined || told.names !== undefined) return refusals.typedOtherwise();
  return ok({ ...nothing, typed: told.typed ?? null });
}

type Beside = Pick<Report, 'figures' | 'indicators'>;

/** The figure of another indicator of the report as it is compared: that nothing arose is nothing; undefined where nothing is known. */
function besideOf({ figures, indicators }: Beside, key: string): { title: string; value: number } | undefined {
  const figure = figures.find((one) => one.indicator === key);
  const title = indicators.find(({ code }) => code === key)?.title;
  const value = figure && (figureOf(figure) ?? (figure.isNone ? 0 : null));
  return title === undefined || value === undefined || value === null ? undefined : { title, value };
}

/** What is wrong with a figure by the bounds of its indicator, and with none or a figure beside the figures that it may not exceed or that may not exceed it. */
function faultsIn({ code, bounds }: Indicator, typed: number | null, report: Beside): Refusal[] {
  const notAboveIt = report.indicators.flatMap((one) => (one.bounds?.notAbove === code ? (besideOf(report, one.code) ?? []) : []));
  const own = bounds && typed !== null ? faultsOf(bounds, typed, (key) => besideOf(report, key)) : [];
  return [...own, ...faultsBelow(typed ?? 0, notAboveIt)];
}

/**
 * A typed figure as it is kept, held against the bounds of its indicator and the other figures of the report. Refused: a figure and none, none where activities
 * give a figure, a figure without its reason, and what its way or bounds do not take.
 */
export function takenFigure(
  told: TypedFigure,
  { indicator, computed, report }: { indicator: Indicator; computed: number | null; report: Beside },
): Result<Given> {
  const given = givenBy(typedBy(indicator), told);
  if (!given.ok) return given;
  const { typed } = given.value;
  if (typed !== null && told.isNone) return refusals.figureAndNone();
  if (told.isNone && computed !== null && computed !== 0) return refusals.somethingArose(computed);
  if (typed !== null && !told.reason) return refusals.reasonMissing();
  const isSaid = typed !== null || told.isNone === true;
  return (isSaid ? refuseAll(faultsIn(indicator, typed, report)) : undefined) ?? given;
}

/** What the form that types a figure starts with. */
export const startOfFigure = (
  { indicator, typed, typedPart, typedWhole, typedNames, isNone, typedReason }: Figure,
  by: ReturnType<typeof typedBy>,
) => ({
  indicator,
  ...(by === 'share'
    ? { part: typedPart ?? null, whole: typedWhole ?? null }
    : by === 'names'
      ? { names: typedNames?.join('\n') ?? null }
      : { typed }),
  ...{ isNone, reason: typedReason },
});

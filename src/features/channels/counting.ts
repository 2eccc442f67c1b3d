import type { Way } from './vocabulary.ts';

/** A figure that somebody stated: whose, for which day, and where it stands among those of one day (the greater was known later). */
export interface Stated {
  unitId: string;
  happenedOn: Temporal.PlainDate;
  knownAt: Temporal.Instant;
}

const isLater = (one: Stated, than: Stated): boolean =>
  (Temporal.PlainDate.compare(one.happenedOn, than.happenedOn) || Temporal.Instant.compare(one.knownAt, than.knownAt)) >= 0;

/**
 * The figures that count, to be added: all of a flow; of a state the latest of each unit, and of two of one unit on one day the one that was known
 * later. The only place where this is decided, for targets, indicators and reports.
 */
export function countedOf<Figure extends Stated>(way: Way, figures: readonly Figure[]): Figure[] {
  if (way === 'flow') return [...figures];
  const latest = new Map<string, Figure>();
  for (const figure of figures) {
    const before = latest.get(figure.unitId);
    if (!before || isLater(figure, before)) latest.set(figure.unitId, figure);
  }
  return [...latest.values()];
}

import { fold, type Reading } from 'official-documents';
import type { Deadline, Place } from './confirmed.ts';

const overlap = (one: readonly Place[], other: readonly Place[]): boolean =>
  one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));

const rule = (deadline: Deadline): string => JSON.stringify(Object.entries(deadline.rule).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The same stretch of the source, or where places are missing the same words and rule. */
const isSame = (one: Deadline, other: Deadline): boolean => {
  if (rule(one) !== rule(other)) return false;
  return one.at?.length && other.at?.length ? overlap(one.at, other.at) : fold(one.text) === fold(other.text);
};

/** Paths of the document's deadlines that belong to no duty: the contract lists those of duties in both places. */
export function generalDeadlines(reading: Reading): Set<string> {
  const ofDuties = reading.assignments.flatMap(({ duties }) => duties.flatMap(({ deadlines }) => deadlines ?? []));
  return new Set(reading.deadlines.flatMap((one, index) => (ofDuties.some((other) => isSame(one, other)) ? [] : [`deadlines/${index}`])));
}

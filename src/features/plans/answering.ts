import type { DutyUnit } from './plan.ts';

/** Units that answer for a duty: those that lead, perform or advise; where there are none, those that support. */
export const answering = (units: readonly DutyUnit[]): DutyUnit[] => {
  const own = units.filter(({ role }) => role !== 'coordinate');
  return own.length > 0 ? own : [...units];
};

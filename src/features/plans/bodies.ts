import { answering } from './answering.ts';
import type { Plan, PlanDuty } from './plan.ts';

const namesOf = (duties: readonly PlanDuty[]): string[] => [
  ...new Set(duties.flatMap(({ units }) => answering(units).map(({ name }) => name))),
];

/** The units of which the plan says that they stand for it, and those that advise; none where it says so of nobody. */
export const bodiesOf = ({ duties }: Pick<Plan, 'duties'>): { standing: string[]; advising: string[] } => ({
  standing: namesOf(duties.filter((duty) => duty.marks.includes('standing'))),
  advising: [...new Set(duties.flatMap(({ units }) => units.filter(({ role }) => role === 'advise').map(({ name }) => name)))],
});

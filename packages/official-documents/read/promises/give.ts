import type { Place } from '../../reading.ts';
import type { FoundDuty } from '../duties/duty.ts';
import type { FoundDeadline } from './deadlines.ts';

const overlap = (one: Place[], other: Place[]): boolean => one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));

/** A deadline belongs to the duty of its paragraph; where several duties share the paragraph, to the one in whose words it stands. */
export const giveDeadlines = (duties: FoundDuty[], deadlines: FoundDeadline[]): void => {
  for (const { deadline, passage } of deadlines) {
    const { paragraph } = passage;
    const owners = duties.filter((one) => one.paragraph === paragraph || one.beside?.includes(paragraph));
    const nearest = owners.filter(({ duty }) => overlap(duty.at ?? [], deadline.at ?? []));
    for (const owner of nearest.length > 0 ? nearest : owners) (owner.duty.deadlines ??= []).push(deadline);
  }
};

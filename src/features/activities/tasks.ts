import { namesChannel, type ChannelKind } from '#features/channels/index.ts';
import type { Task } from '#features/tasks/index.ts';
import type { DutyId, UnitId } from '#platform/values/ids.ts';

export interface Served {
  unitId: UnitId | undefined;
  dutyId?: DutyId | undefined;
  channel: ChannelKind;
  happenedOn: Temporal.PlainDate;
}

type Matched = Pick<Task, 'unitId' | 'dutyId' | 'dutyText' | 'state' | 'period' | 'isStanding'> & Partial<Pick<Task, 'endedOn'>>;

/** Work that may still be done: also what a partner was asked and has not answered. */
export const isUnfinished = ({ state }: Pick<Task, 'state'>): boolean => state === 'open' || state === 'accepted' || state === 'asked';

const holdsDay = ({ period, endedOn = null }: Matched, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(period.from, day) <= 0 &&
  Temporal.PlainDate.compare(day, period.to) <= 0 &&
  (endedOn === null || Temporal.PlainDate.compare(day, endedOn) < 0);

/** The unfinished tasks that fit: its unit, its day in their period, its duty or one whose text names the channel. Dated ones first. */
export function matchingTasks<T extends Matched>(tasks: readonly T[], { unitId, dutyId, channel, happenedOn }: Served): T[] {
  const found = tasks.filter(
    (task) =>
      isUnfinished(task) &&
      task.unitId === unitId &&
      holdsDay(task, happenedOn) &&
      (dutyId === undefined ? namesChannel(task.dutyText, channel) : task.dutyId === dutyId),
  );
  const dated = found.filter(({ isStanding }) => !isStanding);
  return dated.length > 0 ? dated : found;
}

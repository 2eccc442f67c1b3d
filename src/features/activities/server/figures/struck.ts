import type { DutyLine, TargetLine } from '#features/plans/server/index.ts';
import type { DutyId, TargetId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { refusals } from '../../refusals.ts';
import type { Told } from '../../form/told.ts';

type Line = Pick<DutyLine | TargetLine, 'text' | 'struckOn'>;

interface Lines {
  duties: ReadonlyMap<DutyId, Line>;
  targets: ReadonlyMap<TargetId, Line>;
}

const isStruckBy = (line: Line | undefined, on: Temporal.PlainDate): line is Line & { struckOn: Temporal.PlainDate } =>
  Boolean(line?.struckOn && Temporal.PlainDate.compare(on, line.struckOn) >= 0);

/** Without the targets that an amendment had struck out by the day. */
export const standingOn = <One extends Line>(targets: ReadonlyMap<TargetId, One>, on: Temporal.PlainDate): Map<TargetId, One> =>
  new Map([...targets].filter(([, line]) => !isStruckBy(line, on)));

/** Refuses duties and targets that an amendment had struck out by the day of the activity; what the form offers unasked is left to be passed over. */
export function whyNotStruck(
  { happenedOn, targets, alsoDuties = [] }: Told,
  dutyId: DutyId | undefined,
  lines: Lines,
): Result<never> | undefined {
  const duty = dutyId && lines.duties.get(dutyId);
  if (duty && isStruckBy(duty, happenedOn)) return refusals.struck(duty.text, duty.struckOn, 'dutyId');
  for (const id of alsoDuties) {
    const also = lines.duties.get(id);
    if (isStruckBy(also, happenedOn)) return refusals.struck(also.text, also.struckOn, 'alsoDuties');
  }
  for (const [index, { targetId, isOffered }] of targets.entries()) {
    const target = isOffered ? undefined : lines.targets.get(targetId);
    if (isStruckBy(target, happenedOn)) return refusals.struck(target.text, target.struckOn, `targets.${index}.targetId`);
  }
  return undefined;
}

import { recordIn } from '#platform/values/forms.ts';
import type { Activity } from '../activity.ts';
import { tookPart } from '../joint/joint.ts';
import { fieldOfMeasure, kept, NO_TASK } from '../schema.ts';

/** What a record was told, as the form asks it; its own figures stand in rows, those that follow a quantity are ticks. */
export const startOfExisting = (it: Activity) => ({
  ...recordIn(kept, it),
  taskId: it.taskId ?? NO_TASK,
  topics: it.subjects.topics,
  audiences: it.subjects.audiences,
  entries: it.entries.map(({ id }) => id),
  alsoDuties: it.alsoDuties.map(({ dutyId }) => dutyId),
  jointUnits: tookPart(it.jointUnits).map(({ unitId, part }) => ({ unitId, ...(part !== null && { part }) })),
  counted: it.targets.filter(isTick).map(({ targetId }) => targetId),
  targets: it.targets
    .filter((one) => !isTick(one))
    .map(({ targetId, value, outOf, isOwnFigure }) => ({
      targetId,
      ...(isOwnFigure && { value }),
      ...(outOf !== null && { outOf }),
    })),
  ...Object.fromEntries(it.quantities.map(({ measure, value }) => [fieldOfMeasure(measure), value])),
});

const isTick = ({ isOwnFigure, outOf }: Activity['targets'][number]): boolean => !isOwnFigure && outOf === null;

/** A new record like an earlier one: the same work again, today, with its figures to be looked at, no notes and no proof. */
export function startLike(it: Activity, today: Temporal.PlainDate, isOpen: boolean) {
  const like = startOfExisting(it);
  const notes = kept.fields.filter(({ about }) => about.kind === 'long').map(({ name }) => [name, null]);
  return {
    ...like,
    ...(Object.fromEntries(notes) as Record<string, null>),
    happenedOn: today,
    taskId: isOpen ? like.taskId : undefined,
    finishesTask: false,
  };
}

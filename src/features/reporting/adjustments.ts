import type { ActivityId, TaskId } from '#platform/values/ids.ts';

/** A figure that has moved since: how it is called, what the report says, and what it is by what is known now. */
export interface MovedFigure {
  what: string;
  unit: string;
  before: number | null;
  after: number | null;
}

/** An activity of the period that came to count, ceased to count, or counts otherwise since. */
export interface MovedActivity {
  id: ActivityId;
  title: string;
  unitName: string;
  happenedOn: Temporal.PlainDate;
  how: 'added' | 'removed' | 'corrected';
}

/** A task of the period whose state or day was said otherwise since. */
export interface MovedTask {
  id: TaskId;
  text: string;
  unitName: string;
  label: string;
  how: 'done' | 'reopened' | 'other-day' | 'answered';
}

/** What was confirmed, corrected or returned since the figures of a report were drawn, and the figures that moved with it. */
export interface Adjustments {
  /** The moment of the report's figures. */
  since: Temporal.Instant;
  /** False where the history of that moment was not kept, so that the list is not certain. */
  isWhole: boolean;
  activities: MovedActivity[];
  tasks: MovedTask[];
  figures: MovedFigure[];
}

/** True where nothing has moved. */
export const isUnmoved = ({ activities, tasks, figures }: Adjustments): boolean => activities.length + tasks.length + figures.length === 0;

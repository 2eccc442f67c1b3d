import type { Id } from '#platform/values/ids.ts';
import type { ScreenSaid } from './schema.ts';

export type ScreenId = Id<'screen'>;
export type AlarmId = Id<'screen-alarm'>;

export interface Screen extends ScreenSaid {
  id: ScreenId;
  endedOn: Temporal.PlainDate | null;
  code: string | null;
  codeUntil: Temporal.Instant | null;
  pairedAt: Temporal.Instant | null;
  heardAt: Temporal.Instant | null;
  shows: string | null;
}

/** How a screen stands: never paired, heard of lately, silent for too long in its hours, or resting outside of them. */
export type Standing = 'unpaired' | 'alive' | 'silent' | 'resting' | 'ended';

interface Moment {
  now: Temporal.Instant;
  /** The clock of Việt Nam, 07:30. */
  time: string;
  silentMinutes: number;
}

/** Within its hours, and at least as long as it may be silent: before that it may not have begun. */
export function standingOf(
  screen: Pick<Screen, 'endedOn' | 'pairedAt' | 'heardAt' | 'opens' | 'closes'>,
  { now, time, silentMinutes }: Moment,
): Standing {
  if (screen.endedOn) return 'ended';
  if (!screen.pairedAt) return 'unpaired';
  const since = screen.heardAt ?? screen.pairedAt;
  if (since.until(now).total('minutes') <= silentMinutes) return 'alive';
  return time >= screen.opens && time < screen.closes ? 'silent' : 'resting';
}

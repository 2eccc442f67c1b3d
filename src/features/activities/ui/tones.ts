import type { ActivityState } from '../activity.ts';

/** How a state looks: the accent is kept for what waits for the unit. */
export const tones = { recorded: 'active', confirmed: 'done', returned: 'late', withdrawn: 'plain' } as const satisfies Record<
  ActivityState,
  string
>;

import type { ActivityState } from '../activity.ts';

export const tones = { recorded: 'active', confirmed: 'done', returned: 'late', withdrawn: 'plain' } as const satisfies Record<
  ActivityState,
  string
>;

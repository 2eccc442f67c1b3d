import type { Activity } from './activity.ts';

/** What a record counts for once it is confirmed: targets, else its duty in the report of its plan, else nothing at all. */
export type Standing = 'targets' | 'duty' | 'none';

/** By what it names: a duty (also through its task) puts it into the report, figures for targets into their progress. */
export function standingOf({ dutyId, targets }: { dutyId?: Activity['dutyId'] | undefined; targets: readonly unknown[] }): Standing {
  if (targets.length > 0) return 'targets';
  return dutyId ? 'duty' : 'none';
}

export type { Activity, ActivityState, ActivitySummary, Contribution, Evidence, Quantities, TargetProgress } from './activity.ts';

export { words } from './messages.ts';
export type {
  PromiseState,
  PublicActivity,
  PublicActivityInFull,
  PublicPlan,
  PublicPromise,
  PublicSummary,
  PublicTarget,
  PublicUnit,
} from './public.ts';

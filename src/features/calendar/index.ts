export { addWorkingDays, isWorkingDay, type Holidays } from './days.ts';
export {
  dueOn,
  duePeriods,
  generalRule,
  periodCovering,
  periodKinds,
  periodOf,
  periodsOf,
  type DuePeriod,
  type DueRule,
  type Owed,
  type Period,
  type PeriodKind,
  type PeriodRule,
} from './periods.ts';

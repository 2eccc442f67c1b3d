export { chosenPeriod, periodOptions } from './choosing.ts';
export { addWorkingDays, isWorkingDay, type Holidays } from './days.ts';
export { dueOn, duePeriods, generalRule, periodCovering, periodKinds, periodOf, periodsOf, type PeriodRule } from './periods.ts';

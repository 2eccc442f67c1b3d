export { chosenPeriod, periodOptions } from './choosing.ts';
export { addWorkingDays, isWorkingDay, type Holidays } from './days.ts';
export {
  dueOn,
  duePeriods,
  generalRule,
  periodCovering,
  periodKinds,
  periodOf,
  periodsOf,
  type PeriodKind,
  type PeriodRule,
} from './periods.ts';
export { words as calendarTexts } from './messages.ts';
export { mayKeepHolidays, maySeeHolidays } from './policy.ts';
export { refusals as calendarRefusals } from './refusals.ts';
export { addDayForm, correctDayForm, daysImportForm, daysStoreForm, endDayForm, yearForm, type DayKind } from './schema.ts';

export { setPeriodRule } from './commands.ts';
export { daysKnown, holidaysOf, holidayYear, periodRules, type KnownDay } from './queries.ts';
export { lastWorkingDay } from './working.ts';
export { endDay, holdHolidays, keepDay, keptDay, settleYear, type KeptDay } from './keeping.ts';
export { holidayColumns, importDays, type ImportedDay } from './import.ts';

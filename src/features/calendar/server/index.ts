export { announceHolidays, setPeriodRule } from './commands.ts';
export { holidaysOf, holidayYear, periodRules } from './queries.ts';

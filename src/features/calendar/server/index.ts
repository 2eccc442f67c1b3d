export { announceHolidays, setPeriodRule, type AnnouncedDay } from './commands.ts';
export { holidaysOf, holidayYear, periodRules, type HolidayYear } from './queries.ts';

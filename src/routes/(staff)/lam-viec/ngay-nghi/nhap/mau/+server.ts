import { mayKeepHolidays } from '#features/calendar/index.ts';
import { holidayColumns } from '#features/calendar/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { template } from '../../../sheets.ts';
import { dayExamples } from '../sheet.ts';

/** An empty sheet with its header and two lines to write over. */
export const GET = staffEndpoint(mayKeepHolidays, () =>
  template([Object.values(holidayColumns).map(([header]) => header), ...dayExamples], 'ngay-nghi'),
);

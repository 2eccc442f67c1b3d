import type { RequestEvent } from '@sveltejs/kit';
import { mayRead } from '#features/reporting/index.ts';
import { reportBook } from '#features/reporting/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { bookResponse } from '#platform/server/sheets.ts';
import { reportAt } from '../report.ts';

export const GET = staffEndpoint(mayRead, async (event: RequestEvent, staff) => {
  const report = await reportAt(event, staff);
  return bookResponse(reportBook(report, event.locals.locale), { title: report.title, day: report.reportedOn ?? staff.today });
});

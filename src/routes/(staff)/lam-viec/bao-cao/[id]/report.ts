import type { RequestEvent } from '@sveltejs/kit';
import { reportRefusals, type Report } from '#features/reporting/index.ts';
import { reportOf } from '#features/reporting/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { stop, type StaffWork } from '#platform/server/edge.ts';
import type { Actor } from '#platform/values/actor.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';

/** The report that the address names; a 404 with its sentence where the authority has none. */
export async function reportAt(event: RequestEvent, { db, actor }: { db: Read; actor: Actor }): Promise<Report> {
  const id = parseId<ReportId>(event.params['id']);
  const report = id && (await reportOf(db, actor.authorityId, id));
  return report ?? stop(404, reportRefusals.unknown(), event);
}

/** What an edit form of the report locks, and where the log has its changes. */
export const editing = {
  lock: (staff: StaffWork, { params }: Pick<RequestEvent, 'params'>) => lockRow(staff, 'report', parseId<ReportId>(params['id'])),
  about: ({ params }: Pick<RequestEvent, 'params'>) => ({ objectType: 'report', objectId: params['id'] ?? '' }),
};

/** Does something to the report that the address names; refused where that is no id. */
export const onReport = <T>(
  { params }: Pick<RequestEvent, 'params'>,
  act: (reportId: ReportId) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const reportId = parseId<ReportId>(params['id']);
  return reportId ? act(reportId) : Promise.resolve(reportRefusals.unknown());
};

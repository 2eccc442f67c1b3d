import { publicReport } from '#features/portal/server/index.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import { notHere, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const id = parseId<ReportId>(params['id']);
  const report = id && (await publicReport(db, id, asked));
  return report ? { report } : notHere({ db, asked }, 'report', params['id']);
});

import type { RequestEvent } from '@sveltejs/kit';
import { publicReport } from '#features/portal/server/index.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import { notPublic, publicContext } from '../../portal.ts';

export const load = async (event: RequestEvent) => {
  const { db, asked } = await publicContext(event);
  const id = parseId<ReportId>(event.params['id']);
  const report = id && (await publicReport(db, id, asked));
  return report ? { report } : notPublic(asked.locale);
};

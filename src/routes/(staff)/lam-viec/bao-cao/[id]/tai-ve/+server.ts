import type { RequestEvent } from '@sveltejs/kit';
import { compose } from 'official-documents';
import { reportRefusals, mayRead } from '#features/reporting/index.ts';
import { paperOf, reportOf } from '#features/reporting/server/index.ts';
import { stop, staffEndpoint } from '#platform/server/edge.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import { named } from '#platform/server/request/headers.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import { slugOf } from '#platform/values/text.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET = staffEndpoint(mayRead, async (event: RequestEvent, { db, actor, storage, today }) => {
  const id = parseId<ReportId>(event.params['id']);
  const report = id && (await reportOf(db, actor.authorityId, id));
  if (!report) return stop(404, reportRefusals.unknown(), event);
  const kept = report.fileId && (await findFile(db, actor.authorityId, report.fileId));
  const bytes = kept ? await readStored(storage, kept) : await compose(await paperOf(db, actor.authorityId, report, today));
  const name = kept ? kept.name : `${slugOf(report.title)}-du-thao.docx`;
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': DOCX, 'content-disposition': named('attachment', name) },
  });
});

import type { RequestEvent } from '@sveltejs/kit';
import { publicReportFile } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { readStored } from '#platform/server/files/storage.ts';
import { named } from '#platform/server/request/headers.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import { notHere, publicContext } from '../../../portal.ts';

/** The paper of a released report as it was frozen; any other is not there. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const context = await publicContext(event);
  const { db, asked } = context;
  const id = parseId<ReportId>(event.params['id']);
  const file = id && (await publicReportFile(db, id, asked));
  if (!file) return notHere(context, 'report', event.params['id']);
  // The release may be taken back, so a browser asks again each time.
  const headers = {
    'content-type': file.mediaType,
    'content-disposition': named('attachment', file.name ?? ''),
    'cache-control': 'no-cache',
    etag: `"${file.sha256}"`,
  };
  return new Response(new Uint8Array(await readStored(app().storage, file)), { headers });
};

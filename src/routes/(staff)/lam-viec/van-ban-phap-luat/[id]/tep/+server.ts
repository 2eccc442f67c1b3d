import { error, type RequestEvent } from '@sveltejs/kit';
import { lawTexts, maySeeLaws } from '#features/laws/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import { named } from '#platform/server/request/headers.ts';
import { lawAt } from '../../law.ts';

/** The text of a paper as it was kept: a PDF opens in the browser, a Word file is saved. */
export const GET = staffEndpoint(maySeeLaws, async (event: RequestEvent, staff) => {
  const { fileId } = await lawAt(event, staff);
  const file = fileId && (await findFile(staff.db, staff.actor.authorityId, fileId));
  if (!file) error(404, { message: lawTexts[event.locals.locale].noFile });
  const bytes = await readStored(staff.storage, file);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.byteCount),
      'content-disposition': named(file.mediaType === 'application/pdf' ? 'inline' : 'attachment', file.name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
});

import { error, type RequestEvent } from '@sveltejs/kit';
import { maySeeDocuments, texts } from '#features/documents/index.ts';
import { originalOf } from '#features/documents/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import { named } from '#platform/server/request/headers.ts';
import { parseId, type DocumentId } from '#platform/values/ids.ts';

/** Text is shown as UTF-8 where it is; otherwise the browser finds out. */
function charset(mediaType: string, bytes: Uint8Array): string {
  if (mediaType !== 'text/plain') return '';
  return Buffer.from(bytes).toString('utf8').includes('\uFFFD') ? '' : '; charset=utf-8';
}

/** The original as it came: PDF, text and pictures open in the browser, a Word file is saved. What it is was told by its content, never by its name. */
export const GET = staffEndpoint(maySeeDocuments, async ({ params, locals }: RequestEvent, { db, actor, storage }) => {
  const id = parseId<DocumentId>(params['id']);
  const fileId = id && (await originalOf(db, actor.authorityId, id));
  const file = fileId && (await findFile(db, actor.authorityId, fileId));
  if (!file) error(404, { message: texts[locals.locale].notFound });
  const opens = ['application/pdf', 'text/plain', 'image/png', 'image/jpeg'].includes(file.mediaType);
  const bytes = await readStored(storage, file);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mediaType + charset(file.mediaType, bytes),
      'content-length': String(file.byteCount),
      'content-disposition': named(opens ? 'inline' : 'attachment', file.name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
});

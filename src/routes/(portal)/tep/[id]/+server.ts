import type { RequestEvent } from '@sveltejs/kit';
import { publicPhoto } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { readStored } from '#platform/server/files/storage.ts';
import { parseId, type FileId } from '#platform/values/ids.ts';
import { notHere, publicContext } from '../../portal.ts';

/** A stripped copy of a photograph that somebody said yes to; everything else is not there. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const context = await publicContext(event);
  const { db, asked } = context;
  const id = parseId<FileId>(event.params['id']);
  const file = id && (await publicPhoto(db, asked.authorityId, id));
  if (!file) return notHere(context, 'photo', event.params['id']);
  const bytes = await readStored(app().storage, file);
  // A copy never changes, but the yes may be taken back: browsers keep it for an hour only.
  const headers = { 'content-type': file.mediaType, 'cache-control': 'public, max-age=3600', etag: `"${file.sha256}"` };
  return new Response(new Uint8Array(bytes), { headers });
};

import { Readable } from 'node:stream';
import type { RequestEvent } from '@sveltejs/kit';
import { storyFile } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { named } from '#platform/server/request/headers.ts';
import { notHere, publicContext } from '../../../portal.ts';

/** A picture or file of a story that is published; everything else is not there. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const context = await publicContext(event);
  const { db, asked } = context;
  const file = await storyFile(db, asked.authorityId, event.params['id']);
  if (!file) return notHere(context, 'story-file', event.params['id']);
  const stream = await app().storage.disk.getStream(file.storageKey);
  // A file never changes, but the story may be withdrawn: browsers keep it for an hour only.
  const headers = {
    'content-type': file.mediaType,
    'cache-control': 'public, max-age=3600',
    etag: `"${file.sha256}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': named(file.isPicture ? 'inline' : 'attachment', file.name ?? 'tep'),
  };
  return new Response(Readable.toWeb(stream) as unknown as BodyInit, { headers });
};

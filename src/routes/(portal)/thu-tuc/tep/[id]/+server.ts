import { Readable } from 'node:stream';
import type { RequestEvent } from '@sveltejs/kit';
import { procedureFile } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { named } from '#platform/server/request/headers.ts';
import { notPublic, publicContext } from '../../../portal.ts';

/** A form of a procedure to fill in; everything else is not there. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const { db, asked } = await publicContext(event);
  const file = await procedureFile(db, asked.authorityId, event.params['id']);
  if (!file) return notPublic(asked.locale);
  const stream = await app().storage.disk.getStream(file.storageKey);
  const headers = {
    'content-type': file.mediaType,
    'cache-control': 'public, max-age=3600',
    etag: `"${file.sha256}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': named('attachment', file.name ?? 'mau-don'),
  };
  return new Response(Readable.toWeb(stream) as unknown as BodyInit, { headers });
};

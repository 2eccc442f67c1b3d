import type { RequestEvent } from '@sveltejs/kit';
import type { SignedCopyId } from '#features/papers/index.ts';
import { publicSignedCopy } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { readStored } from '#platform/server/files/storage.ts';
import { named } from '#platform/server/request/headers.ts';
import { parseId } from '#platform/values/ids.ts';
import { notPublic, publicContext } from '../../portal.ts';

/** The signed copy of a plan that everybody may read, as it was attached; any other is not there. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const { db, asked } = await publicContext(event);
  const id = parseId<SignedCopyId>(event.params['id']);
  const file = id && (await publicSignedCopy(db, id, asked));
  if (!file) return notPublic(asked.locale);
  // Another may be attached in its place, so a browser asks again each time.
  const headers = {
    'content-type': file.mediaType,
    'content-disposition': named('attachment', file.name ?? ''),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    etag: `"${file.sha256}"`,
  };
  return new Response(new Uint8Array(await readStored(app().storage, file)), { headers });
};

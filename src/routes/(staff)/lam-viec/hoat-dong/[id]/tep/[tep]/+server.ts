import { error, type RequestEvent } from '@sveltejs/kit';
import { maySeeActivities, maySeeOriginals } from '#features/activities/index.ts';
import { preview, proofFile } from '#features/activities/server/index.ts';
import { worksFor } from '#features/tasks/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import { parseId, type FileId } from '#platform/values/ids.ts';
import { activityIdOf } from '../../activity.ts';

/** The original of a photograph or file, for the unit that gave it and those who check; `?nho` gives a small picture without what the camera wrote. */
export const GET = staffEndpoint(maySeeActivities, async (event: RequestEvent, { db, actor, storage }) => {
  const id = parseId<FileId>(event.params['tep']);
  const proof = id && (await proofFile(db, actor.authorityId, id));
  const mayOpen = proof?.activityId === activityIdOf(event) && (worksFor(actor, proof.unitId) || maySeeOriginals(actor));
  const file = id && mayOpen ? await findFile(db, actor.authorityId, id) : undefined;
  if (!file) error(404, { message: 'Không tìm thấy tệp này.' });
  const bytes = await readStored(storage, file);
  const small = event.url.searchParams.has('nho') && file.mediaType.startsWith('image/');
  const headers = {
    'content-type': small ? 'image/webp' : file.mediaType,
    'content-disposition': `${small ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
  };
  return new Response(new Uint8Array(small ? await preview(bytes) : bytes), { headers });
});

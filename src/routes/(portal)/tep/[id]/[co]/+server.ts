import { publicPhoto } from '#features/portal/server/index.ts';
import { parseId, type FileId } from '#platform/values/ids.ts';
import { smallerCopy } from '../../../pictures.ts';

export const GET = smallerCopy('photo', async ({ db, asked }, text) => {
  const id = parseId<FileId>(text);
  return id && (await publicPhoto(db, asked.authorityId, id));
});

import { error, type RequestEvent } from '@sveltejs/kit';
import { materialTexts, mayOpenOriginal, maySeeDisplays } from '#features/displays/index.ts';
import { movesOf } from '#features/displays/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { findFile } from '#platform/server/files/storage.ts';
import { parseId, type FileId } from '#platform/values/ids.ts';
import { original } from '../../../../../files/answers.ts';
import { materialAt } from '../../../materials.ts';

/** The file of a paper, for every officer; the picture of a receipt for the unit that keeps the store and those who check. */
export const GET = staffEndpoint(maySeeDisplays, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const material = await materialAt(event, staff);
  const id = parseId<FileId>(event.params['tep']);
  const receipts = id && id !== material.fileId ? await movesOf(db, actor.authorityId, { materialId: material.id }) : [];
  const mayOpen =
    id === material.fileId || (mayOpenOriginal(actor, material.unitId) && receipts.some(({ photoFileId }) => photoFileId === id));
  const file = id && mayOpen ? await findFile(db, actor.authorityId, id) : undefined;
  if (!file) error(404, { message: materialTexts[event.locals.locale].noFile });
  return original(event, file, staff);
});

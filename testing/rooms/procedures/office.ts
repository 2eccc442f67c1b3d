import { takePhotos } from '#features/displays/server/index.ts';
import { addForm, postingsOf, recordAnnouncing, recordPosting, shelveForm } from '#features/procedures/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { aPhotograph } from '../../activities.ts';
import { acting, now, today, value } from '../../actors.ts';
import { aWordFile } from '../laws.ts';
import { aBoard, aCode, announcingSaid, aProcedure, keeping } from './procedures.ts';

/** A procedure with a form, announced and posted with a photograph, as an office in full work has it; what is written of it holds `word`. */
export async function proceduresIn(db: Database, storage: Storage, actor: Actor, { unitId, word }: { unitId: UnitId; word: string }) {
  const code = aCode();
  const procedure = await aProcedure(db, actor, { code, name: `Thủ tục của ${word}`, performer: `Ủy ban nhân dân phường ${word}` });
  const announced = announcingSaid([{ kind: 'new', code }], { title: `Công bố của ${word}` });
  const announcing = value(await acting(db, actor, (tx) => recordAnnouncing(tx, keeping(actor), announced)));
  const board = await aBoard(db, actor, unitId, { name: `Bảng niêm yết ${word}` });
  await using shelf = openShelf(db, storage, actor.authorityId);
  const file = value(await shelveForm(shelf, new File([new Uint8Array(aWordFile(`Tờ khai của ${word}`))], `${word}.docx`)));
  const form = value(await acting(db, actor, (tx) => addForm(tx, keeping(actor), procedure, `Tờ khai của ${word}`, file)));
  const photos = value(await takePhotos(shelf, [await aPhotograph()]));
  const posting = value(await acting(db, actor, (tx) => recordPosting(tx, { actor, today, now }, board, { postedOn: today }, photos)));
  const [told] = await postingsOf(db, actor.authorityId, { id: posting });
  return {
    procedure: procedure as string,
    procedureCode: code,
    procedureForm: form as string,
    announcing: announcing as string,
    board: board as string,
    postingPhoto: told!.photos[0]!.id as string,
  };
}

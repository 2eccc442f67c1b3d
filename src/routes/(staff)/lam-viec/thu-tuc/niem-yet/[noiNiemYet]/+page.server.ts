import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  boardForm,
  boardStart,
  boardView,
  endBoardForm,
  gapLine,
  maySeeProcedures,
  mayPost,
  mayOpenPhoto,
  postingForm,
  postingIdForm,
  postingView,
  procedureButton,
  updateView,
  whyNotBoard,
} from '#features/procedures/index.ts';
import {
  announcingsOf,
  checkPosting,
  correctBoard,
  endBoard,
  gapsOn,
  postingsOf,
  recordPosting,
  resumeBoard,
  undoPosting,
  updatesOf,
} from '#features/procedures/server/index.ts';
import { takePhotos } from '#features/displays/server/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { unitNamer } from '../../../trang-cong-khai/parts.ts';
import { boardAt, boardLists, said, whoIs } from '../../parts.ts';

const lists = async (staff: StaffContext, event: RequestEvent) => boardLists(staff, (await boardAt(event, staff)).unitId);

const announcingOptions = async ({ db, actor }: StaffContext) => ({
  announcingId: (await announcingsOf(db, actor.authorityId)).map(({ id, symbol, title }) => ({ value: id, label: `${symbol}: ${title}` })),
});

export const load = staffLoad(maySeeProcedures, async (event: RequestEvent, staff) => {
  const { db, actor, today, now } = staff;
  const { locale } = event.locals;
  const board = await boardAt(event, staff);
  const mayKeep = whyNotBoard(actor, board.unitId) === undefined;
  const isOpen = mayKeep && board.endedOn === null;
  const { authorityId } = actor;
  const who = await whoIs(staff, locale);
  const asked = { authorityId, on: today, knownBy: now };
  return {
    locale,
    me: actor.officerId,
    mayKeep,
    seesPhotos: mayOpenPhoto(actor, board.unitId),
    board: boardView(board, locale, (await unitNamer(staff))(board.unitId) ?? ''),
    gaps: board.endedOn ? [] : (await gapsOn(db, asked, { boardId: board.id, limit: 50 })).map((gap) => gapLine(gap, '', locale)),
    updates: (await updatesOf(db, authorityId, { boardId: board.id, limit: 50 })).map((update) => updateView(update, today, locale)),
    postings: (await postingsOf(db, authorityId, { boardId: board.id })).map((posting) => postingView(posting, locale, who)),
    postFields:
      isOpen && board.kind !== 'portal'
        ? fieldsOf(postingForm, {
            locale,
            values: { postedOn: today, announcingId: event.url.searchParams.get('quyet-dinh') ?? undefined },
            options: await announcingOptions(staff),
          })
        : null,
    fields: isOpen ? fieldsOf(boardForm, { locale, values: boardStart(board), options: await lists(staff, event), shown: {} }) : null,
    endFields: isOpen ? fieldsOf(endBoardForm, { locale, values: { endedOn: today } }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, authorityId, 'procedure-board', board.id, locale) : undefined,
  };
});

export const actions = {
  post: staffAction(
    mayPost,
    postingForm,
    prepared(
      ({ photos }, { shelf }) => takePhotos(shelf, photos),
      async ({ photos: _photos, ...input }, staff, event: RequestEvent, photos) =>
        said(await recordPosting(staff.tx, staff, (await boardAt(event, staff)).id, input, photos), event, 'posted'),
    ),
    (staff) => announcingOptions(staff),
  ),
  check: staffAction(mayPost, postingIdForm, async ({ postingId }, staff, event: RequestEvent) =>
    said(await checkPosting(staff.tx, staff, postingId), event, 'checked'),
  ),
  undo: staffAction(mayPost, postingIdForm, async ({ postingId }, staff, event: RequestEvent) =>
    said(await undoPosting(staff.tx, staff, postingId), event, 'undone'),
  ),
  correct: staffEdit(
    mayPost,
    boardForm,
    {
      lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
      start: async (staff: StaffContext, event: RequestEvent) => boardStart(await boardAt(event, staff)),
      about: ({ params }: RequestEvent) => ({ objectType: 'procedure-board', objectId: params['noiNiemYet'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) =>
      said(await correctBoard(staff.tx, staff, (await boardAt(event, staff)).id, input), event, 'boardSaved'),
    lists,
  ),
  end: staffAction(mayPost, endBoardForm, async ({ endedOn }, staff, event: RequestEvent) =>
    said(await endBoard(staff.tx, staff, (await boardAt(event, staff)).id, endedOn), event, 'boardEnded'),
  ),
  resume: staffAction(mayPost, procedureButton, async (_input, staff, event: RequestEvent) =>
    said(await resumeBoard(staff.tx, staff, (await boardAt(event, staff)).id), event, 'boardResumed'),
  ),
};

import type { RequestEvent } from '@sveltejs/kit';
import {
  cancelMoveForm,
  correctMaterialForm,
  handForm,
  materialStart,
  materialTexts,
  materialView,
  mayKeepDisplays,
  mayOpenOriginal,
  maySeeDisplays,
  moveLine,
  partForm,
  printForm,
  receiveForm,
  whyNotKeep,
} from '#features/displays/index.ts';
import { cancelMove, correctMaterial, handOver, movesOf, partWith, printCopies, receive } from '#features/displays/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { said, withPhotos } from '../../displays.ts';
import { holderLists, holderNames, materialAt } from '../materials.ts';

export const load = staffLoad(maySeeDisplays, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const material = await materialAt(event, staff);
  const moves = await movesOf(db, actor.authorityId, { materialId: material.id });
  const nameOf = await holderNames(staff, materialTexts[locale].store);
  const shown = { locale, today, nameOf };
  const opens = mayOpenOriginal(actor, material.unitId);
  const keeps = whyNotKeep(actor, material.unitId) === undefined;
  const options = await holderLists(staff, event);
  const receives = moves.filter(
    ({ state, at, recordedBy }) =>
      state === 'waiting' &&
      at !== 'store' &&
      'unitId' in at &&
      recordedBy !== actor.officerId &&
      actor.posts.some(({ unitId }) => unitId === at.unitId),
  );
  const dated = { locale, values: { happenedOn: today }, options };
  return {
    locale,
    keeps,
    material: materialView(material, moves, nameOf({ unitId: material.unitId }), shown),
    moves: moves.map((move) => ({ ...moveLine(move, shown), ...(!opens && { photoFileId: null }) })),
    receives: receives.map((move) => moveLine(move, shown)),
    printFields: keeps ? fieldsOf(printForm, dated) : null,
    handFields: keeps ? fieldsOf(handForm, dated) : null,
    partFields: options.from.length > 0 ? fieldsOf(partForm, dated) : null,
    correctFields: keeps ? fieldsOf(correctMaterialForm, { locale, values: materialStart(material), shown: {} }) : null,
    cancelFields: fieldsOf(cancelMoveForm, { locale }),
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'material', material.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => materialStart(await materialAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'material', objectId: params['id'] ?? '' }),
};

const textsOf = ({ locals }: RequestEvent) => materialTexts[locals.locale];

export const actions = {
  correct: staffEdit(mayKeepDisplays, correctMaterialForm, edit, async (input, staff, event: RequestEvent) => {
    const { id } = await materialAt(event, staff);
    return said(await correctMaterial(staff.tx, staff, id, input), textsOf(event).saved);
  }),
  print: staffAction(mayKeepDisplays, printForm, async (input, staff, event: RequestEvent) => {
    const { id } = await materialAt(event, staff);
    return said(await printCopies(staff.tx, staff, id, input), textsOf(event).recorded);
  }),
  hand: staffAction(
    mayKeepDisplays,
    handForm,
    withPhotos(async (input, staff, event: RequestEvent, photos) => {
      const { id } = await materialAt(event, staff);
      return said(await handOver(staff.tx, staff, id, input, photos), textsOf(event).recorded);
    }),
    holderLists,
  ),
  part: staffAction(
    mayKeepDisplays,
    partForm,
    async (input, staff, event: RequestEvent) => {
      const { id } = await materialAt(event, staff);
      return said(await partWith(staff.tx, staff, id, input), textsOf(event).recorded);
    },
    holderLists,
  ),
  receive: staffAction(mayKeepDisplays, receiveForm, async ({ moveId }, staff, event: RequestEvent) => {
    const { id } = await materialAt(event, staff);
    return said(await receive(staff.tx, staff, id, moveId), textsOf(event).received);
  }),
  cancel: staffAction(mayKeepDisplays, cancelMoveForm, async (input, staff, event: RequestEvent) => {
    const { id } = await materialAt(event, staff);
    return said(await cancelMove(staff.tx, staff, id, input), textsOf(event).cancelled);
  }),
};

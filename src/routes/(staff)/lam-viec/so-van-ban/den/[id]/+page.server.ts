import type { RequestEvent } from '@sveltejs/kit';
import { maySeeDocuments } from '#features/documents/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import {
  cancelForm,
  correctIncomingForm,
  doneForm,
  handForm,
  incomingKept,
  incomingView,
  lawLinkForm,
  mayHandOn,
  mayKeepRegisters,
  maySeeIncoming,
  paperButton,
} from '#features/papers/index.ts';
import { cancelIncoming, correctIncoming, finishIncoming, handIncoming, linkLaw, receiveIncoming } from '#features/papers/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { fieldsOf, recordIn } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { lawOptions } from '../../../van-ban-phap-luat/law.ts';
import { incomingHere, namesFor, said, unitChoices } from '../../papers.ts';

const laws = async (staff: StaffContext) => ({ lawId: await lawOptions(staff) });

export const load = staffLoad(maySeeIncoming, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { db, actor, today } = staff;
  const line = await incomingHere(event, staff);
  const isOpen = line.cancelled === null || cameBack(event);
  const mayKeep = mayKeepRegisters(actor) === undefined && isOpen;
  const isOwn = isOpen && line.unitId !== null && unitsOf(actor).includes(line.unitId);
  const mayHand = mayHandOn(actor) === undefined && isOpen && (line.done === null || cameBack(event));
  return {
    locale,
    line: incomingView(line, await namesFor(staff, locale), today, locale),
    documentHref: line.documentId && maySeeDocuments(actor) === undefined ? `/lam-viec/van-ban/${line.documentId}` : null,
    lawHref: line.lawId && `/lam-viec/van-ban-phap-luat/${line.lawId}`,
    mayReceive: isOwn && line.received === null && line.done === null,
    doneFields: isOwn && (line.done === null || cameBack(event)) ? fieldsOf(doneForm, { locale, values: { doneOn: today } }) : null,
    handFields: mayHand ? fieldsOf(handForm, { locale, values: { handedOn: today }, options: await unitChoices(staff) }) : null,
    isHanded: line.unitId !== null,
    fields: mayKeep ? fieldsOf(correctIncomingForm, { locale, values: recordIn(incomingKept, line), shown: {} }) : null,
    lawFields: mayKeep ? fieldsOf(lawLinkForm, { locale, options: await laws(staff), values: { lawId: line.lawId ?? undefined } }) : null,
    cancelFields: mayKeep && (line.done === null || cameBack(event)) ? fieldsOf(cancelForm, { locale }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'incoming', line.id, locale) : undefined,
  };
});

const edit = {
  lock: (staff: StaffWork, { params }: RequestEvent) => lockRow(staff, 'incoming_paper', parseId(params['id']) ?? NO_ID),
  start: async (staff: StaffContext, event: RequestEvent) => recordIn(incomingKept, await incomingHere(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'incoming', objectId: params['id'] ?? '' }),
};

const idHere = async (event: RequestEvent, staff: StaffWork) => (await incomingHere(event, staff)).id;

export const actions = {
  correct: staffEdit(mayKeepRegisters, correctIncomingForm, edit, async (input, staff, event: RequestEvent) =>
    said(await correctIncoming(staff.tx, staff, await idHere(event, staff), input), event, 'corrected'),
  ),
  hand: staffAction(
    mayHandOn,
    handForm,
    async (input, staff, event: RequestEvent) =>
      said(await handIncoming(staff.tx, staff, await idHere(event, staff), input), event, 'handed'),
    unitChoices,
  ),
  receive: staffAction(maySeeIncoming, paperButton, async (_input, staff, event: RequestEvent) =>
    said(await receiveIncoming(staff.tx, staff, await idHere(event, staff)), event, 'received'),
  ),
  finish: staffAction(maySeeIncoming, doneForm, async (input, staff, event: RequestEvent) =>
    said(await finishIncoming(staff.tx, staff, await idHere(event, staff), input), event, 'done'),
  ),
  law: staffAction(
    mayKeepRegisters,
    lawLinkForm,
    async ({ lawId }, staff, event: RequestEvent) =>
      said(await linkLaw(staff.tx, staff, await idHere(event, staff), lawId), event, 'linked'),
    laws,
  ),
  cancel: staffAction(mayKeepRegisters, cancelForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await cancelIncoming(staff.tx, staff, await idHere(event, staff), reason), event, 'cancelled'),
  ),
};

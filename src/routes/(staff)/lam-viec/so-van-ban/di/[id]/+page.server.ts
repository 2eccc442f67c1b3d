import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  cancelForm,
  correctOutgoingForm,
  mayKeepRegisters,
  maySeeOutgoing,
  outgoingKept,
  outgoingView,
  type OutgoingPaper,
} from '#features/papers/index.ts';
import { cancelOutgoing, correctOutgoing } from '#features/papers/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { fieldsOf, recordIn } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { mayKeep, namesFor, outgoingHere, said } from '../../papers.ts';

const startOf = (line: OutgoingPaper) => recordIn(outgoingKept, line);

export const load = staffLoad(maySeeOutgoing, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const line = await outgoingHere(event, staff);
  const isOpen = mayKeep(staff.actor) && (line.cancelled === null || cameBack(event));
  const { authorityId } = staff.actor;
  return {
    locale,
    line: outgoingView(line, await namesFor(staff, locale), locale),
    fields: isOpen ? fieldsOf(correctOutgoingForm, { locale, values: startOf(line), shown: {} }) : null,
    cancelFields: isOpen && (line.about === null || cameBack(event)) ? fieldsOf(cancelForm, { locale }) : null,
    history: mayReadLog(staff.actor) === undefined ? await historyFor(staff.db, authorityId, 'outgoing', line.id, locale) : undefined,
  };
});

const edit = {
  lock: (staff: StaffWork, { params }: RequestEvent) => lockRow(staff, 'outgoing_paper', parseId(params['id']) ?? NO_ID),
  start: async (staff: StaffContext, event: RequestEvent) => startOf(await outgoingHere(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'outgoing', objectId: params['id'] ?? '' }),
};

export const actions = {
  correct: staffEdit(mayKeepRegisters, correctOutgoingForm, edit, async (input, staff, event: RequestEvent) =>
    said(await correctOutgoing(staff.tx, staff, (await outgoingHere(event, staff)).id, input), event, 'corrected'),
  ),
  cancel: staffAction(mayKeepRegisters, cancelForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await cancelOutgoing(staff.tx, staff, (await outgoingHere(event, staff)).id, reason), event, 'cancelled'),
  ),
};

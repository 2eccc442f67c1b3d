import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  attachForm,
  cancelForm,
  correctOutgoingForm,
  countsOf,
  frozenView,
  hasWaiting,
  mayKeepRegisters,
  maySeeOutgoing,
  outgoingKept,
  outgoingView,
  recipientView,
  signedView,
  type OutgoingPaper,
} from '#features/papers/index.ts';
import { cancelOutgoing, correctOutgoing, frozenUnder, recipientsOf, signedCopiesOf } from '#features/papers/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { fieldsOf, recordIn } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { mayKeep, namesFor, outgoingHere, said } from '../../papers.ts';
import { byEnvelope } from './envelopes.ts';
import { urge } from './sending.ts';
import { attach, recheck } from './signed.ts';

const startOf = (line: OutgoingPaper) => recordIn(outgoingKept, line);

export const load = staffLoad(maySeeOutgoing, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const line = await outgoingHere(event, staff);
  const isOpen = mayKeep(staff.actor) && (line.cancelled === null || cameBack(event));
  const { authorityId } = staff.actor;
  const names = await namesFor(staff, locale);
  const copies = await signedCopiesOf(staff.db, authorityId, line.id);
  const recipients = await recipientsOf(staff.db, authorityId, line.id);
  const told = { ...names, today: staff.today, locale };
  return {
    locale,
    line: outgoingView(line, names, locale),
    copies: copies.map((copy) => signedView(copy, line, names.officer, locale)),
    frozen: (await frozenUnder(staff.db, authorityId, line.id)).map((one) => frozenView(one, locale)),
    attachFields: isOpen ? fieldsOf(attachForm, { locale }) : null,
    recipients: recipients.map((one) => recipientView(one, told)),
    envelopes: await byEnvelope(staff, line.about, locale),
    counts: countsOf(recipients),
    maySend: mayKeep(staff.actor) && line.cancelled === null,
    mayUrge: mayKeep(staff.actor) && line.cancelled === null && hasWaiting(recipients),
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
  attach,
  recheck,
  urge,
  correct: staffEdit(mayKeepRegisters, correctOutgoingForm, edit, async (input, staff, event: RequestEvent) =>
    said(await correctOutgoing(staff.tx, staff, (await outgoingHere(event, staff)).id, input), event, 'corrected'),
  ),
  cancel: staffAction(mayKeepRegisters, cancelForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await cancelOutgoing(staff.tx, staff, (await outgoingHere(event, staff)).id, reason), event, 'cancelled'),
  ),
};

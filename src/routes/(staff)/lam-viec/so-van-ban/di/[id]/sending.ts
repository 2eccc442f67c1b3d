import type { RequestEvent } from '@sveltejs/kit';
import {
  mayKeepRegisters,
  meantForm,
  paperButton,
  receivedForm,
  recipientButton,
  recipientsForm,
  sendingForm,
  sendingTexts,
  type OutgoingId,
} from '#features/papers/index.ts';
import {
  addRecipients,
  dropRecipient,
  enterReceived,
  enterSending,
  meanRecipient,
  recipientsOf,
  urgeRecipients,
} from '#features/papers/server/index.ts';
import { namesOfUnits } from '#features/units/server/index.ts';
import { staffAction, type StaffContext } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { outgoingHere, unitChoices } from '../../papers.ts';

type Notices = (typeof sendingTexts)['vi']['notice'];

const said = (result: Result<unknown>, { locals }: RequestEvent, notice: keyof Notices): Result<{ notice: string }> =>
  result.ok ? ok({ notice: sendingTexts[locals.locale].notice[notice] }) : result;

/** The units at work today, to be added to a list of recipients. */
export const unitsToAdd = async (staff: StaffContext) => ({ unitIds: (await unitChoices(staff)).unitId });

/** Who stands in the list of the paper, to be chosen. */
export async function recipientChoices({ db, actor }: Pick<StaffContext, 'db' | 'actor'>, { params }: RequestEvent) {
  const id = parseId<OutgoingId>(params['id']);
  const all = id ? await recipientsOf(db, actor.authorityId, id) : [];
  const units = await namesOfUnits(db, actor.authorityId);
  return { recipientIds: all.map((one) => ({ value: one.id, label: (one.unitId && units.get(one.unitId)) ?? one.name })) };
}

export const add = staffAction(
  mayKeepRegisters,
  recipientsForm,
  async (input, staff, event: RequestEvent) =>
    said(await addRecipients(staff.tx, staff, (await outgoingHere(event, staff)).id, input), event, 'added'),
  unitsToAdd,
);

/** Recipients that match no unit and have not received it, and the units that they may mean. */
export async function meantChoices(staff: StaffContext, { params }: RequestEvent) {
  const id = parseId<OutgoingId>(params['id']);
  const all = id ? await recipientsOf(staff.db, staff.actor.authorityId, id) : [];
  const open = all.filter(({ unitId, received, sendings }) => unitId === null && !received && sendings.length === 0);
  return { recipientId: open.map(({ id: value, name }) => ({ value, label: name })), meantUnitIds: (await unitChoices(staff)).unitId };
}

export const mean = staffAction(
  mayKeepRegisters,
  meantForm,
  async (input, staff, event: RequestEvent) =>
    said(await meanRecipient(staff.tx, staff, (await outgoingHere(event, staff)).id, input), event, 'meant'),
  meantChoices,
);

export const drop = staffAction(mayKeepRegisters, recipientButton, async ({ recipientId }, staff, event: RequestEvent) =>
  said(await dropRecipient(staff.tx, staff, (await outgoingHere(event, staff)).id, recipientId), event, 'dropped'),
);

export const send = staffAction(
  mayKeepRegisters,
  sendingForm,
  async (input, staff, event: RequestEvent) =>
    said(await enterSending(staff.tx, staff, (await outgoingHere(event, staff)).id, input), event, 'sent'),
  recipientChoices,
);

export const came = staffAction(
  mayKeepRegisters,
  receivedForm,
  async (input, staff, event: RequestEvent) =>
    said(await enterReceived(staff.tx, staff, (await outgoingHere(event, staff)).id, input), event, 'received'),
  recipientChoices,
);

/** Tells the units once more that have not received the paper. */
export const urge = staffAction(mayKeepRegisters, paperButton, async (_, staff, event: RequestEvent) =>
  said(await urgeRecipients(staff.tx, staff, (await outgoingHere(event, staff)).id), event, 'urged'),
);

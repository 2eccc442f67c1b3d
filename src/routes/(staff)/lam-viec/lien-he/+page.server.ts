import type { RequestEvent } from '@sveltejs/kit';
import { accountLine, accountsOf, mayKeepAccounts } from '#features/channels/server/index.ts';
import {
  contactLine,
  contactTexts,
  holdsOn,
  mayKeepContacts,
  maySeeContacts,
  placeForm,
  type ContactId,
} from '#features/contacts/index.ts';
import { contactsOf, placeContact } from '#features/contacts/server/index.ts';
import { maySetPublication } from '#features/opendata/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffWork } from '#platform/server/edge.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { daysToCheck, unitNames } from './contact.ts';

export const load = staffLoad(maySeeContacts, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const days = daysToCheck();
  const unit = await unitNames(staff);
  const contacts = await contactsOf(db, actor.authorityId);
  const lines = contacts.map((contact) => contactLine(contact, { locale, today, days, unit: unit(contact.unitId) }));
  const names = await namesInTime(db, actor.authorityId);
  const accounts = await accountsOf(db, actor.authorityId);
  return {
    locale,
    days,
    mayKeep: mayKeepContacts(actor) === undefined,
    mayKeepAccounts: mayKeepAccounts(actor) === undefined,
    mayPublish: maySetPublication(actor) === undefined,
    contacts: lines.filter((_, at) => holdsOn(contacts[at]!, today)),
    ended: lines.filter((_, at) => !holdsOn(contacts[at]!, today)),
    accounts: accounts.map((account) => accountLine(account, { locale, today, unit: names.on(account.unitId, today).name })),
  };
});

const placed = async (
  way: 'up' | 'down',
  contactId: ContactId,
  { tx, actor, today }: StaffWork,
  event: RequestEvent,
): Promise<Result<{ notice: string }>> => {
  const done = await placeContact(tx, { actor, today }, contactId, way);
  return done.ok ? ok({ notice: contactTexts[event.locals.locale].placed }) : done;
};

export const actions = {
  raise: staffAction(mayKeepContacts, placeForm, ({ contactId }, staff, event: RequestEvent) => placed('up', contactId, staff, event)),
  lower: staffAction(mayKeepContacts, placeForm, ({ contactId }, staff, event: RequestEvent) => placed('down', contactId, staff, event)),
};

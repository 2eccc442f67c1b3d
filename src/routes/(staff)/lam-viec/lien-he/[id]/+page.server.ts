import type { RequestEvent } from '@sveltejs/kit';
import {
  checkForm,
  contactForm,
  contactStart,
  contactTexts,
  contactView,
  endForm,
  faultsOfHours,
  mayKeepContacts,
  maySeeContacts,
  resumeForm,
} from '#features/contacts/index.ts';
import { checkContact, correctContact, endContact, resumeContact } from '#features/contacts/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { lockTree, namesInTime } from '#features/units/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { contactAt, daysToCheck, unitListsWith, unitNames } from '../contact.ts';

/** The units of the list, and the one that the contact has. */
async function lists(staff: StaffContext, event: RequestEvent) {
  const { unitId } = await contactAt(event, staff);
  const name = unitId === null ? '' : (await namesInTime(staff.db, staff.actor.authorityId)).on(unitId, staff.today).name;
  return unitListsWith(staff, unitId, name);
}

export const load = staffLoad(maySeeContacts, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const contact = await contactAt(event, staff);
  const unit = (await unitNames(staff))(contact.unitId);
  const mayKeep = mayKeepContacts(actor) === undefined;
  const isOpen = mayKeep && (contact.endedOn === null || cameBack(event));
  return {
    locale,
    days: daysToCheck(),
    mayKeep,
    contact: contactView(contact, { locale, today, days: daysToCheck(), unit }),
    fields: isOpen ? fieldsOf(contactForm, { locale, values: contactStart(contact), options: await lists(staff, event), shown: {} }) : null,
    checkFields: isOpen ? fieldsOf(checkForm, { locale, values: { checkedOn: today } }) : null,
    endFields: isOpen ? fieldsOf(endForm, { locale, values: { endedOn: today } }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'contact', contact.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => contactStart(await contactAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'contact', objectId: params['id'] ?? '' }),
};

const textsOf = ({ locals }: RequestEvent) => contactTexts[locals.locale];
const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);

export const actions = {
  correct: staffEdit(
    mayKeepContacts,
    contactForm,
    edit,
    async (input, staff, event: RequestEvent) => {
      const { id } = await contactAt(event, staff);
      return said(await correctContact(staff.tx, staff, id, input), textsOf(event).corrected);
    },
    lists,
    { alsoWrong: faultsOfHours },
  ),
  check: staffAction(mayKeepContacts, checkForm, async ({ checkedOn }, staff, event: RequestEvent) => {
    const { id } = await contactAt(event, staff);
    return said(await checkContact(staff.tx, staff, id, checkedOn), textsOf(event).checkedNotice);
  }),
  end: staffAction(mayKeepContacts, endForm, async ({ endedOn }, staff, event: RequestEvent) => {
    const { id } = await contactAt(event, staff);
    return said(await endContact(staff.tx, staff, id, endedOn), textsOf(event).endedNotice);
  }),
  resume: staffAction(mayKeepContacts, resumeForm, async (_input, staff, event: RequestEvent) => {
    const { id } = await contactAt(event, staff);
    return said(await resumeContact(staff.tx, staff, id), textsOf(event).resumed);
  }),
};

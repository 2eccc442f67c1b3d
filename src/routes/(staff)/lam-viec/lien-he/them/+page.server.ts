import type { RequestEvent } from '@sveltejs/kit';
import { contactForm, faultsOfHours, mayKeepContacts } from '#features/contacts/index.ts';
import { addContact } from '#features/contacts/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { unitLists } from '../contact.ts';

export const load = staffLoad(mayKeepContacts, async ({ locals: { locale } }: RequestEvent, staff) => ({
  locale,
  fields: fieldsOf(contactForm, { locale, options: await unitLists(staff) }),
}));

export const actions = {
  default: staffAction(
    mayKeepContacts,
    contactForm,
    async (input, { tx, actor, today }) => {
      const done = await addContact(tx, { actor, today }, input);
      return done.ok ? ok({ goTo: '/lam-viec/lien-he' }) : done;
    },
    unitLists,
    { alsoWrong: faultsOfHours },
  ),
};

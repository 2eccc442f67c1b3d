import type { RequestEvent } from '@sveltejs/kit';
import { contactForm, maySetContact } from '#features/units/index.ts';
import { contactOf, lockTree, setContact, unitsOn } from '#features/units/server/index.ts';
import { staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';

const lists = async ({ db, actor, today }: StaffContext) => ({
  unitId: (await unitsOn(db, actor.authorityId, today)).map(({ id, name }) => ({ value: id, label: name })),
});
const start = ({ db, actor }: StaffContext) => contactOf(db, actor.authorityId);

export const load = staffLoad(maySetContact, async ({ locals: { locale } }: RequestEvent, staff) => ({
  locale,
  fields: fieldsOf(contactForm, { locale, values: await start(staff), options: await lists(staff), shown: {} }),
}));

const edit = {
  start,
  lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
  about: ({ locals }: RequestEvent) => ({ objectType: 'authority', objectId: locals.actor?.authorityId ?? '' }),
};

export const actions = {
  default: staffEdit(
    maySetContact,
    contactForm,
    edit,
    async (input, { tx, actor, now, today }) => {
      const done = await setContact(tx, { ...input, actor, now, today });
      return done.ok ? ok({ goTo: '/lam-viec/don-vi' }) : done;
    },
    lists,
  ),
};

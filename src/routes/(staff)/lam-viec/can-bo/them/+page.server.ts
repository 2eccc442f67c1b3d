import type { RequestEvent } from '@sveltejs/kit';
import { mayManageOfficers, newOfficerForm, officerTexts } from '#features/identity/index.ts';
import { createOfficer, grantPost, oneTimePassword } from '#features/identity/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { postOptions } from '../officers.ts';

export const load = staffLoad(mayManageOfficers, async (event: RequestEvent, staff) => ({
  fields: fieldsOf(newOfficerForm, {
    locale: event.locals.locale,
    options: await postOptions(staff, event),
    values: { from: staff.today },
  }),
}));

export const actions = {
  add: staffAction(
    mayManageOfficers,
    newOfficerForm,
    async (input, { tx, actor: { authorityId }, now, installKey }, { locals }: RequestEvent) => {
      const password = oneTimePassword();
      const made = await createOfficer(tx, { ...input, authorityId, installKey, password, now, signInName: input.signInName });
      if (!made.ok) return made;
      const { officerId, signInName } = made.value;
      const post = await grantPost(tx, { ...input, authorityId, officerId });
      if (!post.ok) return post;
      return ok({ notice: officerTexts[locals.locale].added(input.fullName), once: { given: { signInName, password, officerId } } });
    },
    postOptions,
  ),
};

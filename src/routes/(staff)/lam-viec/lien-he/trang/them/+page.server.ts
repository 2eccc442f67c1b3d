import type { RequestEvent } from '@sveltejs/kit';
import { accountForm, addAccount, mayKeepAccounts } from '#features/channels/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { unitLists } from '../../contact.ts';

export const load = staffLoad(mayKeepAccounts, async ({ locals: { locale } }: RequestEvent, staff) => ({
  locale,
  fields: fieldsOf(accountForm, { locale, options: await unitLists(staff) }),
}));

export const actions = {
  default: staffAction(
    mayKeepAccounts,
    accountForm,
    async (input, { tx, actor }) => {
      const done = await addAccount(tx, actor, input);
      return done.ok ? ok({ goTo: '/lam-viec/lien-he' }) : done;
    },
    unitLists,
  ),
};

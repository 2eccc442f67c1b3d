import { error, type RequestEvent } from '@sveltejs/kit';
import type { AccountId, OutsideAccount } from '#features/channels/index.ts';
import { accountForm, accountOf, accountTexts, correctAccount, lockAccounts, mayKeepAccounts } from '#features/channels/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { unitListsWith } from '../../contact.ts';

async function accountAt({ params, locals }: RequestEvent, { db, actor }: StaffContext): Promise<OutsideAccount> {
  const account = await accountOf(db, actor.authorityId, parseId<AccountId>(params['id']));
  if (!account) error(404, { message: accountTexts[locals.locale].unknown });
  return account;
}

async function lists(staff: StaffContext, event: RequestEvent) {
  const { unitId } = await accountAt(event, staff);
  const names = await namesInTime(staff.db, staff.actor.authorityId);
  return unitListsWith(staff, unitId, names.on(unitId, staff.today).name);
}

export const load = staffLoad(mayKeepAccounts, async (event: RequestEvent, staff) => {
  const account = await accountAt(event, staff);
  const { locale } = event.locals;
  const { db, actor } = staff;
  return {
    locale,
    name: account.name,
    fields: fieldsOf(accountForm, { locale, values: account, options: await lists(staff, event), shown: {} }),
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'outside-account', account.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockAccounts(tx, actor.authorityId),
  start: (staff: StaffContext, event: RequestEvent) => accountAt(event, staff),
  about: ({ params }: RequestEvent) => ({ objectType: 'outside-account', objectId: params['id'] ?? '' }),
};

export const actions = {
  default: staffEdit(
    mayKeepAccounts,
    accountForm,
    edit,
    async (input, staff, event: RequestEvent) => {
      const { id } = await accountAt(event, staff);
      const done = await correctAccount(staff.tx, staff.actor, id, input);
      return done.ok ? ok({ goTo: '/lam-viec/lien-he' }) : done;
    },
    lists,
  ),
};

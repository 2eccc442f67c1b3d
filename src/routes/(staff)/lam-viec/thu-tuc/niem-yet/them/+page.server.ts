import type { RequestEvent } from '@sveltejs/kit';
import { boardForm, mayPost } from '#features/procedures/index.ts';
import { addBoard } from '#features/procedures/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { boardLists } from '../../parts.ts';

export const load = staffLoad(mayPost, async ({ locals: { locale } }: RequestEvent, staff) => ({
  locale,
  fields: fieldsOf(boardForm, { locale, values: { sinceOn: staff.today }, options: await boardLists(staff) }),
}));

export const actions = {
  default: staffAction(
    mayPost,
    boardForm,
    async (input, staff) => {
      const added = await addBoard(staff.tx, staff, input);
      return added.ok ? ok({ goTo: `/lam-viec/thu-tuc/niem-yet/${added.value}` }) : added;
    },
    (staff) => boardLists(staff),
  ),
};

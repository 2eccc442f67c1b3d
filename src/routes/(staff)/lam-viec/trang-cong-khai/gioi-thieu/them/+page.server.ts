import type { RequestEvent } from '@sveltejs/kit';
import { mayAddPage, pageForm } from '#features/sitepages/index.ts';
import { addPage } from '#features/sitepages/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { unitsFor } from '../../parts.ts';

export const load = staffLoad(mayAddPage, async ({ locals: { locale } }: RequestEvent, staff) => ({
  locale,
  fields: fieldsOf(pageForm, { locale, values: { lang: 'vi' }, options: await unitsFor(staff) }),
}));

export const actions = {
  default: staffAction(
    mayAddPage,
    pageForm,
    async (input, { tx, actor, today }) => {
      const done = await addPage(tx, { actor, today }, input);
      return done.ok ? ok({ goTo: `/lam-viec/trang-cong-khai/gioi-thieu/${done.value}` }) : done;
    },
    (staff) => unitsFor(staff),
  ),
};

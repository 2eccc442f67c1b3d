import type { RequestEvent } from '@sveltejs/kit';
import { disclosureForm, mayDisclose } from '#features/sitepages/index.ts';
import { addDisclosure } from '#features/sitepages/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { daysAsked, unitsFor } from '../../parts.ts';

export const load = staffLoad(mayDisclose, async ({ locals: { locale } }: RequestEvent, staff) => ({
  locale,
  fields: fieldsOf(disclosureForm, { locale, values: { sinceOn: staff.today }, options: await unitsFor(staff) }),
}));

export const actions = {
  default: staffAction(
    mayDisclose,
    disclosureForm,
    async (input, staff) => {
      const done = await addDisclosure(staff.tx, { ...staff, days: daysAsked() }, input);
      return done.ok ? ok({ goTo: '/lam-viec/trang-cong-khai/so-cong-khai' }) : done;
    },
    (staff) => unitsFor(staff),
  ),
};

import type { RequestEvent } from '@sveltejs/kit';
import { askForm, mayAskInquiry } from '#features/inquiries/index.ts';
import { askInquiries } from '#features/inquiries/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { askLists } from '../inquiries.ts';

export const load = staffLoad(mayAskInquiry, async ({ locals: { locale } }: RequestEvent, staff) => {
  const options = await askLists(staff);
  const fromUnitId = options.fromUnitId.length === 1 ? options.fromUnitId[0]?.value : undefined;
  return { locale, fields: fieldsOf(askForm, { locale, options, values: { fromUnitId } }) };
});

export const actions = {
  default: staffAction(
    mayAskInquiry,
    askForm,
    async (input, staff) => {
      const asked = await askInquiries(staff.tx, staff, input);
      if (!asked.ok) return asked;
      const [one, ...others] = asked.value;
      return ok({ goTo: others.length > 0 ? '/lam-viec/thong-tin?da-luu=gui' : `/lam-viec/thong-tin/${one}?da-luu=gui` });
    },
    askLists,
  ),
};

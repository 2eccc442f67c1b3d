import type { RequestEvent } from '@sveltejs/kit';
import { giveForm, mayBrief } from '#features/briefings/index.ts';
import { giveBriefing } from '#features/briefings/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { AT, giveLists } from '../briefings.ts';

export const load = staffLoad(mayBrief, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const options = await giveLists(staff);
  const lawId = options.lawId.find(({ value }) => value === url.searchParams.get('van-ban'));
  const values = { dueOn: staff.today.add({ days: 7 }), ...(lawId && { lawId: lawId.value, title: lawId.label.slice(0, 200) }) };
  return { locale, fields: fieldsOf(giveForm, { locale, options, values }) };
});

export const actions = {
  default: staffAction(
    mayBrief,
    giveForm,
    async (input, staff) => {
      const done = await giveBriefing(staff.tx, staff, input);
      return done.ok ? ok({ goTo: `${AT}/${done.value}?da-luu` }) : done;
    },
    giveLists,
  ),
};

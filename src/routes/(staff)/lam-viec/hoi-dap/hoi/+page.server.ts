import type { RequestEvent } from '@sveltejs/kit';
import { askForm, mayAsk } from '#features/guidance/index.ts';
import { askQuestion } from '#features/guidance/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { askLists } from '../questions.ts';

export const load = staffLoad(mayAsk, async ({ locals: { locale } }: RequestEvent, staff) => {
  const options = await askLists(staff);
  const unitId = options.unitId.length === 1 ? options.unitId[0]?.value : undefined;
  return { locale, fields: fieldsOf(askForm, { locale, options, values: { unitId } }) };
});

export const actions = {
  default: staffAction(
    mayAsk,
    askForm,
    async (input, staff) => {
      const asked = await askQuestion(staff.tx, staff, input);
      return asked.ok ? ok({ goTo: `/lam-viec/hoi-dap/${asked.value}?da-luu=hoi` }) : asked;
    },
    askLists,
  ),
};

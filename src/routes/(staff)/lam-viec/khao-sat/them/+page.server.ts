import type { RequestEvent } from '@sveltejs/kit';
import { beginForm, mayKeepSurveys } from '#features/surveys/index.ts';
import { beginSurvey } from '#features/surveys/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepSurveys, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({ locale, fields: fieldsOf(beginForm, { locale, values: { opensOn: today, closesOn: today.add({ days: 30 }) } }) }),
);

export const actions = {
  default: staffAction(mayKeepSurveys, beginForm, async (input, staff) => {
    const done = await beginSurvey(staff.tx, staff, input);
    return done.ok ? ok({ goTo: `/lam-viec/khao-sat/${done.value}/sua` }) : done;
  }),
};

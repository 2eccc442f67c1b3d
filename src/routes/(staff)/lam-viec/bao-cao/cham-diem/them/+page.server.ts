import type { RequestEvent } from '@sveltejs/kit';
import { mayScore, scorecardForm } from '#features/scoring/index.ts';
import { addScorecard } from '#features/scoring/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { at } from '../scorecards.ts';

export const load = staffLoad(mayScore, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({ locale, fields: fieldsOf(scorecardForm, { locale, values: { year: today.year } }) }),
);

export const actions = {
  default: staffAction(mayScore, scorecardForm, async (input, { tx, actor, now }) => {
    const added = await addScorecard(tx, { actor, now }, input);
    return added.ok ? ok({ goTo: `${at}/${added.value}` }) : added;
  }),
};

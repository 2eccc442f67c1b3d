import type { RequestEvent } from '@sveltejs/kit';
import { criterionForm, mayScore } from '#features/scoring/index.ts';
import { addCriterion } from '#features/scoring/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { at, scorecardHere, scorecardIdOf } from '../../scorecards.ts';

export const load = staffLoad(mayScore, async (event: RequestEvent, staff) => {
  const { id, name } = await scorecardHere(event, staff);
  const { locale } = event.locals;
  return { locale, id, name, fields: fieldsOf(criterionForm, { locale, values: { rule: 'share' } }) };
});

export const actions = {
  default: staffAction(mayScore, criterionForm, async (input, { tx, actor, now }, event: RequestEvent) => {
    const id = scorecardIdOf(event);
    const added = await addCriterion(tx, { actor, now }, id, input);
    return added.ok ? ok({ goTo: `${at}/${id}${input.rule === 'group' ? '' : `/${added.value}`}` }) : added;
  }),
};

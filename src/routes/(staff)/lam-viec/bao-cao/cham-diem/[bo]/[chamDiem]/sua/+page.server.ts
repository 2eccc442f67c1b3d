import type { RequestEvent } from '@sveltejs/kit';
import { criterionForm, mayScore } from '#features/scoring/index.ts';
import { correctCriterion, lockScores, startOfCriterion } from '#features/scoring/server/index.ts';
import { staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../../editing.ts';
import { at, criterionHere, criterionIdOf, scorecardIdOf } from '../../../scorecards.ts';

export const load = staffLoad(mayScore, async (event: RequestEvent, staff) => {
  const { scorecard, criterion } = await criterionHere(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    back: `${at}/${scorecard.id}/${criterion.id}`,
    title: `${criterion.code}. ${criterion.title}`,
    fields: fieldsOf(criterionForm, { locale, values: startOfCriterion(criterion), shown: {} }),
  };
});

export const actions = {
  default: staffEdit(
    mayScore,
    criterionForm,
    {
      lock: ({ tx, actor }: StaffWork) => lockScores(tx, actor),
      start: async (staff: StaffContext, event: RequestEvent) => startOfCriterion((await criterionHere(event, staff)).criterion),
      about: (event: RequestEvent) => ({ objectType: 'score-criterion', objectId: criterionIdOf(event) }),
    },
    async (input, { tx, actor, now }, event: RequestEvent) => {
      const [scorecardId, id] = [scorecardIdOf(event), criterionIdOf(event)];
      const corrected = await correctCriterion(tx, { actor, now }, { scorecardId, id }, input);
      return corrected.ok ? ok({ goTo: `${at}/${scorecardId}/${id}` }) : corrected;
    },
  ),
};

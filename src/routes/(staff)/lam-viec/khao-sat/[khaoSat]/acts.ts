import type { RequestEvent } from '@sveltejs/kit';
import * as surveys from '#features/surveys/index.ts';
import * as acts from '#features/surveys/server/index.ts';
import { staffAction, type Policy, type StaffWork } from '#platform/server/edge.ts';
import type { AnyForm } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { z } from 'zod';
import { idOf } from '../survey.ts';

const { mayApproveSurveys, mayKeepSurveys, surveyButton } = surveys;
type Notice = 'resultsBack' | 'submitted' | 'approved' | 'givenBack' | 'ended' | 'proposed' | 'publishDone';

/** An act on the survey of the address, with what is said once it is done. */
const act = <Schema extends AnyForm>(
  may: Policy,
  schema: Schema,
  notice: Notice,
  work: (staff: StaffWork, id: surveys.SurveyId, input: z.output<Schema>) => Promise<Result<unknown>>,
  options = {},
) =>
  staffAction(
    may,
    schema,
    async (input, staff, event: RequestEvent) => {
      const done = await work(staff, idOf(event), input);
      return done.ok ? ok({ notice: surveys.surveyTexts[event.locals.locale][notice] }) : done;
    },
    undefined,
    options,
  );

const sensitive = { sensitive: true };

export const surveyActs = {
  submit: act(mayKeepSurveys, surveyButton, 'submitted', (staff, id) => acts.submitSurvey(staff.tx, staff, id)),
  approve: act(
    mayApproveSurveys,
    surveys.surveyDecision,
    'approved',
    (staff, id, { round }) => acts.approveSurvey(staff.tx, staff, id, round),
    sensitive,
  ),
  return: act(mayApproveSurveys, surveys.surveyReturnForm, 'givenBack', (staff, id, { reason }) =>
    acts.returnSurvey(staff.tx, staff, id, reason),
  ),
  end: act(mayKeepSurveys, surveyButton, 'ended', (staff, id) => acts.endSurvey(staff.tx, staff, id)),
  propose: act(mayKeepSurveys, surveys.resultsForm, 'proposed', (staff, id, { note }) => acts.proposeResults(staff.tx, staff, id, note)),
  publish: act(
    mayApproveSurveys,
    surveys.surveyDecision,
    'publishDone',
    (staff, id, { round }) => acts.publishResults(staff.tx, staff, id, round),
    sensitive,
  ),
  resultsBack: act(mayKeepSurveys, surveys.surveyReturnForm, 'resultsBack', (staff, id, { reason }) =>
    acts.returnResults(staff.tx, staff, id, reason),
  ),
  next: staffAction(mayKeepSurveys, surveys.nextForm, async (input, staff, event: RequestEvent) => {
    const done = await acts.newVersion(staff.tx, staff, idOf(event), input);
    return done.ok ? ok({ goTo: `/lam-viec/khao-sat/${done.value}/sua` }) : done;
  }),
};

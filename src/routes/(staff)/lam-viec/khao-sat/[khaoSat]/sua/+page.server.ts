import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepSurveys, surveyForm, surveyRefusals, type Survey } from '#features/surveys/index.ts';
import { holdSurvey, writeSurvey } from '#features/surveys/server/index.ts';
import { cameBack, staffLoad, stop, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { about, idOf, surveyHere } from '../../survey.ts';

const startOf = (it: Survey) => ({
  ...{ title: it.title, purpose: it.purpose, lead: it.lead, sampling: it.sampling, samplingNote: it.samplingNote, formula: it.formula },
  ...{ page: it.page, opensOn: it.opensOn, closesOn: it.closesOn, ways: [...it.ways] },
  questions: it.questions.map(({ words, kind, options, factor, isRequired, condition }) => ({
    ...{ words, kind, isRequired, options: options.length > 0 ? options.join('\n') : undefined, factor: factor ?? undefined },
    ...{ ifPosition: condition?.position, ifValue: condition?.value },
  })),
});

export const load = staffLoad(mayKeepSurveys, async (event: RequestEvent, staff) => {
  const survey = await surveyHere(event, staff);
  if (survey.state !== 'draft' && !cameBack(event)) stop(409, surveyRefusals.runsUnchanged(), event);
  const { locale } = event.locals;
  return { locale, id: survey.id, title: survey.title, fields: fieldsOf(surveyForm, { locale, values: startOf(survey), shown: {} }) };
});

export const actions = {
  default: staffEdit(
    mayKeepSurveys,
    surveyForm,
    {
      lock: ({ tx, actor }: StaffWork, event: RequestEvent) => holdSurvey(tx, actor.authorityId, idOf(event)),
      start: async (staff, event: RequestEvent) => startOf(await surveyHere(event, staff)),
      about,
    },
    async (input, staff, event: RequestEvent) => {
      const done = await writeSurvey(staff.tx, staff, idOf(event), input);
      return done.ok ? ok({ goTo: `/lam-viec/khao-sat/${done.value}` }) : done;
    },
  ),
};

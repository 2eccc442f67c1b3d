import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { mayTypeIn, paperForm, questionForm, surveyRefusals, surveyTexts } from '#features/surveys/index.ts';
import { surveyOf, typeInPapers } from '#features/surveys/server/index.ts';
import { staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { idOf, surveyHere } from '../../survey.ts';

export const load = staffLoad(mayTypeIn, async (event: RequestEvent, staff) => {
  const survey = await surveyHere(event, staff);
  if (survey.state !== 'running' || !survey.ways.includes('paper')) stop(409, surveyRefusals.otherWay(), event);
  const { locale } = event.locals;
  const { id, title, purpose, questions } = survey;
  // A paper may lack what the page would ask for.
  const fields = fieldsOf(
    questionForm(
      questions.map((one) => ({ ...one, isRequired: false })),
      purpose,
    ),
    { locale },
  );
  return { locale, id, title, once: randomUUID(), fields };
});

export const actions = {
  default: staffAction(mayTypeIn, paperForm, async ({ once, ...said }, staff, event: RequestEvent) => {
    const id = idOf(event);
    const done = await typeInPapers(staff.tx, staff, id, [{ once: once ?? randomUUID(), said: said }]);
    if (!done.ok) return done;
    const papers = (await surveyOf(staff.tx, staff.actor.authorityId, id))?.papers ?? 0;
    return ok({ notice: surveyTexts[event.locals.locale].paperDone(papers) });
  }),
};

import { encodeQR } from 'qr';
import type { RequestEvent } from '@sveltejs/kit';
import { inviteForm, mayKeepSurveys, surveyRefusals, surveyTexts } from '#features/surveys/index.ts';
import { inviteTo } from '#features/surveys/server/index.ts';
import { staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { idOf, surveyHere } from '../../survey.ts';
import { pageOf } from '../page-of.ts';

export const load = staffLoad(mayKeepSurveys, async (event: RequestEvent, staff) => {
  const { id, title, state, ways } = await surveyHere(event, staff);
  if (state !== 'running' || !ways.includes('invited')) stop(409, surveyRefusals.otherWay(), event);
  const { locale } = event.locals;
  return { locale, id, title, fields: fieldsOf(inviteForm, { locale }) };
});

export const actions = {
  default: staffAction(mayKeepSurveys, inviteForm, async ({ count }, staff, event: RequestEvent) => {
    const id = idOf(event);
    const done = await inviteTo(staff.tx, staff, id, count);
    if (!done.ok) return done;
    const page = await pageOf(staff, event, id);
    const slips = done.value.map((code) => ({ code, address: page, qr: encodeQR(`${page}?ma=${code}`, 'svg', { border: 1 }) }));
    return ok({ notice: surveyTexts[event.locals.locale].inviteDone(count), once: { slips } });
  }),
};

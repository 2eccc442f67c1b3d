import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import * as surveys from '#features/surveys/index.ts';
import { approversOf, resultsOf, surveysOf, waysOf } from '#features/surveys/server/index.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { surveyHere } from '../survey.ts';
import { surveyActs } from './acts.ts';

const { mayApproveSurveys, mayKeepSurveys, mayTypeIn, surveyTexts } = surveys;

/** What the officer may do with it in its state. */
async function actsFor(it: surveys.Survey, { db, actor, today }: StaffContext, locale: Locale) {
  const [keeps, approves] = [mayKeepSurveys(actor) === undefined, mayApproveSurveys(actor) === undefined];
  const isOrdered = it.state === 'ended' && it.results === null;
  const isWaiting = it.state === 'ended' && it.results !== null && it.results.on === null;
  const isAnswered = it.answers >= surveys.LEAST;
  const decides =
    approves && (isWaiting || it.state === 'submitted') && surveys.decidesAs(actor, it, await approversOf(db, { actor, today }));
  const span = { opensOn: today, closesOn: today.add({ days: 30 }) };
  return {
    mayEdit: keeps && it.state === 'draft',
    mayApprove: decides && it.state === 'submitted',
    return: it.state === 'submitted' && approves ? fieldsOf(surveys.surveyReturnForm, { locale }) : null,
    mayEnd: keeps && it.state === 'running',
    mayType: it.state === 'running' && it.ways.includes('paper') && mayTypeIn(actor) === undefined,
    mayInvite: keeps && it.state === 'running' && it.ways.includes('invited'),
    mayPrint: keeps && it.state === 'running' && it.ways.some((way) => way === 'counter' || way === 'tablet' || way === 'paper'),
    mayOrder: surveys.mayReadOpinions(actor) === undefined && it.state === 'ended' && isAnswered,
    propose: keeps && isOrdered && isAnswered ? fieldsOf(surveys.resultsForm, { locale, values: { note: it.resultsNote ?? '' } }) : null,
    mayPublish: decides && isWaiting,
    resultsBack: keeps && isWaiting ? fieldsOf(surveys.surveyReturnForm, { locale }) : null,
    next: keeps && (it.state === 'running' || it.state === 'ended') ? fieldsOf(surveys.nextForm, { locale, values: span }) : null,
  };
}

export const load = staffLoad(surveys.maySeeSurveys, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const t = surveyTexts[locale];
  const it = await surveyHere(event, staff);
  const results = await resultsOf(db, actor.authorityId, it, locale);
  const before = results && it.version > 1 ? (await surveysOf(db, actor.authorityId, { seriesId: it.seriesId, state: 'ended' })).filter(({ version }) => version < it.version).toSorted((a, b) => b.version - a.version)[0] : undefined; // prettier-ignore
  const old = before && (await resultsOf(db, actor.authorityId, before, locale));
  const counts = results ? await waysOf(db, actor.authorityId, it.id) : [];
  return {
    locale,
    line: surveys.surveyLine(it, { locale, today }),
    about: [
      { term: t.purpose, text: surveys.purposes[it.purpose][locale] },
      { term: t.span, text: t.fromTo(formatDay(it.opensOn, locale), formatDay(it.closesOn, locale)) },
      { term: surveys.surveyPublicTexts[locale].ways, text: it.ways.map((way) => surveys.ways[way][locale]).join('; ') },
      {
        term: surveys.surveyPublicTexts[locale].sampling,
        text: [surveys.samplings[it.sampling][locale], it.samplingNote].filter(Boolean).join('. '),
      },
      { term: surveys.surveyPublicTexts[locale].formula, text: surveys.formulas[it.formula][locale] },
      {
        term: t.answers,
        text: [t.count(it.answers, it.papers), it.invited > 0 ? t.invitedCount(it.invited) : ''].filter(Boolean).join('; '),
      },
    ],
    returned: it.returnReason === null ? null : t.returnedFor(it.returnReason),
    questions: surveys.sheetOf(it, locale),
    lead: it.lead,
    onPage: it.page === null ? null : t.onPage(it.page),
    isEnded: it.state === 'ended',
    isPublic: it.state === 'running' || it.results?.on != null,
    isProposed: it.results !== null && it.results.on === null,
    results: results ? surveys.resultView(results, old ? surveys.differencesFrom(results, old) : [], locale) : null,
    method: results ? surveys.methodLines(it, counts, locale) : [],
    previous: old && before ? `/lam-viec/khao-sat/${before.id}` : null,
    note: it.results?.note ?? null,
    acts: await actsFor(it, staff, locale),
    round: String(it.round),
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'survey', it.id, locale) : undefined,
  };
});

export const actions = surveyActs;

import { randomUUID } from 'node:crypto';
import { publicSurvey } from '#features/portal/server/index.ts';
import { remarkTexts } from '#features/remarks/index.ts';
import {
  methodLines,
  repliesIn,
  resultView,
  sayForm,
  sendAnswerForm,
  surveyPublicTexts,
  surveyRefusals,
  type Said,
  type SurveyId,
} from '#features/surveys/index.ts';
import { codeShape, takeAnswer } from '#features/surveys/server/index.ts';
import { app } from '#platform/server/app.ts';
import { networkOf } from '#platform/server/request/network.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok, refusalIn, type Result } from '#platform/values/result.ts';
import { citizenAction, openSeal, sealNow, sealSince, type Posting } from '../../citizens.ts';
import { notPublic, publicLoad } from '../../portal.ts';
import { MOST_BY_PAGE, MOST_BY_PLACE, placeFor } from './limit.ts';
import { faultsOn, linesOf, namesOf, nextStep, ofFirst, pageOf, pairsOf, saidIn, stepBefore } from './saying.ts';

const idIn = (params: Partial<Record<string, string>>): SurveyId => parseId<SurveyId>(params['id']) ?? NO_ID;

export const load = publicLoad(
  { ma: codeShape },
  async ({ db, asked, params, read }) => {
    const { locale } = asked;
    const survey = await publicSurvey(db, asked, idIn(params));
    if (!survey) return notPublic(locale);
    const { results, differences, counts, questions, purpose, isOpen, ways, ...said } = survey;
    const code = read['ma'];
    return {
      title: survey.title,
      survey: {
        ...{ id: said.id, lead: said.lead, note: said.note, closesOn: said.closesOn.toString() },
        ...{ resultsOn: said.resultsOn, previousId: said.previousId, opinions: said.opinions },
      },
      code: code ?? null,
      isTablet: code?.startsWith('T') ?? false,
      isOwnCode: code?.startsWith('M') ?? false,
      most: MOST_BY_PAGE,
      page: isOpen && (code !== undefined || ways.includes('portal')) ? pageOf({ questions, purpose, locale }, {}, 0) : null,
      isByCode: isOpen && code === undefined && !ways.includes('portal'),
      takesCodes: isOpen && code === undefined && ways.includes('invited'),
      results: results ? resultView(results, differences, locale) : null,
      method: results ? methodLines(survey, counts, locale) : [],
    };
  },
  { isKept: false },
);

type Page = ReturnType<typeof pageOf> & { code: string | null };
interface Look {
  lines: ReturnType<typeof linesOf>;
  carried: { name: string; value: string }[];
  again: string | null;
}
type Answering = Result<{ page: Page } | { look: Look } | { sent: true; code: string | null }>;

interface Here {
  survey: NonNullable<Awaited<ReturnType<typeof publicSurvey>>>;
  said: Said;
  posting: Posting;
  code: string | undefined;
}

const askingOf = ({ survey: { questions, purpose }, posting }: Here) => ({ questions, purpose, locale: posting.asked.locale });

function showing(here: Here, at: number, errors: Record<string, string> = {}): Answering {
  return ok({ page: { ...pageOf(askingOf(here), here.said, at, errors), code: here.code ?? null } });
}

function looking(here: Here, seal: string, once: string, again: string | null = null): Answering {
  const { survey, said, code } = here;
  const beside = Object.entries({ seal, once, step: '99', ...(code !== undefined && { code }) }).map(([name, value]) => ({ name, value }));
  const carried = [...beside, ...pairsOf(said, namesOf(survey.questions))];
  return ok({ look: { lines: linesOf(askingOf(here), said), carried, again } });
}

const goOn = (here: Here, at: number): Answering => {
  const next = nextStep(here.survey.questions, here.said, at);
  return next === undefined ? looking(here, sealSince(undefined, here.posting.atMs), randomUUID()) : showing(here, next);
};

/** The survey of the address with what was typed; refused where it takes no answers now. */
async function hereFor(posting: Posting, params: Partial<Record<string, string>>, code: string | undefined): Promise<Result<Here>> {
  const survey = await publicSurvey(posting.db, posting.asked, idIn(params));
  if (!survey) return surveyRefusals.unknown();
  if (!survey.isOpen) return surveyRefusals.notOpen();
  return ok({ survey, posting, code: code || undefined, said: saidIn(posting.typed) });
}

const faultsAt = (here: Here, at: number): Record<string, string> => {
  const { questions } = here.survey;
  return faultsOn(questions, at, repliesIn(questions, here.said), here.posting.asked.locale);
};

export const actions = {
  next: citizenAction(sayForm, async ({ step, code }, posting, { params }): Promise<Answering> => {
    const found = await hereFor(posting, params, code);
    if (!found.ok) return found;
    const here = found.value;
    const at = Number(step ?? 0);
    const errors = faultsAt(here, at);
    if (Object.keys(errors).length > 0) return showing(here, at, errors);
    return goOn(here, at);
  }),
  // From a page on which the first question stands alone: what else stands beside it is asked now, and is no fault yet.
  begin: citizenAction(sayForm, async (_input, posting, { params }): Promise<Answering> => {
    const found = await hereFor(posting, params, undefined);
    if (!found.ok) return found;
    const errors = faultsAt(found.value, 0);
    return Object.keys(errors).length > 0 ? showing(found.value, 0, ofFirst(found.value.survey.questions, errors)) : goOn(found.value, 0);
  }),
  back: citizenAction(sayForm, async ({ step, code }, posting, { params }): Promise<Answering> => {
    const found = await hereFor(posting, params, code);
    return found.ok ? showing(found.value, stepBefore(found.value.survey.questions, found.value.said, Number(step ?? 0))) : found;
  }),
  send: citizenAction(sendAnswerForm, async ({ seal, once, code }, posting, event): Promise<Answering> => {
    const found = await hereFor(posting, event.params, code);
    if (!found.ok) return found;
    const here = found.value;
    const { asked, isTrapped, wait, atMs } = posting;
    const { authorityId, today, locale } = asked;
    const t = remarkTexts[locale];
    const state = openSeal(seal, atMs);
    const { id } = here.survey;
    const network = networkOf(event.getClientAddress());
    const again = wait !== undefined ? t.tooMany(wait) : state === 'old' ? t.tooOld : state === 'fast' || isTrapped ? t.tooFast : null;
    if (again !== null) return looking(here, state === 'old' ? sealNow(atMs) : seal, once, again);
    const place = await placeFor(asked, id, { code: here.code, network });
    if (!place) return looking(here, seal, once, surveyPublicTexts[locale].tooMuch(here.code ? MOST_BY_PLACE : MOST_BY_PAGE));
    const { installKey } = app();
    const done = await posting.act((tx) =>
      takeAnswer(tx, { authorityId, installKey, today }, id, { code: here.code, once, said: here.said }),
    );
    if (!done.ok) {
      place.giveBack();
      return looking(here, seal, once, refusalIn(done.refusal, locale));
    }
    return ok({ sent: true, code: done.value === 'tablet' ? (here.code ?? null) : null });
  }),
};

import type { RequestEvent } from '@sveltejs/kit';
import {
  endResultForm,
  indexTexts,
  mayKeepResults,
  maySeeResults,
  publishResultForm,
  resultForm,
  resultLine,
} from '#features/indices/index.ts';
import { correctResult, endResult, holdResults, publishResult, startOfResult } from '#features/indices/server/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { idOf, resultHere, unitsHere } from '../results.ts';

export const load = staffLoad(maySeeResults, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const result = await resultHere(staff, event);
  const { options, unitName } = await unitsHere(staff);
  const mayKeep = mayKeepResults(staff.actor) === undefined && result.endedAt === null;
  return {
    locale,
    ...resultLine(result, unitName, locale),
    mayKeep,
    fields: mayKeep ? fieldsOf(resultForm, { locale, options, values: startOfResult(result), shown: {} }) : [],
    endFields: mayKeep ? fieldsOf(endResultForm, { locale }) : [],
  };
});

export const actions = {
  correct: staffEdit(
    mayKeepResults,
    resultForm,
    {
      lock: ({ tx, actor }: StaffWork) => holdResults(tx, actor),
      about: (event: RequestEvent) => ({ objectType: 'index-result', objectId: idOf(event) }),
      start: async (staff: StaffContext, event: RequestEvent) => startOfResult(await resultHere(staff, event)),
    },
    async (input, staff, event: RequestEvent) => {
      const corrected = await correctResult(staff.tx, staff, idOf(event), input);
      return corrected.ok ? ok({ notice: indexTexts[event.locals.locale].saved }) : corrected;
    },
    async (staff) => (await unitsHere(staff)).options,
  ),
  publish: staffAction(mayKeepResults, publishResultForm, async ({ seen }, staff, event: RequestEvent) => {
    const published = await publishResult(staff.tx, staff, idOf(event), seen);
    return published.ok ? ok({ notice: indexTexts[event.locals.locale].publishedNotice }) : published;
  }),
  end: staffAction(mayKeepResults, endResultForm, async ({ reason }, staff, event: RequestEvent) => {
    const ended = await endResult(staff.tx, staff, idOf(event), reason);
    return ended.ok ? ok({ notice: indexTexts[event.locals.locale].endedNotice }) : ended;
  }),
};

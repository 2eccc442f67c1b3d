import type { RequestEvent } from '@sveltejs/kit';
import {
  indicatorChangeForm,
  indicatorLine,
  indicatorTexts,
  mayKeepIndicators,
  retireForm,
  versionViews,
} from '#features/indicators/index.ts';
import { changeIndicator, holdIndicators, retireIndicator, startOfIndicator } from '#features/indicators/server/index.ts';
import { maySeeRegimes } from '#features/regimes/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { choices, idOf, indicatorHere } from '../indicators.ts';

export const load = staffLoad(maySeeRegimes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const indicator = await indicatorHere(staff, event);
  const { options, regimeName, titleOf } = await choices(staff, locale, indicator.key);
  const mayKeep = mayKeepIndicators(staff.actor) === undefined && indicator.retiredOn === null;
  return {
    locale,
    ...indicatorLine(indicator, regimeName, locale),
    mayKeep,
    versions: versionViews(indicator, titleOf, locale),
    fields: mayKeep ? fieldsOf(indicatorChangeForm, { locale, options, values: startOfIndicator(indicator), shown: {} }) : [],
    retireFields: mayKeep ? fieldsOf(retireForm, { locale, values: { on: staff.today } }) : [],
  };
});

export const actions = {
  change: staffEdit(
    mayKeepIndicators,
    indicatorChangeForm,
    {
      lock: ({ tx, actor }: StaffWork) => holdIndicators(tx, actor),
      about: (event: RequestEvent) => ({ objectType: 'own-indicator', objectId: idOf(event) }),
      start: async (staff: StaffContext, event: RequestEvent) => startOfIndicator(await indicatorHere(staff, event)),
    },
    async (input, staff, event: RequestEvent) => {
      const changed = await changeIndicator(staff.tx, staff, idOf(event), input);
      return changed.ok ? ok({ notice: indicatorTexts[event.locals.locale].saved }) : changed;
    },
    async (staff, event) => (await choices(staff, event.locals.locale, (await indicatorHere(staff, event)).key)).options,
  ),
  retire: staffAction(mayKeepIndicators, retireForm, async (input, staff, event: RequestEvent) => {
    const drafts = await retireIndicator(staff.tx, staff, idOf(event), input);
    if (!drafts.ok) return drafts;
    const { regimeId } = await indicatorHere(staff, event);
    return ok({ notice: indicatorTexts[event.locals.locale].retired(drafts.value, regimeId !== null) });
  }),
};

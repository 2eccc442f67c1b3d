import type { RequestEvent } from '@sveltejs/kit';
import { assistanceTexts, connectForm, mayKeepAssistance, offForm } from '#features/assistance/index.ts';
import { addressesIn, assistanceOf, connectAssistance, switchAssistanceOff } from '#features/assistance/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { setting } from '#root/src/settings.ts';
import { historyFor } from '../../nhat-ky/history.ts';

export const load = staffLoad(mayKeepAssistance, async ({ locals: { locale } }: RequestEvent, { db, actor }) => {
  const setting = await assistanceOf(db, actor.authorityId);
  const t = assistanceTexts[locale];
  const values = setting ? { baseUrl: setting.baseUrl, model: setting.model } : {};
  return {
    locale,
    isOn: setting?.isOn ?? false,
    state: !setting ? t.never : setting.isOn ? t.isOn(setting.model, formatMoment(setting.setAt), setting.setterName) : t.isOff,
    fields: fieldsOf(connectForm, { locale, values }),
    history: setting ? await historyFor(db, actor.authorityId, 'assistance-setting', setting.id, locale) : [],
  };
});

export const actions = {
  connect: staffAction(
    mayKeepAssistance,
    connectForm,
    async (input, staff, { locals: { locale } }: RequestEvent) => {
      const done = await connectAssistance(staff.tx, { ...staff, inside: addressesIn(setting('MINHBACH_AI_INSIDE')) }, input);
      return done.ok ? ok({ notice: assistanceTexts[locale].connected }) : done;
    },
    undefined,
    { sensitive: true },
  ),
  off: staffAction(mayKeepAssistance, offForm, async (_none, staff, { locals: { locale } }: RequestEvent) => {
    const done = await switchAssistanceOff(staff.tx, staff);
    return done.ok ? ok({ notice: assistanceTexts[locale].switchedOff }) : done;
  }),
};

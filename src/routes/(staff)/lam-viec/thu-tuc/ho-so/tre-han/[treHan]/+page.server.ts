import type { RequestEvent } from '@sveltejs/kit';
import {
  endForm,
  lateForm,
  lateTexts,
  lateView,
  mayConfirmDossiers,
  mayKeepDossiers,
  maySeeDossiers,
  publishLateForm,
} from '#features/dossiers/index.ts';
import { correctLate, endLate, holdDossiers, publishLate, startOfLate } from '#features/dossiers/server/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { lateHere, lateIdOf, unitsHere } from '../../dossiers.ts';

export const load = staffLoad(maySeeDossiers, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const it = await lateHere(staff, event);
  const { options, unitName } = await unitsHere(staff);
  const isOpen = it.endedAt === null;
  const [mayKeep, mayConfirm] = [mayKeepDossiers, mayConfirmDossiers].map((may) => isOpen && may(staff.actor) === undefined);
  return {
    locale,
    late: lateView(it, { today: staff.today, unitName, locale }),
    mayPublish: mayConfirm && it.publishedAt === null,
    fields: mayKeep ? fieldsOf(lateForm, { locale, options, values: startOfLate(it), shown: {} }) : [],
    endFields: mayConfirm ? fieldsOf(endForm, { locale }) : [],
  };
});

export const actions = {
  correct: staffEdit(
    mayKeepDossiers,
    lateForm,
    {
      lock: ({ tx, actor }: StaffWork) => holdDossiers(tx, actor),
      about: (event: RequestEvent) => ({ objectType: 'late-dossier', objectId: lateIdOf(event) }),
      start: async (staff: StaffContext, event: RequestEvent) => startOfLate(await lateHere(staff, event)),
    },
    async (input, staff, event: RequestEvent) => {
      const corrected = await correctLate(staff.tx, staff, lateIdOf(event), input);
      return corrected.ok ? ok({ notice: lateTexts[event.locals.locale].saved }) : corrected;
    },
    async (staff) => (await unitsHere(staff)).options,
  ),
  publish: staffAction(mayConfirmDossiers, publishLateForm, async ({ seen }, staff, event: RequestEvent) => {
    const published = await publishLate(staff.tx, staff, lateIdOf(event), seen);
    return published.ok ? ok({ notice: lateTexts[event.locals.locale].publishedNotice }) : published;
  }),
  end: staffAction(mayConfirmDossiers, endForm, async ({ reason }, staff, event: RequestEvent) => {
    const ended = await endLate(staff.tx, staff, lateIdOf(event), reason);
    return ended.ok ? ok({ notice: lateTexts[event.locals.locale].endedNotice }) : ended;
  }),
};

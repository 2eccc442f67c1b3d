import type { RequestEvent } from '@sveltejs/kit';
import { hangForm, mayKeepDisplays } from '#features/displays/index.ts';
import { displayOf, hangDisplay } from '#features/displays/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { hangLists, withPhotos } from '../displays.ts';

export const load = staffLoad(mayKeepDisplays, async ({ locals: { locale }, url }: RequestEvent, staff) => {
  const options = await hangLists(staff, locale);
  const asked = options.siteId.find(({ value }) => value === url.searchParams.get('diem'))?.value;
  const siteId = asked ?? (options.siteId.length === 1 ? options.siteId[0]?.value : undefined);
  const fields = fieldsOf(hangForm, { locale, options, values: { hungOn: staff.today, siteId } });
  return { locale, fields, hasSites: options.siteId.length > 0 };
});

export const actions = {
  default: staffAction(
    mayKeepDisplays,
    hangForm,
    withPhotos(async (input, staff, _event: RequestEvent, photos) => {
      const hung = await hangDisplay(staff.tx, staff, input, photos);
      if (!hung.ok) return hung;
      const isRecorded = (await displayOf(staff.tx, staff.actor.authorityId, hung.value))?.activityId !== null;
      return ok({ goTo: `/lam-viec/truc-quan/${hung.value}?da-luu=${isRecorded ? 'treo' : 'treo-cu'}` });
    }),
    (staff: StaffContext, { locals }: RequestEvent) => hangLists(staff, locals.locale),
  ),
};

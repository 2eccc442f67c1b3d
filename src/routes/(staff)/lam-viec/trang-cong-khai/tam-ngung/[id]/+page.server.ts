import type { RequestEvent } from '@sveltejs/kit';
import {
  cancelOutageForm,
  mayAnnounce,
  maySeeSitePages,
  outageView,
  siteRefusals,
  siteTexts,
  type OutageId,
} from '#features/sitepages/index.ts';
import { cancelOutage, outagesOf } from '#features/sitepages/server/index.ts';
import { staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';

const idOf = ({ params }: RequestEvent): OutageId => parseId<OutageId>(params['id']) ?? NO_ID;

export const load = staffLoad(maySeeSitePages, async (event: RequestEvent, { db, actor, now }) => {
  const { locale } = event.locals;
  const found = (await outagesOf(db, actor.authorityId)).find(({ id }) => id === idOf(event));
  if (!found) return stop(404, siteRefusals.unknownOutage(), event);
  return { locale, outage: outageView(found, now, locale), mayAnnounce: mayAnnounce(actor) === undefined };
});

export const actions = {
  cancel: staffAction(mayAnnounce, cancelOutageForm, async (_input, staff, event: RequestEvent) => {
    const done = await cancelOutage(staff.tx, staff, idOf(event));
    return done.ok ? ok({ notice: siteTexts[event.locals.locale].cancelNotice }) : done;
  }),
};

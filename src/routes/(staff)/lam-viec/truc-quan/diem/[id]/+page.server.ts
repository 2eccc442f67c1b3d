import type { RequestEvent } from '@sveltejs/kit';
import {
  displayLine,
  displayTexts,
  endSiteForm,
  mayKeepDisplays,
  maySeeDisplays,
  pressForm,
  siteForm,
  siteLine,
  siteStart,
  whyNotKeep,
} from '#features/displays/index.ts';
import { correctSite, displaysOf, endSite, resumeSite } from '#features/displays/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { lockTree, namesInTime } from '#features/units/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { daysBefore, ownUnitsWith, said, siteAt, unitNames } from '../../displays.ts';

/** The units of the list, and the one that looks after the place. */
async function lists(staff: StaffContext, event: RequestEvent) {
  const { unitId } = await siteAt(event, staff);
  return ownUnitsWith(staff, unitId, (await namesInTime(staff.db, staff.actor.authorityId)).on(unitId, staff.today).name);
}

export const load = staffLoad(maySeeDisplays, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const site = await siteAt(event, staff);
  const unit = (await unitNames(staff))(site.unitId);
  const displays = await displaysOf(db, actor.authorityId, { siteId: site.id, order: { by: 'treo', descending: true } });
  const mayKeep = whyNotKeep(actor, site.unitId) === undefined;
  const isOpen = mayKeep && (site.endedOn === null || cameBack(event));
  return {
    locale,
    mayKeep,
    note: site.note,
    site: siteLine(site, locale, unit),
    displays: displays.map((display) => displayLine(display, { locale, today, days: daysBefore(), unit })),
    fields: isOpen ? fieldsOf(siteForm, { locale, values: siteStart(site), options: await lists(staff, event), shown: {} }) : null,
    endFields: isOpen ? fieldsOf(endSiteForm, { locale, values: { endedOn: today } }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'display-site', site.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => siteStart(await siteAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'display-site', objectId: params['id'] ?? '' }),
};

const textsOf = ({ locals }: RequestEvent) => displayTexts[locals.locale];

export const actions = {
  correct: staffEdit(
    mayKeepDisplays,
    siteForm,
    edit,
    async (input, staff, event: RequestEvent) => {
      const { id } = await siteAt(event, staff);
      return said(await correctSite(staff.tx, staff, id, input), textsOf(event).corrected);
    },
    lists,
  ),
  end: staffAction(mayKeepDisplays, endSiteForm, async ({ endedOn }, staff, event: RequestEvent) => {
    const { id } = await siteAt(event, staff);
    return said(await endSite(staff.tx, staff, id, endedOn), textsOf(event).siteEnded);
  }),
  resume: staffAction(mayKeepDisplays, pressForm, async (_input, staff, event: RequestEvent) => {
    const { id } = await siteAt(event, staff);
    return said(await resumeSite(staff.tx, staff, id), textsOf(event).siteResumed);
  }),
};

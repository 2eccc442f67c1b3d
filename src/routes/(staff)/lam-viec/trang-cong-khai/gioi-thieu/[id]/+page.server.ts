import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  mayKeepPage,
  maySeeSitePages,
  pageCheckForm,
  pageEndForm,
  pageForm,
  pageResumeForm,
  pageStart,
  pageView,
  siteTexts,
} from '#features/sitepages/index.ts';
import { checkPage, correctPage, endPage, resumePage } from '#features/sitepages/server/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { pageAt, pageDays, unitNamer, unitsFor } from '../../parts.ts';

const lists = async (staff: StaffContext, event: RequestEvent) => unitsFor(staff, (await pageAt(event, staff)).unitId);

export const load = staffLoad(maySeeSitePages, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const page = await pageAt(event, staff);
  const mayKeep = mayKeepPage(actor, page.unitId) === undefined;
  const isOpen = mayKeep && (page.endedOn === null || cameBack(event));
  return {
    locale,
    days: pageDays(),
    mayKeep,
    page: pageView(page, { locale, today, days: pageDays(), unit: (await unitNamer(staff))(page.unitId) ?? '' }),
    fields: isOpen ? fieldsOf(pageForm, { locale, values: pageStart(page), options: await lists(staff, event), shown: {} }) : null,
    checkFields: isOpen ? fieldsOf(pageCheckForm, { locale, values: { checkedOn: today } }) : null,
    endFields: isOpen ? fieldsOf(pageEndForm, { locale, values: { endedOn: today } }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'site-page', page.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
  start: async (staff: StaffContext, event: RequestEvent) => pageStart(await pageAt(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'site-page', objectId: params['id'] ?? '' }),
};

const textsOf = ({ locals }: RequestEvent) => siteTexts[locals.locale];
const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);

export const actions = {
  correct: staffEdit(
    maySeeSitePages,
    pageForm,
    edit,
    async (input, staff, event: RequestEvent) => {
      const { id } = await pageAt(event, staff);
      return said(await correctPage(staff.tx, staff, id, input), textsOf(event).corrected);
    },
    lists,
  ),
  check: staffAction(maySeeSitePages, pageCheckForm, async ({ checkedOn }, staff, event: RequestEvent) => {
    const { id } = await pageAt(event, staff);
    return said(await checkPage(staff.tx, staff, id, checkedOn), textsOf(event).checkedNotice);
  }),
  end: staffAction(maySeeSitePages, pageEndForm, async ({ endedOn }, staff, event: RequestEvent) => {
    const { id } = await pageAt(event, staff);
    return said(await endPage(staff.tx, staff, id, endedOn), textsOf(event).endedNotice);
  }),
  resume: staffAction(maySeeSitePages, pageResumeForm, async (_input, staff, event: RequestEvent) => {
    const { id } = await pageAt(event, staff);
    return said(await resumePage(staff.tx, staff, id), textsOf(event).resumed);
  }),
};
